package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.SpoolFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is forced before a citizen gets a number, and what happens when forcing fails. */
class DurabilityTest {
  private final BenchPlatform platform = Bench.platform();
  @TempDir Path data;

  @AfterEach
  void close() {
    platform.close();
  }

  /** Real files that tell what was done with them, and fail at the operation they are told to. */
  private static final class Watched implements SpoolFiles {
    final List<String> log = new CopyOnWriteArrayList<>();
    private final DiskFiles disk = new DiskFiles();
    volatile int failAt = -1;

    private interface Step {
      void run() throws IOException;
    }

    private void step(String what, Path path, Step step) throws IOException {
      log.add(what + " " + path.getFileName().toString().replaceAll("360730.*\\.", "N."));
      if (failAt == log.size()) {
        throw new IOException("made to fail");
      }
      step.run();
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
      step("makeFolder", folder, () -> disk.makeFolder(folder));
    }

    @Override
    public void write(Path file, Content content) throws IOException {
      step("write", file, () -> disk.write(file, content));
    }

    @Override
    public void force(Path file) throws IOException {
      step("force", file, () -> disk.force(file));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
      step("forceFolder", folder, () -> disk.forceFolder(folder));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      step("rename", to, () -> disk.rename(from, to));
    }

    @Override
    public void delete(Path file) throws IOException {
      step("delete", file, () -> disk.delete(file));
    }
  }

  @Test
  void numberAndPackageAreForcedInThisOrderBeforeTheCitizenHears() {
    platform.down();
    Watched files = new Watched();
    try (Bench bench = Bench.open(data, platform, files)) {
      files.log.clear();
      bench.handIn("v1");
      assertThat(files.log)
          .containsExactly(
              "write sequence.txt.part",
              "force sequence.txt.part",
              "rename sequence.txt",
              "forceFolder " + data.getFileName(),
              "write N.part",
              "force N.part",
              "rename N.sealed",
              "forceFolder spool");
    }
  }

  @Test
  void whicheverOperationFailsNothingIsSentThatTheCitizenWasToldIsNotKept() {
    for (int n = 1; n <= 8; n++) {
      try (BenchPlatform own = Bench.platform()) {
        failing(own, data.resolve("n" + n), n);
      }
    }
  }

  private static void failing(BenchPlatform own, Path folder, int n) {
    own.down();
    Watched files = new Watched();
    String number;
    try (Bench bench = Bench.open(folder, own, files)) {
      files.log.clear();
      files.failAt = n;
      assertThat(bench.outbox.handIn(Bench.application("v")))
          .as("operation %s", n)
          .isEqualTo(new Counter.HandIn.NotKept(Counter.Reason.STORE_FAILED));
      files.failAt = -1;
      number = bench.handIn("v").number();
    }
    own.up();
    try (Bench bench = Bench.open(folder, own)) {
      OutboxTest.awaitReceived(bench, number);
      OutboxTest.awaitReceived(bench, bench.handIn("next").number());
    }
    assertThat(own.ledger()).as("operation %s", n).hasSize(2);
  }

  @Test
  void visitThatIsCutOffWhileItHandsInDoesNotHurtTheStore() throws Exception {
    try (Bench bench = Bench.open(data, platform)) {
      for (int i = 0; i < 5; i++) {
        String visit = "v" + i;
        Thread hasty =
            Thread.ofVirtual().unstarted(() -> bench.outbox.handIn(Bench.application(visit)));
        hasty.start();
        hasty.interrupt();
        hasty.join();
      }
      String number = bench.handIn("patient").number();
      OutboxTest.awaitReceived(bench, number);
    }
  }
}
