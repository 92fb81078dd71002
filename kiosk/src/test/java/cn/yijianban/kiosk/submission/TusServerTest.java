package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.yijianban.devices.bench.FreePort;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads to the tus server of its own project, unchanged, killed and started again in the middle;
 * skipped without node and npm, never in CI.
 */
class TusServerTest {
  private static final List<String> PACKAGES =
      List.of("@tus/server@2.4.5", "@tus/file-store@2.1.1");

  /** More than one chunk, so that there is a middle. */
  private static final int PART = 12_000_000;

  @TempDir Path dir;

  @Test
  void serverThatIsKilledInTheMiddleGetsTheRestOnlyAndTheSameBytes() throws Exception {
    Path home = installed();
    int port = FreePort.any();
    Path uploads = Files.createDirectories(dir.resolve("uploads"));
    Process server = start(home, port, uploads);
    StationKeys keys =
        StationKeys.of(Sm2KeyPair.make(Bench.SECURE), Bench.PLATFORM.publicKey(), Bench.SECURE);
    Halfway desk = new Halfway(keys, port);
    try (Store store = Store.open(dir.resolve("data"));
        Outbox outbox = Outbox.open(parts(store, keys, desk))) {
      Application large = Bench.application("large", 6_000_000);
      var kept = (Counter.HandIn.Durable) outbox.handIn(large);
      assertThat(desk.half.await(30, TimeUnit.SECONDS)).isTrue();
      server.destroyForcibly().waitFor();
      desk.killed.countDown();
      long before = size(uploads);
      assertThat(before).isBetween(1L, PART - 1L);
      server = start(home, port, uploads);
      await().atMost(Duration.ofSeconds(60)).until(() -> !desk.completed.isEmpty());
      Sm3 whole = new Sm3();
      for (Desk.Part part : desk.completed) {
        byte[] there =
            Files.readAllBytes(
                uploads.resolve(Path.of(desk.made.get(part)).getFileName().toString()));
        assertThat(Sm3.hex(there)).isEqualTo(part.sm3());
        whole.add(there);
      }
      assertThat(desk.completed).hasSize(2);
      assertThat(whole.hex()).isEqualTo(kept.digest());
      assertThat(desk.creations).as("the same upload went on").isEqualTo(2);
      assertThat(desk.resumedAt).as("from where the server stands").isEqualTo(before);
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  /** Announces to nobody, uploads to the server, and notes what was completed. */
  private static final class Halfway extends SilentDesk {
    private final PlatformClient client;
    private final CountDownLatch half = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private final Map<Part, String> made = new ConcurrentHashMap<>();
    private volatile long resumedAt;
    private volatile int creations;
    private volatile List<Part> completed = List.of();

    Halfway(StationKeys keys, int port) {
      URI base = URI.create("http://127.0.0.1:" + port);
      client =
          new PlatformClient(PlatformConfig.of(base, "app", "T-1"), keys, InstantSource.system());
    }

    @Override
    public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
      List<Integer> all = parts.stream().map(Part::number).toList();
      return new Answer.Yes<>(new CaseFile(a.number(), CaseFile.State.ANNOUNCED, List.of(), all));
    }

    @Override
    public Answer<String> createUpload(Announcement a, Part part) {
      creations++;
      Answer<String> answer = client.createUpload(a, part);
      if (answer instanceof Answer.Yes<String>(var path)) {
        made.put(part, path);
      }
      return answer;
    }

    @Override
    public Answer<Long> offset(String path) {
      Answer<Long> answer = client.offset(path);
      if (answer instanceof Answer.Yes<Long>(var offset) && offset > 0) {
        resumedAt = offset;
      }
      return answer;
    }

    @Override
    public Answer<Long> append(String path, long offset, Chunk chunk) {
      if (offset < 2_000_000) {
        return client.append(path, offset, chunk);
      }
      if (half.getCount() > 0) {
        // The server is killed while this is on its way.
        half.countDown();
        return client.append(path, offset, chunk);
      }
      waitForTheKill();
      return client.append(path, offset, chunk);
    }

    private void waitForTheKill() {
      try {
        assertThat(killed.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
      completed = parts;
      return new Answer.Yes<>(
          new CaseFile(a.number(), CaseFile.State.RECEIVED, List.of(), List.of()));
    }

    @Override
    public Answer<CaseFile> status(String number) {
      return new Answer.Yes<>(new CaseFile(number, CaseFile.State.RECEIVED, List.of(), List.of()));
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private static OutboxParts parts(Store store, StationKeys keys, Halfway desk) {
    return new OutboxParts(
        store,
        Optional.of(keys),
        desk,
        new OutboxParts.Terminal("T-1", "T01", "360730"),
        new OutboxParts.Limits(0, 1L << 40, Duration.ofSeconds(1)).inParts(PART),
        new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)),
        InstantSource.system(),
        Bench.ZONE,
        new Random(1));
  }

  /** The packages, fetched once by the usual client of their registry. */
  private static Path installed() throws Exception {
    boolean there = Stream.of("node", "npm").allMatch(TusServerTest::onPath);
    assumeTrue(there || System.getenv("CI") != null, "node and npm are not installed");
    Path home = Files.createDirectories(Path.of("target", "tus").toAbsolutePath());
    if (!Files.isDirectory(home.resolve("node_modules/@tus/server"))) {
      Process npm =
          new ProcessBuilder(
                  Stream.concat(
                          Stream.of("npm", "install", "--no-audit", "--no-fund", "--prefix", "."),
                          PACKAGES.stream())
                      .toList())
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(home.resolve("npm.log").toFile())
              .start();
      boolean done = npm.waitFor(120, TimeUnit.SECONDS) && npm.exitValue() == 0;
      assumeTrue(done || System.getenv("CI") != null, "the tus server cannot be fetched");
    }
    try (InputStream script = TusServerTest.class.getResourceAsStream("tus-server.mjs")) {
      Files.write(home.resolve("tus-server.mjs"), Objects.requireNonNull(script).readAllBytes());
    }
    return home;
  }

  private static boolean onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(p -> Files.isExecutable(Path.of(p, program)));
  }

  private Process start(Path home, int port, Path uploads) throws IOException {
    Process process =
        new ProcessBuilder(
                "node",
                "tus-server.mjs",
                Integer.toString(port),
                uploads.toAbsolutePath().toString())
            .directory(home.toFile())
            .redirectError(dir.resolve("node.log").toFile())
            .start();
    assertThat(process.inputReader().readLine())
        .as(() -> "see " + dir.resolve("node.log"))
        .isEqualTo("ready");
    return process;
  }

  private static long size(Path uploads) throws IOException {
    try (Stream<Path> all = Files.list(uploads)) {
      return all.filter(p -> !p.toString().endsWith(".json"))
          .mapToLong(p -> p.toFile().length())
          .sum();
    }
  }
}
