package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What keeping and sending an application costs, each figure beside its limit. Measured things run
 * in processes of their own where a cold start or a heap is measured.
 */
public final class SubmissionBench {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String SECRET =
      "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.parse(SECRET);
  private static final int MANY = 10_000;
  private static final int LARGE = 200;
  private static final int MB = 1 << 20;
  private static final String LARGE_NUMBER = ReceiptNumber.of("360730-T01-20261121", 1);
  private static final List<String> TABLE = new ArrayList<>();

  private SubmissionBench() {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    switch (args.length == 0 ? "all" : args[0]) {
      case "platform" -> platform();
      case "start" -> start(Path.of(args[1]));
      case "idle" -> idle(Path.of(args[1]), URI.create(args[2]));
      case "upload" -> upload(Path.of(args[1]), URI.create(args[2]));
      default -> all();
    }
  }

  private static void all() throws Exception {
    Path folder = Files.createTempDirectory("submission-bench");
    try {
      commits(folder.resolve("commit"));
      many(folder.resolve("many"));
      try (Child platform = child("-Xmx4g", "platform")) {
        URI base = URI.create(platform.line());
        warm(folder.resolve("warm"), base);
        throughput(folder, base, 20, 24, 1);
        throughput(folder, base, 100, 48, 3);
        resumed(folder, base);
        heap(folder.resolve("large"), base);
      }
    } finally {
      delete(folder);
    }
    System.out.println("\n| what | measured | limit |\n|---|---|---|");
    TABLE.forEach(System.out::println);
  }

  private static void row(String what, String measured, String limit) {
    TABLE.add("| " + what + " | " + measured + " | " + limit + " |");
    System.out.println(what + ": " + measured + " (" + limit + ")");
  }

  // Durable commits.

