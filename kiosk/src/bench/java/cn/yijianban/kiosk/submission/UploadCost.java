package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How fast an upload is beside curl on the same line, and what a break costs. */
final class UploadCost {
  private UploadCost() {}

  /** A terminal and a platform run for weeks: both have met their own code before. */
  static void warm(Path data, URI platform) {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.open(BenchOutbox.parts(store, data, platform))) {
      BenchOutbox.await(
          store, BenchOutbox.handIn(outbox, BenchOutbox.application("warm", 64, BenchOutbox.MB)));
    }
  }

  /** One after the other in turns, for whatever else the machine does disturbs either. */
  static void throughput(
      BenchFigures figures, Path folder, URI platform, int megabit, int megabytes, int rounds)
      throws Exception {
    double[] curl = new double[rounds];
    double[] ours = new double[rounds];
    Path file =
        Files.write(folder.resolve("curl.bin"), BenchOutbox.noise(7, megabytes * BenchOutbox.MB));
    for (int i = 0; i < rounds; i++) {
      curl[i] = megabytes / curl(file, megabit);
      ours[i] =
          megabytes / ours(folder.resolve("l" + megabit + "r" + i), platform, megabit, megabytes);
    }
    Arrays.sort(curl);
    Arrays.sort(ours);
    double middle = ours[rounds / 2] / curl[rounds / 2];
    figures.row(
        "upload of " + megabytes + " MB at " + megabit + " Mbit/s against curl",
        String.format(
            Locale.ROOT, "%.2f / %.2f MB/s = %.2f", ours[rounds / 2], curl[rounds / 2], middle),
        "0.90");
  }

  static double curl(Path file, int megabit) throws Exception {
    try (CurlSink sink = new CurlSink();
        ShapedLine line = new ShapedLine(sink.port(), megabit * 125_000L)) {
      long begun = System.nanoTime();
      int code =
          new ProcessBuilder(
                  "curl",
                  "-sS",
                  "-o",
                  "/dev/null",
                  "-H",
                  "Expect:",
                  "-T",
                  file.toString(),
                  line.base() + "/sink")
              .inheritIO()
              .start()
              .waitFor();
      return code == 0 ? (System.nanoTime() - begun) / 1e9 : Double.NaN;
    }
  }

  /** Until the last byte is there: what a platform then does with it is not the line's doing. */
  static double ours(Path data, URI platform, int megabit, int megabytes) throws IOException {
    AtomicLong ended = new AtomicLong();
    try (ShapedLine line = new ShapedLine(platform.getPort(), megabit * 125_000L);
        Store store = Store.open(data);
        Outbox outbox = Outbox.open(BenchOutbox.parts(store, data, line.base(), ended))) {
      BenchOutbox.await(
          store, BenchOutbox.handIn(outbox, BenchOutbox.application("first", 1, 1000)));
      Application application = BenchOutbox.application("large", megabytes, BenchOutbox.MB);
      String number = BenchOutbox.handIn(outbox, application);
      long begun = System.nanoTime();
      BenchOutbox.await(store, number);
      return (ended.get() - begun) / 1e9;
    }
  }

  static void resumed(BenchFigures figures, Path folder, URI platform) throws Exception {
    Path data = folder.resolve("resumed");
    int megabytes = 24;
    try (ShapedLine line = new ShapedLine(platform.getPort(), 10L * BenchOutbox.MB);
        Store store = Store.open(data);
        Outbox outbox = Outbox.open(BenchOutbox.parts(store, data, line.base()))) {
      String number =
          BenchOutbox.handIn(outbox, BenchOutbox.application("resumed", megabytes, BenchOutbox.MB));
      long size = store.transaction(jdbc -> Rows.find(jdbc, number)).orElseThrow().size();
      while (line.up() < size / 2) {
        Thread.onSpinWait();
      }
      line.cut();
      BenchOutbox.await(store, number);
      long again = line.up() - size;
      figures.row(
          "sent again after a break in the middle of 24 MB, with all headers",
          String.format(Locale.ROOT, "%.2f MB", again / (double) BenchOutbox.MB),
          "one chunk, at most " + ChunkSize.MOST / BenchOutbox.MB + " MB");
    }
  }
}
