package cn.yijianban.kiosk.visit.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.StationSecret;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.VisitJournal;
import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.SpoolFiles;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.TestDisk;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.submission.StillOutbox;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.chart.SampleVisit;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at any moment of a visit of marked people: while they type, while their
 * application is sealed, while it is sent, at the end. Whatever the disk may hold then gives nobody
 * away, neither as it is taken out nor after the start that follows; and once the visit has ended,
 * no draft is there any more, not even a deleted one. {@code -Dslow=true} cuts at every operation.
 */
class MarkedPowerCutTest {
  private static final SecureRandom SECURE = new SecureRandom();

  @TempDir private Path dir;

  /** What is taken out to see whether it would be missed. */
  private enum Without {
    NOTHING,
    SEAL_OF_THE_PACKAGE,
    SEAL_OF_THE_DRAFT,
    WIPE_OF_THE_DRAFT
  }

  @Test
  void aPowerCutAtAnyMomentGivesNobodyAway() throws IOException {
    boolean slow = Boolean.getBoolean("slow");
    for (int seed = 0; seed < (slow ? 4 : 2); seed++) {
      Random random = new Random(seed);
      Life life = new Life(seed, Without.NOTHING);
      assertThat(life.found()).as("seed %s: ever written", seed).isEmpty();
      int operations = life.operations;
      for (int cut = 0; cut <= operations; cut += slow ? 1 : 1 + random.nextInt(24)) {
        assertThat(life.foundAfter(cut, random)).as("seed %s, cut at %s", seed, cut).isEmpty();
      }
    }
  }

  /** The test of the test. */
  @Test
  void theSearchFindsWhatIsNotSealedOrNotWiped() throws IOException {
    assertThat(Markers.things(new Life(100, Without.SEAL_OF_THE_PACKAGE).found()))
        .contains("name", "number", "address", "phone", "scan", "signature");
    assertThat(Markers.things(new Life(101, Without.SEAL_OF_THE_DRAFT).found()))
        .contains("address", "phone", "scan");
    Life kept = new Life(102, Without.WIPE_OF_THE_DRAFT);
    assertThat(Markers.things(kept.foundAfter(kept.operations, new Random(102))))
        .contains("draft", "opened");
  }

  /** One visit on a disk that writes everything down. */
  private final class Life {
    private final Path before = Files.createTempDirectory(dir, "life");
    private final Path journal = Files.createTempDirectory(dir, "journal").resolve("journal.jsonl");
    private final Path everything = Files.createTempDirectory(dir, "everything");
    private final TestDisk disk;
    private final long seed;

    /** When the visit was over and its draft forgotten. */
    private final int over;

    private final int operations;

    Life(long seed, Without without) throws IOException {
      this.seed = seed;
      Path data = Files.createDirectories(before.resolve("data"));
      var _ = StationSecret.open(data, SECURE);
      disk = new TestDisk(before);
      try (disk;
          Journal log = Journal.open(journal, () -> SampleVisit.NOW);
          Store store = disk.open(data, () -> SampleVisit.NOW);
          StillOutbox outbox = StillOutbox.open(store, seed)) {
        new MarkedVisit(new Hand(data, store, outbox, without), new VisitJournal(log)).run();
        over = disk.position();
        for (int turn = 0; turn < 6; turn++) {
          outbox.turn();
        }
        assertThat(outbox.received()).hasSize(without == Without.SEAL_OF_THE_PACKAGE ? 0 : 1);
      }
      operations = disk.position();
      disk.everythingWritten(everything);
    }

    private Set<String> found() throws IOException {
      Set<String> found = new TreeSet<>(MarkedVisit.markers().in(everything));
      found.addAll(MarkedVisit.markers().in(journal.resolveSibling("")));
      return found;
    }

    /** As the disk is taken out, and once more after the terminal was started from it. */
    private Set<String> foundAfter(int cut, Random random) throws IOException {
      Path disk = Files.createTempDirectory(dir, "cut");
      this.disk.takenOut(cut, random, disk);
      Set<String> found = new TreeSet<>(MarkedVisit.markers().in(disk));
      if (cut >= over) {
        found.addAll(new Markers().text("draft", "YJB-DRFT").in(disk));
      }
      Path data = disk.resolve("data");
      try (Store store = Store.open(data);
          StillOutbox outbox = StillOutbox.open(store, seed)) {
        if (vault(data, new DiskFiles()).find(MarkedVisit.OWNER).isPresent() && cut >= over) {
          found.add("opened: a draft");
        }
        for (int turn = 0; turn < 3; turn++) {
          outbox.turn();
        }
      }
      found.addAll(MarkedVisit.markers().in(disk));
      return found;
    }

    private DraftVault vault(Path data, SpoolFiles files) throws IOException {
      return DraftVault.open(data, SECURE, files, () -> SampleVisit.NOW, DraftVault.USUAL_LIFE);
    }

    /** What the program does, but for what is taken out. */
    private final class Hand implements MarkedVisit.Disk {
      private final Path data;
      private final Store store;
      private final StillOutbox outbox;
      private final Without without;
      private final DraftShelf shelf;

      Hand(Path data, Store store, StillOutbox outbox, Without without) throws IOException {
        this.data = data;
        this.store = store;
        this.outbox = outbox;
        this.without = without;
        this.shelf = new DraftShelf(vault(data, disk), SampleVisit.CATALOGUE, _ -> false);
      }

      @Override
      public void keep(String owner, Draft draft) {
        if (without == Without.SEAL_OF_THE_DRAFT) {
          write(data.resolve("drafts/open.draft"), out -> out.write(DraftText.write(draft)));
        } else {
          assertThat(shelf.keep(owner, draft)).isTrue();
        }
      }

      @Override
      public void forget(String owner) {
        if (without != Without.WIPE_OF_THE_DRAFT) {
          shelf.wipe(owner);
        }
      }

      @Override
      public Counter.HandIn handIn(Application application) {
        if (without == Without.SEAL_OF_THE_PACKAGE) {
          write(data.resolve("spool/open.sealed"), out -> open(application, out));
          return new Counter.HandIn.Durable("open", "", SampleVisit.NOW);
        }
        return outbox.counter().handIn(application);
      }

      private void write(Path file, SpoolFiles.Content content) {
        try {
          disk.write(file, content);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      private static void open(Application application, OutputStream out) throws IOException {
        for (Application.Party party : application.parties()) {
          out.write((party.name() + party.number()).getBytes(UTF_8));
        }
        out.write(application.form().cases().toString().getBytes(UTF_8));
        application.signature().stream().transferTo(out);
        for (Application.Part part : application.materials()) {
          for (var page : part.pages()) {
            page.jpeg().stream().transferTo(out);
          }
        }
      }

      @Override
      public void rate(Rating rating) {
        outbox.ratings().rate(rating);
      }

      @Override
      public void breathe() {
        outbox.turn();
      }
    }
  }
}
