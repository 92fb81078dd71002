package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.Store;
import cn.yijianban.kiosk.store.StoreException;
import cn.yijianban.kiosk.store.TestDisk;
import cn.yijianban.kiosk.store.TestDisk.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The power goes at any operation, again and again; what was acknowledged arrives once, nothing
 * else does. {@code -Dslow=true} tries 2,000 seeds instead of 100.
 */
class PowerCutTest {
  private static final int LIVES = 3;
  private static final int ACTIONS = 12;

  /** Packages of one to four parts. */
  private static final int PART = 4000;

  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(new SeededSecure(1));
  private static final Sm2KeyPair TERMINAL = Sm2KeyPair.make(new SeededSecure(2));
  @TempDir Path folder;

  /** What a run came to. */
  private record Verdict(List<String> lost, List<String> invented, List<String> unopenable) {
    boolean good() {
      return lost.isEmpty() && invented.isEmpty() && unopenable.isEmpty();
    }
  }

  @Test
  void nothingAcknowledgedIsLostNothingIsInventedAndAllCanBeOpened() throws IOException {
    int seeds = Boolean.getBoolean("slow") ? 2000 : 100;
    for (int seed = 0; seed < seeds; seed++) {
      Verdict verdict = new Run(seed, _ -> true).verdict();
      assertThat(verdict.good()).as("seed %s: %s", seed, verdict).isTrue();
    }
  }

  /** The test of the test: a disk that only says it has forced must be found out. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"FORCE", "FORCE_FOLDER", "DATABASE_FORCE"})
  void modelFindsLossWhenAForceIsTakenOut(Kind takenOut) throws IOException {
    boolean found = false;
    for (int seed = 0; seed < 40 && !found; seed++) {
      found = !new Run(seed, kind -> kind != takenOut).verdict().lost().isEmpty();
    }
    assertThat(found).as("%s taken out", takenOut).isTrue();
  }

  @Test
  void modelFindsWhatComesThoughItWasTakenBackWhenTheFolderIsNotForced() throws IOException {
    boolean found = false;
    for (int seed = 0; seed < 60 && !found; seed++) {
      Run run = new Run(seed, kind -> kind != Kind.FORCE_FOLDER);
      run.verdict();
      found = run.never.stream().anyMatch(run.desk.received()::containsKey);
    }
    assertThat(found).isTrue();
  }

  /** A terminal that lives and dies a few times, and the platform that outlives it. */
  private final class Run {
    private final int seed;
    private final Random random;
    private final Predicate<Kind> forces;
    private final SettableClock clock = new SettableClock();
    private final StationKeys keys;
    private final LedgerDesk desk;
    private final Set<String> tried = new HashSet<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> rated = new ArrayList<>();
    private final Set<String> never = new HashSet<>();
    private final Set<String> toldTaken = new HashSet<>();
    private final Set<String> maybeTaken = new HashSet<>();
    private final List<String> unopenable = new ArrayList<>();
    private boolean everOpen;

    Run(int seed, Predicate<Kind> forces) {
      this.seed = seed;
      this.random = new Random(seed);
      this.forces = forces;
      this.keys = StationKeys.of(TERMINAL, PLATFORM.publicKey(), new SeededSecure(seed));
      this.desk = new LedgerDesk(TERMINAL.publicKey(), PLATFORM, random);
    }

    Verdict verdict() throws IOException {
      Path root = Files.createDirectories(folder.resolve(seed + "-0"));
      for (int life = 1; life <= LIVES; life++) {
        Path next = Files.createDirectories(folder.resolve(seed + "-" + life));
        live(life, root, next);
        clean(root);
        root = next;
      }
      Path data = root.resolve("data");
      desk.reliable();
      int broken = broken(data);
      try (TestDisk disk = new TestDisk(root);
          Store store = disk.open(data, clock);
          Outbox outbox = Outbox.still(parts(store))) {
        for (int i = 0; i < 6; i++) {
          clock.forward(Duration.ofHours(2));
          outbox.turn();
        }
      }
      checkOpened(data, broken);
      unopenable.addAll(desk.wrong());
      clean(root);
      return new Verdict(lost(), invented(), unopenable);
    }

    /** Databases moved aside and packages put aside. */
    private int broken(Path data) throws IOException {
      if (!Files.exists(data)) {
        return 0;
      }
      try (Stream<Path> all = Files.walk(data)) {
        return (int) all.filter(p -> p.toString().matches(".*(\\.broken-|quarantine/).*")).count();
      }
    }

