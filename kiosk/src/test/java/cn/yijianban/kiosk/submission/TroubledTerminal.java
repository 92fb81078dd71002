package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A terminal and its platform in one process, alone in a name space of mounts or of the network,
 * which it spoils for itself. Prints what it went through; ends with 0 when all that was
 * acknowledged arrived once and nothing else.
 */
final class TroubledTerminal {

  private final Path data;
  private final Promised promised = new Promised();

  private TroubledTerminal(Path data) {
    this.data = data;
  }

  static void main(String[] args) throws Exception {
    TroubledTerminal terminal = new TroubledTerminal(Path.of(args[1]));
    switch (args[0]) {
      case "full" -> terminal.full();
      case "read-only" -> terminal.readOnly();
      case "file-size" -> terminal.fileSize();
      case "line" -> new TroubledLine(terminal.data).run();
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  private void full() throws Exception {
    Promised.command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", data.toString());
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      assertThat(promised.handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      OutboxTest.awaitReceived(bench, promised.first());
      platform.down();
      Path other = Files.write(data.resolve("other"), new byte[6 << 20]);
      while (promised.handIn(bench, 400_000) instanceof Counter.HandIn.Durable) {
        assertThat(promised.visits()).as("16 MB are full some time").isLessThan(20);
      }
      Path rest = data.resolve("rest");
      fill(rest);
      for (int page : new int[] {1, 1000, 400_000}) {
        assertThat(promised.handIn(bench, page))
            .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.DISK_FULL));
      }
      Promised.say("refused for want of room after " + promised.size());
      assertThat(bench.outbox.progress(promised.first())).isPresent();
      platform.up();
      bench.outbox.wake();
      await()
          .atMost(Promised.WAIT)
          .until(() -> platform.ledger().size() > 1 || bench.store.spool().usable() == 0);
      Files.delete(rest);
      Files.delete(other);
      bench.outbox.wake();
      assertThat(promised.handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
      Promised.say("went on without a restart");
      promised.allArrivedOnce(platform);
    }
    assertThat(OutboxView.read(data)).hasSize(promised.size());
  }

  /** Takes every byte there is. */
  private static void fill(Path rest) throws IOException {
    try (OutputStream out = Files.newOutputStream(rest)) {
      byte[] page = new byte[4096];
      while (Files.getFileStore(rest).getUsableSpace() > 0) {
        out.write(page);
      }
    }
  }

  private void readOnly() throws Exception {
    Promised.command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", data.toString());
    try (BenchPlatform platform = Bench.platform()) {
      try (Bench bench = Bench.open(data, platform)) {
        assertThat(promised.handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        // The kernel does not take a file system away under a file that is open for writing, the
        // database; so the spool gets a mount of its own.
        String spool = data.resolve("spool").toString();
        Promised.command("mount", "--bind", spool, spool);
        Promised.command("mount", "-o", "remount,bind,ro", spool);
        assertThat(bench.outbox.obstacle()).contains(Counter.Reason.STORE_FAILED);
        assertThat(promised.handIn(bench, 1000))
            .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.STORE_FAILED));
        Promised.say("obstacle told");
        Promised.command("mount", "-o", "remount,bind,rw", spool);
        assertThat(bench.outbox.obstacle()).isEmpty();
        assertThat(promised.handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        Promised.say("went on without a restart");
        promised.allArrivedOnce(platform);
        platform.down();
        assertThat(promised.handIn(bench, 1000)).isInstanceOf(Counter.HandIn.Durable.class);
        Promised.command("umount", spool);
      }
      Promised.command("mount", "-o", "remount,ro", data.toString());
      assertThatThrownBy(() -> Store.open(data)).isInstanceOf(StoreException.class);
      Promised.say("start refused");
      Promised.command("mount", "-o", "remount,rw", data.toString());
      platform.up();
      try (Bench bench = Bench.open(data, platform)) {
        assertThat(bench.outbox.obstacle()).isEmpty();
        promised.allArrivedOnce(platform);
      }
    }
  }

  /** No file may become larger than 3 MB: the kernel breaks the write off at that byte. */
  private void fileSize() throws Exception {
    try (BenchPlatform platform = Bench.platform();
        Bench bench = Bench.open(data, platform)) {
      assertThat(promised.handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      assertThat(promised.handIn(bench, 1_200_000)).isInstanceOf(Counter.HandIn.NotKept.class);
      Promised.say("refused for want of room");
      assertThat(promised.handIn(bench, 400_000)).isInstanceOf(Counter.HandIn.Durable.class);
      promised.allArrivedOnce(platform);
    }
    assertThat(OutboxView.read(data)).hasSize(promised.size());
  }
}
