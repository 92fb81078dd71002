package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A terminal that is measured: its parts, its packages, its applications. */
final class BenchOutbox {
  static final SecureRandom RANDOM = new SecureRandom();
  static final Sm2KeyPair PLATFORM =
      Sm2KeyPair.parse("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
  static final int MB = 1 << 20;

  private BenchOutbox() {}

  static OutboxParts parts(Store store, Path data, URI platform) {
    return parts(store, data, platform, new AtomicLong());
  }

  /**
   * @param ended set when the terminal says that all is there
   */
  static OutboxParts parts(Store store, Path data, URI platform, AtomicLong ended) {
    Sm2PublicKey key = PLATFORM.publicKey();
    StationKeys keys = StationKeys.open(data, key, RANDOM);
    PlatformConfig config = PlatformConfig.of(platform, "bench", "T-" + data.getFileName());
    return new OutboxParts(
        store,
        Optional.of(keys),
        new TimedDesk(new PlatformClient(config, keys, InstantSource.system()), ended),
        new OutboxParts.Terminal(config.terminal(), shortName(data), "360730"),
        OutboxParts.Limits.usual(),
        Backoff.usual(),
        InstantSource.system(),
        ZoneId.of("Asia/Shanghai"),
        new Random(1));
  }

  /** A platform knows each number once. */
  static String shortName(Path data) {
    String name =
        data.getFileName().toString().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return name.substring(0, Math.min(8, name.length()));
  }

  static Application application(String visit, int pages, int bytes) {
    PageImage[] images = new PageImage[pages];
    Arrays.setAll(
        images,
        i -> new PageImage(2480, 3508, 300, false, Bytes.of(noise(visit.hashCode() + i, bytes))));
    return new Application(
        visit,
        new Application.Service("S01", "二手房水电气过户", "2026.11", "360730"),
        Instant.parse("2026-11-20T19:12:00Z"),
        List.of(Application.Party.unchecked("seller", "样例卖方", "111", "360730198001010003")),
        Map.of(),
        Application.Form.of(Map.of("S01-1", Map.of("seller.name", "样例卖方"))),
        List.of(
            new Application.Part(
                "M-CONTRACT", "网签合同", List.of("S01-1"), "scan", "", List.of(images), Map.of())),
        Bytes.of(1, 2, 3),
        List.of(),
        List.of(),
        "");
  }

  static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  /** A package in the spool, not forced: only its content is measured. */
  static Entry packed(Path data, StationKeys keys, String number, int pages, int bytes)
      throws IOException {
    SealHeader header =
        new SealHeader(
            number,
            number,
            "S01",
            "360730",
            "T-" + data.getFileName(),
            Instant.parse("2026-11-21T00:00:00Z"));
    SealWriter writer = new SealWriter(header, application(number, pages, bytes), keys, OutboxParts.Limits.PART);
    Files.createDirectories(data.resolve("spool"));
    try (OutputStream out =
        Files.newOutputStream(data.resolve("spool").resolve(number + ".sealed"))) {
      writer.writeTo(out);
    }
    return Entry.fresh(Optional.of(number), header, writer.size(), writer.digest());
  }

  static String handIn(Outbox outbox, Application application) {
    return ((Counter.HandIn.Durable) outbox.handIn(application)).number();
  }

  static void await(Store store, String number) {
    Entry entry = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow();
    while (entry.received().isEmpty()) {
      if (entry.blockedCode().isPresent()) {
        throw new IllegalStateException("blocked: " + entry.blockedCode().get());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
      entry = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow();
    }
  }
}