    /** A database that was never whole may be moved aside: nobody was told anything. */
    private void checkOpened(Path data, int brokenBefore) throws IOException {
      if (everOpen && broken(data) > brokenBefore) {
        unopenable.add(data.toString());
      }
      everOpen = true;
    }

    private List<String> lost() {
      List<String> lost = new ArrayList<>(acknowledged);
      lost.removeAll(desk.received().keySet());
      lost.removeAll(toldTaken);
      // The power went while it was being taken back: nobody was told, either is right.
      lost.removeIf(number -> maybeTaken.contains(number) && desk.withdrawn().contains(number));
      toldTaken.stream().filter(n -> !desk.withdrawn().contains(n)).forEach(lost::add);
      List<String> grades = new ArrayList<>(rated);
      grades.removeAll(desk.withdrawn());
      grades.removeAll(desk.ratings().values().stream().map(Rating::number).toList());
      lost.addAll(grades);
      return lost;
    }

    /** Visits nobody handed in, visits that came twice, numbers given twice, second ratings. */
    private List<String> invented() {
      List<String> visits = desk.received().values().stream().map(Manifest::bundleName).toList();
      List<String> invented = new ArrayList<>(visits);
      tried.forEach(invented::remove);
      List<String> numbers = new ArrayList<>(acknowledged);
      new HashSet<>(acknowledged).forEach(numbers::remove);
      invented.addAll(numbers);
      List<String> ratings =
          new ArrayList<>(desk.ratings().values().stream().map(Rating::number).toList());
      new HashSet<>(ratings).forEach(ratings::remove);
      invented.addAll(ratings);
      never.stream().filter(desk.received()::containsKey).forEach(invented::add);
      return invented;
    }

    private void live(int life, Path root, Path next) throws IOException {
      int until = random.nextInt(200);
      Path data = root.resolve("data");
      int broken = broken(data);
      try (TestDisk disk = new TestDisk(root)) {
        disk.dieAt(until);
        desk.deadWhile(() -> disk.dead(until));
        try (Store store = disk.open(data, clock)) {
          checkOpened(data, broken);
          Outbox outbox = Outbox.still(parts(store));
          for (int i = 0; i < ACTIONS && !disk.dead(until); i++) {
            act("visit-" + seed + "-" + life + "-" + i, outbox, () -> disk.dead(until));
          }
        } catch (StoreException e) {
          if (!disk.dead(until)) {
            throw new AssertionError("seed " + seed + ": only dead disks fail", e);
          }
        }
        disk.powerCut(forces, random, next);
      }
    }

    private void act(String visit, Outbox outbox, BooleanSupplier dead) {
      clock.forward(Duration.ofSeconds(random.nextInt(200)));
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          tried.add(visit);
          if (outbox.handIn(application(visit)) instanceof Counter.HandIn.Durable kept) {
            acknowledged.add(kept.number());
          }
        }
        case 2 -> {
          if (!acknowledged.isEmpty()) {
            String number = acknowledged.get(random.nextInt(acknowledged.size()));
            outbox.rate(new Rating(number, "申报", 4, List.of(), clock.instant()));
            rated.add(number);
          }
        }
        case 3 -> {
          if (!acknowledged.isEmpty()) {
            takeBack(acknowledged.get(random.nextInt(acknowledged.size())), outbox, dead);
          }
        }
        default -> outbox.turn();
      }
    }

    private void takeBack(String number, Outbox outbox, BooleanSupplier dead) {
      maybeTaken.add(number);
      switch (outbox.takeBack(number)) {
        case Counter.TakenBack.Here _ -> {
          never.add(number);
          toldTaken.add(number);
        }
        case Counter.TakenBack.Asked _ -> toldTaken.add(number);
        case Counter.TakenBack.AtPlatform _ -> {
          if (!toldTaken.contains(number)) {
            maybeTaken.remove(number);
          }
        }
        case Counter.TakenBack.PutAside _ -> unopenable.add(number);
        case Counter.TakenBack.NotDone _ -> {
          if (!dead.getAsBoolean() && !toldTaken.contains(number)) {
            maybeTaken.remove(number);
          }
        }
      }
    }

    private Application application(String visit) {
      Application a = Bench.application(visit, 300 + random.nextInt(3000));
      return new Application(
          a.visit(),
          new Application.Service(
              a.service().bundle(), visit, a.service().catalogueVersion(), a.service().region()),
          a.handedIn(),
          a.parties(),
          a.answers(),
          a.form(),
          a.materials(),
          a.signature(),
          a.consents(),
          a.journal(),
          a.corrects());
    }

    private OutboxParts parts(Store store) {
      return Bench.parts(store, keys, desk, clock, PART, random);
    }

    private void clean(Path root) throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
