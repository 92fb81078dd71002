package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.store.TestDisk;
import cn.yijianban.kiosk.store.TestDisk.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each operation of the disk fails once, or all do from it on; what was said stays true. */
class DiskFaultTest {
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(new SeededSecure(1));
  private static final Sm2KeyPair TERMINAL = Sm2KeyPair.make(new SeededSecure(2));
  private final SettableClock clock = new SettableClock();
  private final StationKeys keys =
      StationKeys.of(TERMINAL, PLATFORM.publicKey(), new SeededSecure(3));
  @TempDir Path folder;

  @Test
  void whicheverOperationFailsOnceTheTerminalGoesOnWithoutARestart() throws IOException {
    int operations = scenario("all", _ -> false);
    assertThat(operations).isGreaterThan(30);
    for (int n = 1; n <= operations; n++) {
      int failing = n;
      scenario("n" + n, step -> step.number() == failing);
    }
  }

  /** A full disk and one that has turned read-only look alike from here: nothing is written. */
  @Test
  void diskThatTakesNothingAnyMoreKeepsWhatItHasAndWorksAgainLater() throws IOException {
    int operations = scenario("whole", _ -> false);
    for (int n = 1; n <= operations; n += 3) {
      int from = n;
      scenario("from" + n, step -> step.number() >= from);
    }
  }

  /** Hands in, rates and sends under faults, then without; answers how many operations it took. */
  private int scenario(String name, Predicate<Step> fails) throws IOException {
    Path root = Files.createDirectory(folder.resolve(name));
    LedgerDesk desk = new LedgerDesk(TERMINAL.publicKey(), PLATFORM, new Random(7));
    desk.reliable();
    int operations;
    boolean kept;
    try (TestDisk disk = new TestDisk(root);
        Store store = disk.open(root.resolve("data"), clock);
        Outbox outbox = Outbox.still(Bench.parts(store, keys, desk, clock))) {
      disk.fail(fails);
      Counter.HandIn first = outbox.handIn(Bench.application("first", 500));
      kept = first instanceof Counter.HandIn.Durable;
      boolean rated = kept && rated(outbox, ((Counter.HandIn.Durable) first).number());
      turn(outbox);
      operations = disk.steps();
      disk.fail(_ -> false);
      assertThat(outbox.handIn(Bench.application("second", 500)))
          .as("%s: works again", name)
          .isInstanceOf(Counter.HandIn.Durable.class);
      for (int i = 0; i < 4; i++) {
        turn(outbox);
      }
      assertThat(desk.received()).as("%s", name).hasSize(kept ? 2 : 1);
      assertThat(desk.ratings()).as("%s", name).hasSizeBetween(rated ? 1 : 0, kept ? 1 : 0);
      assertThat(store.spool().numbers()).as("%s: files go", name).isEmpty();
    }
    assertThat(desk.wrong()).as("%s", name).isEmpty();
    try (TestDisk again = new TestDisk(root);
        Store store = again.open(root.resolve("data"), clock)) {
      assertThat(store.transaction(Rows::all))
          .as("%s", name)
          .hasSize(kept ? 2 : 1)
          .allMatch(e -> e.accepted().isPresent());
    }
    return operations;
  }

  private boolean rated(Outbox outbox, String number) {
    try {
      outbox.rate(new Rating(number, "申报", 4, List.of(), clock.instant()));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private void turn(Outbox outbox) {
    clock.forward(Duration.ofHours(2));
    try {
      outbox.turn();
    } catch (StoreException e) {
      // The thread of the uploader pauses here and takes the next turn.
      clock.forward(Duration.ofMinutes(5));
    }
  }
}
