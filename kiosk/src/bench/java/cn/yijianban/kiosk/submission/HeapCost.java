package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.Store;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;

/** How much heap an upload of 200 MB needs above an idle outbox. */
final class HeapCost {
  private static final int LARGE = 200;
  private static final String LARGE_NUMBER = ReceiptNumber.of("360730-T01-20261121", 1);

  private HeapCost() {}

  static void measure(BenchFigures figures, Path data, URI platform) throws Exception {
    try (Store store = Store.open(data)) {
      StationKeys keys =
          StationKeys.open(data, BenchOutbox.PLATFORM.publicKey(), BenchOutbox.RANDOM);
      Entry e = BenchOutbox.packed(data, keys, LARGE_NUMBER, LARGE, BenchOutbox.MB);
      store.commitDurably(jdbc -> Rows.insert(jdbc, e));
    }
    int idle;
    try (BenchChild child =
        BenchChild.run("-Xmx256m", "idle", data + "-idle", platform.toString())) {
      idle = Integer.parseInt(child.line());
    }
    // The heap cannot grow over the limit: an upload that needs more fails.
    int most = idle + 32;
    try (BenchChild child =
        BenchChild.run("-Xmx" + most + "m", "upload", data.toString(), platform.toString())) {
      figures.row(
          "heap of an idle outbox / heap that uploads a package of 200 MB",
          idle + " MB / " + child.line() + " MB at its highest, -Xmx" + most + "m",
          "32 MB more");
    }
  }

  static void idle(Path data, URI platform) throws Exception {
    try (Store store = Store.open(data);
        Outbox outbox = Outbox.open(BenchOutbox.parts(store, data, platform))) {
      BenchOutbox.await(
          store, BenchOutbox.handIn(outbox, BenchOutbox.application("small", 1, 1000)));
      System.gc();
      System.out.println(used());
    }
  }

  static void upload(Path data, URI platform) {
    try (Store store = Store.open(data);
        Outbox _ = Outbox.open(BenchOutbox.parts(store, data, platform))) {
      BenchOutbox.await(store, LARGE_NUMBER);
      long peak =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      System.out.println(peak / BenchOutbox.MB);
    }
  }

  static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / BenchOutbox.MB + 1;
  }
}
