package cn.yijianban.ui;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.station.OpeningHours;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.server.Door;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A whole terminal inside the test, so that the test can look at both ends of every wire. */
final class Running implements AutoCloseable {
  private static final StationConfig.Idle PATIENT = new StationConfig.Idle(300, 60);

  final BenchPlatform platform;
  final BenchDock dock;
  final Works works;

  /** Of the platform, and with it whoever may sign catalogues. */
  final Sm2KeyPair keys = Sm2KeyPair.make(new SecureRandom());

  /** One that waits for as long as a test takes. */
  Running(Path data) throws IOException {
    this(data, PATIENT, List.of());
  }

  Running(Path data, StationConfig.Idle idle) throws IOException {
    this(data, idle, List.of());
  }

  /** With departments that are guests. */
  Running(Path data, List<StationConfig.Guest> guests) throws IOException {
    this(data, PATIENT, guests);
  }

  private Running(Path data, StationConfig.Idle idle, List<StationConfig.Guest> guests)
      throws IOException {
    platform = BenchPlatform.start(0, keys, InstantSource.system(), Optional.empty());
    dock = new BenchDock(Optional.of(platform));
    works =
        Works.start(
            new StationConfig(
                "TEST-01",
                new StationConfig.Site("宁都县 24 小时政务自助区", "梅江镇便民服务中心", "360730"),
                data,
                0,
                new StationConfig.Platform(platform.base(), keys.publicKey().hex()),
                dock.devices(),
                Optional.of(BenchDock.EVALUATOR_PROFILE),
                new StationConfig.Panel(268, 476),
                idle,
                new StationConfig.Phones("0797-0000000", "12345"),
                OpeningHours.parse("08:30-12:00, 14:00-17:30").orElseThrow(),
                true,
                List.of(),
                List.of(),
                guests),
            Optional.of(dock),
            new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1)),
            Door.open());
  }

  URI uri() {
    return works.uri();
  }

  @Override
  public void close() {
    works.close();
    dock.close();
    platform.close();
  }
}
