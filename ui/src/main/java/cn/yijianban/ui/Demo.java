package cn.yijianban.ui;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.station.OpeningHours;
import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.server.Door;
import cn.yijianban.ui.stage.Dock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * A terminal on SIMULATED devices and, when no other is named, a SIMULATED platform in the same
 * process.
 */
final class Demo implements AutoCloseable {
  /** The private key printed in GM/T 0003.5: known to everybody, good for nothing but a demo. */
  static final String PLATFORM_KEY =
      "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

  /** The README tells it. */
  static final String STAFF_PIN = "246810";

  private static final Duration ACCEPT_AFTER = Duration.ofSeconds(20);
  private static final Backoff QUICK = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));

  private final Optional<BenchPlatform> platform;
  private final BenchDock dock;
  private final Works works;

  /**
   * @param platformAt a platform elsewhere; empty to play one here
   */
  Demo(int port, Path data, Optional<URI> platformAt, StationConfig.Idle idle) throws IOException {
    Sm2KeyPair keys = Sm2KeyPair.parse(PLATFORM_KEY);
    platform =
        platformAt.isPresent()
            ? Optional.empty()
            : Optional.of(
                BenchPlatform.start(0, keys, InstantSource.system(), Optional.of(ACCEPT_AFTER)));
    platform.ifPresent(Demo::earlier);
    dock = new BenchDock(platform);
    if (StaffPin.read(data).isEmpty()) {
      StaffPin.set(data, STAFF_PIN, new SecureRandom());
    }
    try {
      works =
          Works.start(
              new StationConfig(
                  "DEMO-01",
                  new StationConfig.Site("宁都县 24 小时政务自助区", "梅江镇便民服务中心", "360730"),
                  data.toAbsolutePath(),
                  port,
                  new StationConfig.Platform(
                      platformAt.or(() -> platform.map(BenchPlatform::base)).orElseThrow(),
                      keys.publicKey().hex()),
                  dock.devices(),
                  Optional.of(BenchDock.EVALUATOR_PROFILE),
                  new StationConfig.Panel(268, 476),
                  idle,
                  new StationConfig.Phones("0797-0000000", "12345"),
                  OpeningHours.parse("08:30-12:00, 14:00-17:30").orElseThrow(),
                  true,
                  List.of(),
                  List.of(),
                  List.of()),
              Optional.of(dock),
              QUICK,
              Door.open());
    } catch (IOException | RuntimeException e) {
      closeBench();
      throw e;
    }
  }

  /** So that 查, 打, 评 have something to show. */
  private static void earlier(BenchPlatform platform) {
    platform.paysAfter(Duration.ofSeconds(15));
    List.of(BenchCards.buyer(), BenchCards.seller())
        .forEach(
            held ->
                held.card()
                    .ifPresent(
                        card ->
                            platform.earlier(
                                card.name(), card.number(), BenchPlatform.Earlier.house())));
  }

  URI uri() {
    return works.uri();
  }

  Reception reception() {
    return works.reception();
  }

  Dock dock() {
    return dock;
  }

  private void closeBench() {
    dock.close();
    platform.ifPresent(BenchPlatform::close);
  }

  @Override
  public void close() {
    works.close();
    closeBench();
  }
}
