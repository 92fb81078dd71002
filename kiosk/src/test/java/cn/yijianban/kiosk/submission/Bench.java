package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.SpoolFiles;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
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

/** A terminal's outbox on a data directory, and the platform it talks to. */
final class Bench implements AutoCloseable {
  static final String MARKER = "欧阳娜马克尔";
  static final String MARKER_NUMBER = "36073019800101000Q";
  static final SecureRandom SECURE = new SecureRandom();
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(SECURE);

  final Path data;
  final Store store;
  final StationKeys keys;
  final Outbox outbox;

  private Bench(Path data, URI platform, Sm2KeyPair platformKeys, SpoolFiles files, long part) {
    this.data = data;
    InstantSource time = InstantSource.system();
    this.store = Store.open(data, files, time);
    this.keys = StationKeys.open(data, platformKeys.publicKey(), SECURE);
    PlatformConfig config =
        new PlatformConfig(
            platform, "app", "T-000001", Duration.ofSeconds(1), Duration.ofMillis(1500));
    this.outbox =
        Outbox.open(
            new OutboxParts(
                store,
                Optional.of(keys),
                new PlatformClient(config, keys, time),
                new OutboxParts.Terminal("T-000001", "T01", "360730"),
                new OutboxParts.Limits(0, 1L << 40, Duration.ofMillis(20)).inParts(part),
                new Backoff(Duration.ofMillis(10), Duration.ofMillis(50)),
                time,
                ZONE,
                new Random(7)));
  }

  static Bench open(Path data, BenchPlatform platform) {
    return open(data, platform.base(), PLATFORM);
  }

  static Bench open(Path data, URI platform, Sm2KeyPair keys) {
    return inParts(data, platform, keys, OutboxParts.Limits.PART);
  }

  /** Sends packages in parts of so many bytes. */
  static Bench inParts(Path data, URI platform, Sm2KeyPair keys, long part) {
    return new Bench(data, platform, keys, new DiskFiles(), part);
  }

  static Bench open(Path data, BenchPlatform platform, SpoolFiles files) {
    return new Bench(data, platform.base(), PLATFORM, files, OutboxParts.Limits.PART);
  }

  static BenchPlatform platform() {
    return BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  }

  /** A line to the platform, signed with these keys. */
  static PlatformClient client(BenchPlatform platform, StationKeys keys, InstantSource time) {
    return new PlatformClient(PlatformConfig.of(platform.base(), "app", "T-000001"), keys, time);
  }

  /** What an outbox works with whose test turns it by hand. */
  static OutboxParts parts(Store store, StationKeys keys, Desk desk, InstantSource time) {
    return parts(store, keys, desk, time, OutboxParts.Limits.PART, new Random(5));
  }

  /**
   * @param part most bytes of a package that are one upload
   * @param random of the waits between tries
   */
  static OutboxParts parts(
      Store store, StationKeys keys, Desk desk, InstantSource time, long part, Random random) {
    return new OutboxParts(
        store,
        Optional.of(keys),
        desk,
        new OutboxParts.Terminal("T-000001", "T01", "360730"),
        new OutboxParts.Limits(0, 1L << 40, Duration.ofSeconds(1)).inParts(part),
        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60)),
        time,
        ZONE,
        random);
  }

  /** Hands in at a terminal that is stopped again; answers the number. */
  static String handInAndStop(Path data, BenchPlatform platform, String visit) {
    try (Bench bench = open(data, platform)) {
      return bench.handIn(visit).number();
    }
  }

  /** One bit of a kept package is another one now. */
  static void damage(Path data, String number) throws IOException {
    Path sealed = data.resolve("spool").resolve(number + ".sealed");
    byte[] bytes = Files.readAllBytes(sealed);
    bytes[bytes.length / 2] ^= 1;
    Files.write(sealed, bytes);
  }

  Counter.HandIn.Durable handIn(String visit) {
    return (Counter.HandIn.Durable) outbox.handIn(application(visit));
  }

  /** An application with pages that do not compress, about 1.2 MB. */
  static Application application(String visit) {
    return application(visit, 400_000);
  }

  /**
   * @param page bytes of each of its three pages
   */
  static Application application(String visit, int page) {
    byte[] noise = new byte[page];
    new Random(visit.hashCode()).nextBytes(noise);
    PageImage image = new PageImage(2480, 3508, 300, false, Bytes.of(noise));
    return new Application(
        visit,
        new Application.Service("S01", "二手房水电气过户", "2026.11", "360730"),
        Instant.parse("2026-11-20T19:12:00Z"),
        List.of(Application.Party.unchecked("seller", MARKER, "111", MARKER_NUMBER)),
        Map.of("married", "yes"),
        Application.Form.of(
            Map.of(
                "S01-1", Map.of("seller.name", MARKER),
                "S01-2", Map.of("seller.name", MARKER),
                "S01-3",
                    Map.of(
                        "seller.name",
                        MARKER,
                        "house.address",
                        MARKER + "路1号",
                        "delivery",
                        "mail"))),
        List.of(
            new Application.Part(
                "M-CONTRACT",
                "网签合同",
                List.of("S01-1", "S01-2"),
                "scan",
                "",
                List.of(image, image, image),
                Map.of()),
            new Application.Part(
                "M-APPLICATION",
                "申请书",
                List.of("S01-1"),
                "template",
                "S01-application",
                List.of(),
                Map.of(MARKER + ".pdf", Bytes.of("%PDF-1.7 sample".getBytes())))),
        Bytes.of(1, 2, 3),
        List.of(new Application.Consent("用证", Instant.parse("2026-11-20T19:00:00Z"))),
        List.of("2026-11-20T19:00:00Z STARTED"),
        "");
  }

  /** One page of one item that was sent back. */
  static Application correction(String visit, String of) {
    Application first = application(visit, 100);
    return new Application(
        visit,
        first.service(),
        first.handedIn(),
        first.parties(),
        first.answers(),
        Application.Form.of(Map.of("S01-1", Map.of())),
        first.materials().subList(0, 1),
        first.signature(),
        first.consents(),
        first.journal(),
        of);
  }

  @Override
  public void close() {
    outbox.close();
    store.close();
  }
}
