package cn.yijianban.provisioning.cli.data;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Backoff;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Outbox;
import cn.yijianban.kiosk.submission.OutboxParts;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A terminal's outbox with the real store, and a platform that may be there. */
final class ToyOutbox implements AutoCloseable {
  static final SecureRandom RANDOM = new SecureRandom();
  static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);

  /** Nobody listens there. */
  static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Store store;
  final Outbox outbox;

  private ToyOutbox(Path data, URI platform, String shortName, long part) {
    InstantSource time = InstantSource.system();
    this.store = Store.open(data);
    StationKeys keys = StationKeys.open(data, PLATFORM.publicKey(), RANDOM);
    PlatformConfig config = PlatformConfig.of(platform, "app", "T-" + shortName);
    this.outbox =
        Outbox.open(
            new OutboxParts(
                store,
                Optional.of(keys),
                new PlatformClient(config, keys, time),
                new OutboxParts.Terminal(config.terminal(), shortName, "360730"),
                new OutboxParts.Limits(0, 1L << 40, Duration.ofMillis(20)).inParts(part),
                new Backoff(Duration.ofMillis(10), Duration.ofMillis(50)),
                time,
                ZoneId.of("Asia/Shanghai"),
                new Random(1)));
  }

  static ToyOutbox open(Path data, URI platform, String shortName) {
    return inParts(data, platform, shortName, OutboxParts.Limits.PART);
  }

  /** Sends packages in parts of so many bytes. */
  static ToyOutbox inParts(Path data, URI platform, String shortName, long part) {
    return new ToyOutbox(data, platform, shortName, part);
  }

  static BenchPlatform platform() {
    return BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  }

  /** Hands in something small of a sample person; answers the number. */
  String handIn(String visit) {
    Counter.HandIn handIn =
        outbox.handIn(
            new Application(
                visit,
                new Application.Service("360730-S01", "二手房水电气过户", "2026.11", "360730"),
                Instant.parse("2026-11-20T19:12:00Z"),
                List.of(Application.Party.unchecked("seller", "样例卖方", "111", "360730198001010003")),
                Map.of(),
                Application.Form.of(Map.of("S01-1", Map.of("seller.name", "样例卖方"))),
                List.of(),
                Bytes.of(1, 2, 3),
                List.of(),
                List.of(),
                ""));
    return ((Counter.HandIn.Durable) handIn).number();
  }

  @Override
  public void close() {
    outbox.close();
    store.close();
  }
}