  private static void commits(Path data) throws IOException {
    int rounds = 400;
    double[] row = new double[rounds];
    double[] raw = new double[rounds];
    double[] handIn = new double[rounds / 4];
    double[] rawLarge = new double[rounds / 4];
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.still(parts(store, data, URI.create("http://127.0.0.1:1")));
        FileChannel file = append(data.resolve("raw"))) {
      for (int i = -50; i < rounds; i++) {
        int n = i;
        long a = System.nanoTime();
        store.commitDurably(jdbc -> Rows.insert(jdbc, entry("row" + n)));
        long b = System.nanoTime();
        write(file, 600);
        long c = System.nanoTime();
        if (i >= 0) {
          row[i] = (b - a) / 1e6;
          raw[i] = (c - b) / 1e6;
        }
      }
      for (int i = -10; i < handIn.length; i++) {
        Application application = application("visit" + i, 3, 400_000);
        long a = System.nanoTime();
        outbox.handIn(application);
        long b = System.nanoTime();
        write(file, 1_200_000);
        long c = System.nanoTime();
        if (i >= 0) {
          handIn[i] = (b - a) / 1e6;
          rawLarge[i] = (c - b) / 1e6;
        }
      }
    }
    row("one row, forced (`commitDurably`), p50 / p99", two(row), "-");
    row("raw append of 600 bytes and force, p50 / p99", two(raw), "-");
    row("one application of 1.2 MB handed in, p50 / p99", two(handIn), "-");
    row("raw append of 1.2 MB and force, p50 / p99", two(rawLarge), "-");
  }

  private static FileChannel append(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private static void write(FileChannel file, int bytes) throws IOException {
    ByteBuffer content = ByteBuffer.wrap(noise(bytes, bytes));
    while (content.hasRemaining()) {
      file.write(content);
    }
    file.force(true);
  }

  private static String two(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f ms",
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)]);
  }

  private static Entry entry(String visit) {
    String number = ("N-" + visit).toUpperCase(Locale.ROOT);
    SealHeader header =
        new SealHeader(number, visit, "S01", "360730", "T-000001", Instant.parse("2026-11-21T00:00:00Z"));
    return Entry.fresh(Optional.of(visit), header, 1, "0".repeat(64));
  }

  // Ten thousand that wait.

  private static void many(Path data) throws Exception {
    try (Store store = Store.open(data)) {
      StationKeys keys = StationKeys.open(data, PLATFORM.publicKey(), RANDOM);
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        entries.add(packed(data, keys, ReceiptNumber.of("360730-T01-20261121", i + 1L), 1, 200));
      }
      store.commitDurably(
          jdbc -> entries.stream().mapToInt(e -> Rows.insert(jdbc, e)).sum());
    }
    try (Child child = child("-Xmx256m", "start", data.toString())) {
      row("start with 10,000 waiting, cold process", child.line() + " ms", "2,000 ms");
      row("list of 10,000 waiting", child.line() + " ms", "200 ms");
    }
  }

  /** A package in the spool, not forced: only its content is measured. */
  private static Entry packed(Path data, StationKeys keys, String number, int pages, int bytes)
      throws IOException {
    SealHeader header =
        new SealHeader(number, number, "S01", "360730", "T-" + data.getFileName(), Instant.parse("2026-11-21T00:00:00Z"));
    SealWriter writer = new SealWriter(header, application(number, pages, bytes), keys);
    Files.createDirectories(data.resolve("spool"));
    try (OutputStream out = Files.newOutputStream(data.resolve("spool").resolve(number + ".sealed"))) {
      writer.writeTo(out);
    }
    return Entry.fresh(Optional.of(number), header, writer.size(), writer.digest());
  }

  private static void start(Path data) {
    long a = System.nanoTime();
    long b;
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.open(parts(store, data, URI.create("http://127.0.0.1:1")))) {
      if (outbox.obstacle().isPresent()) {
        throw new IllegalStateException("nothing can be handed in");
      }
      b = System.nanoTime();
    }
    System.out.println((b - a) / 1_000_000);
    long listed = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long c = System.nanoTime();
      if (OutboxView.read(data).size() != MANY) {
        throw new IllegalStateException("not all are listed");
      }
      listed = Math.min(listed, System.nanoTime() - c);
    }
    System.out.println(listed / 1_000_000);
  }

  // The line.

  /** A terminal and a platform run for weeks: both have met their own code before. */
  private static void warm(Path data, URI platform) {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.open(parts(store, data, platform))) {
      await(store, handIn(outbox, application("warm", 64, MB)));
    }
  }

  /** One after the other in turns, for whatever else the machine does disturbs either. */
  private static void throughput(
      Path folder, URI platform, int megabit, int megabytes, int rounds) throws Exception {
    double[] curl = new double[rounds];
    double[] ours = new double[rounds];
    Path file = Files.write(folder.resolve("curl.bin"), noise(7, megabytes * MB));
    for (int i = 0; i < rounds; i++) {
      curl[i] = megabytes / curl(file, megabit);
      ours[i] = megabytes / ours(folder.resolve("l" + megabit + "r" + i), platform, megabit, megabytes);
    }
    Arrays.sort(curl);
    Arrays.sort(ours);
    double middle = ours[rounds / 2] / curl[rounds / 2];
    row(
        "upload of " + megabytes + " MB at " + megabit + " Mbit/s against curl",
        String.format(
            Locale.ROOT, "%.2f / %.2f MB/s = %.2f", ours[rounds / 2], curl[rounds / 2], middle),
        "0.90");
  }

  private static double curl(Path file, int megabit) throws Exception {
    try (Sink sink = new Sink();
        ShapedLine line = new ShapedLine(sink.port(), megabit * 125_000L)) {
      long begun = System.nanoTime();
      int code =
          new ProcessBuilder(
                  "curl", "-sS", "-o", "/dev/null", "-H", "Expect:", "-T", file.toString(),
                  line.base() + "/sink")
              .inheritIO()
              .start()
              .waitFor();
      return code == 0 ? (System.nanoTime() - begun) / 1e9 : Double.NaN;
    }
  }

  /** Until the last byte is there: what a platform then does with it is not the line's doing. */
  private static double ours(Path data, URI platform, int megabit, int megabytes)
      throws IOException {
    AtomicLong ended = new AtomicLong();
    try (ShapedLine line = new ShapedLine(platform.getPort(), megabit * 125_000L);
        Store store = Store.open(data);
        Outbox outbox = Outbox.open(parts(store, data, line.base(), ended))) {
      await(store, handIn(outbox, application("first", 1, 1000)));
      Application application = application("large", megabytes, MB);
      String number = handIn(outbox, application);
      long begun = System.nanoTime();
      await(store, number);
      return (ended.get() - begun) / 1e9;
    }
  }

  private static void resumed(Path folder, URI platform) throws Exception {
    Path data = folder.resolve("resumed");
    int megabytes = 24;
    try (ShapedLine line = new ShapedLine(platform.getPort(), 10L * MB);
        Store store = Store.open(data);
        Outbox outbox = Outbox.open(parts(store, data, line.base()))) {
      String number = handIn(outbox, application("resumed", megabytes, MB));
      long size = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow().size();
      while (line.up() < size / 2) {
        Thread.onSpinWait();
      }
      line.cut();
      await(store, number);
      long again = line.up() - size;
      row(
          "sent again after a break in the middle of 24 MB, with all headers",
          String.format(Locale.ROOT, "%.2f MB", again / (double) MB),
          "one chunk, at most " + ChunkSize.MOST / MB + " MB");
    }
  }

  private static String handIn(Outbox outbox, Application application) {
    return ((Counter.HandIn.Durable) outbox.handIn(application)).number();
  }

  private static void await(Store store, String number) {
    Entry entry = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow();
    while (entry.received().isEmpty()) {
      if (entry.blockedCode().isPresent()) {
        throw new IllegalStateException("blocked: " + entry.blockedCode().get());
      }
      java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
      entry = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow();
    }
  }

  // The heap.

  private static void heap(Path data, URI platform) throws Exception {
    try (Store store = Store.open(data)) {
      StationKeys keys = StationKeys.open(data, PLATFORM.publicKey(), RANDOM);
      Entry e = packed(data, keys, LARGE_NUMBER, LARGE, MB);
      store.commitDurably(jdbc -> Rows.insert(jdbc, e));
    }
    int idle;
    try (Child child = child("-Xmx256m", "idle", data + "-idle", platform.toString())) {
      idle = Integer.parseInt(child.line());
    }
    // The heap cannot grow over the limit: an upload that needs more fails.
    int most = idle + 32;
    try (Child child = child("-Xmx" + most + "m", "upload", data.toString(), platform.toString())) {
      row(
          "heap of an idle outbox / heap that uploads a package of 200 MB",
          idle + " MB / " + child.line() + " MB at its highest, -Xmx" + most + "m",
          "32 MB more");
    }
  }

  private static void idle(Path data, URI platform) throws Exception {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.open(parts(store, data, platform))) {
      await(store, handIn(outbox, application("small", 1, 1000)));
      System.gc();
      System.out.println(used());
    }
  }

  private static void upload(Path data, URI platform) {
    try (Store store = Store.open(data);
        Outbox _ = Outbox.open(parts(store, data, platform))) {
      await(store, LARGE_NUMBER);
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      System.out.println(peak / MB);
    }
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB + 1;
  }

  // What it works with.

  private static void platform() throws Exception {
    try (BenchPlatform platform =
        BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty())) {
      System.out.println(platform.base());
      if (System.in.read() >= 0) {
        throw new IOException("nobody talks to this");
      }
    }
  }

  private static OutboxParts parts(Store store, Path data, URI platform) {
    return parts(store, data, platform, new AtomicLong());
  }

  /**
   * @param ended set when the terminal says that all is there
   */
  private static OutboxParts parts(Store store, Path data, URI platform, AtomicLong ended) {
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
  private static String shortName(Path data) {
    String name = data.getFileName().toString().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return name.substring(0, Math.min(8, name.length()));
  }

  private static Application application(String visit, int pages, int bytes) {
    PageImage[] images = new PageImage[pages];
    Arrays.setAll(
        images, i -> new PageImage(2480, 3508, 300, false, Bytes.of(noise(visit.hashCode() + i, bytes))));
    return new Application(
        visit,
        "S01",
        "二手房水电气过户",
        "2026.11",
        "360730",
        Instant.parse("2026-11-20T19:12:00Z"),
        List.of(new Application.Party("seller", "样例卖方", "111", "360730198001010003")),
        Map.of(),
        Map.of("S01-1", Map.of("seller.name", "样例卖方")),
        List.of(
            new Application.Part(
                "M-CONTRACT", "网签合同", List.of("S01-1"), "scan", "", List.of(images), Map.of())),
        Bytes.of(1, 2, 3),
        List.of(),
        List.of());
  }

  private static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static Child child(String memory, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SubmissionBench.class.getName()));
    command.addAll(List.of(args));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** A desk that notes when it is told that all is there. */
  private record TimedDesk(Desk desk, AtomicLong ended) implements Desk {
    @Override
    public Answer<CaseFile> announce(Announcement a) {
      return desk.announce(a);
    }

    @Override
    public Answer<String> createUpload(Announcement a) {
      return desk.createUpload(a);
    }

    @Override
    public Answer<Long> offset(String upload) {
      return desk.offset(upload);
    }

    @Override
    public Answer<Long> append(String upload, long offset, Chunk chunk) {
      return desk.append(upload, offset, chunk);
    }

    @Override
    public Answer<CaseFile> complete(Announcement a, String upload) {
      ended.set(System.nanoTime());
      return desk.complete(a, upload);
    }

    @Override
    public Answer<CaseFile> status(String number) {
      return desk.status(number);
    }

    @Override
    public Answer<Boolean> rate(String key, Ratings.Rating rating) {
      return desk.rate(key, rating);
    }

    @Override
    public void close() {
      desk.close();
    }
  }

  /** A process that answers in lines. */
  private record Child(Process process) implements AutoCloseable {
    String line() throws IOException {
      String line = process.inputReader().readLine();
      if (line == null) {
        throw new IOException("a measured process ended without an answer");
      }
      return line;
    }

    @Override
    public void close() throws Exception {
      process.getOutputStream().close();
      process.waitFor();
    }
  }

  /** Takes what curl sends and says that it is there. */
  private static final class Sink implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0);

    Sink() throws IOException {
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return server.getLocalPort();
    }

    private void serve() {
      try (Socket socket = server.accept()) {
        java.io.DataInputStream in = new java.io.DataInputStream(socket.getInputStream());
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
          head.append((char) in.readByte());
        }
        String length = head.toString().replaceAll("(?is).*content-length: *([0-9]+).*", "$1");
        in.skipNBytes(Long.parseLong(length));
        socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
