package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a start and a list take with ten thousand packages that wait. */
final class WaitingCost {
  private static final int MANY = 10_000;

  private WaitingCost() {}

  static void measure(BenchFigures figures, Path data) throws Exception {
    try (Store store = Store.open(data)) {
      StationKeys keys =
          StationKeys.open(data, BenchOutbox.PLATFORM.publicKey(), BenchOutbox.RANDOM);
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        entries.add(
            BenchOutbox.packed(
                data, keys, ReceiptNumber.of("360730-T01-20261121", i + 1L), 1, 200));
      }
      store.commitDurably(jdbc -> entries.stream().mapToInt(e -> Rows.insert(jdbc, e)).sum());
    }
    try (BenchChild child = BenchChild.run("-Xmx256m", "start", data.toString())) {
      figures.row("start with 10,000 waiting, cold process", child.line() + " ms", "2,000 ms");
      figures.row("list of 10,000 waiting", child.line() + " ms", "200 ms");
    }
  }

  /** In a process of its own. */
  static void start(Path data) {
    long a = System.nanoTime();
    long b;
    try (Store store = Store.open(data);
        Outbox outbox =
            Outbox.open(BenchOutbox.parts(store, data, URI.create("http://127.0.0.1:1")))) {
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
}
