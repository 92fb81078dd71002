package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a forced row and a handed-in application cost, beside a raw append and force of as many
 * bytes.
 */
final class CommitCost {
  private CommitCost() {}

  static void measure(BenchFigures figures, Path data) throws IOException {
    int rounds = 400;
    double[] row = new double[rounds];
    double[] raw = new double[rounds];
    double[] handIn = new double[rounds / 4];
    double[] rawLarge = new double[rounds / 4];
    try (Store store = Store.open(data);
        Outbox outbox =
            Outbox.still(BenchOutbox.parts(store, data, URI.create("http://127.0.0.1:1")));
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
        Application application = BenchOutbox.application("visit" + i, 3, 400_000);
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
    figures.row("one row, forced (`commitDurably`), p50 / p99", BenchFigures.two(row), "-");
    figures.row("raw append of 600 bytes and force, p50 / p99", BenchFigures.two(raw), "-");
    figures.row("one application of 1.2 MB handed in, p50 / p99", BenchFigures.two(handIn), "-");
    figures.row("raw append of 1.2 MB and force, p50 / p99", BenchFigures.two(rawLarge), "-");
  }

  static FileChannel append(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  static void write(FileChannel file, int bytes) throws IOException {
    ByteBuffer content = ByteBuffer.wrap(BenchOutbox.noise(bytes, bytes));
    while (content.hasRemaining()) {
      file.write(content);
    }
    file.force(true);
  }

  private static Entry entry(String visit) {
    String number = ("N-" + visit).toUpperCase(Locale.ROOT);
    SealHeader header =
        new SealHeader(
            number, visit, "S01", "360730", "T-000001", Instant.parse("2026-11-21T00:00:00Z"));
    return Entry.fresh(Optional.of(visit), header, 1, "0".repeat(64));
  }
}
