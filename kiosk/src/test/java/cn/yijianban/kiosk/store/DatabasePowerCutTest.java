package cn.yijianban.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.store.TestDisk.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The power goes at any operation of the database, again and again: afterwards it is in the state
 * of the last durable commit or of a later one, whole. {@code -Dslow=true} tries 10,000 seeds of
 * each shape instead of 30, {@code -Dseeds=N} so many.
 */
class DatabasePowerCutTest {
  private static final int SEEDS =
      Integer.getInteger("seeds", Boolean.getBoolean("slow") ? 10_000 : 30);
  private static final int LIVES = 5;
  private static final int OPERATIONS = 250;
  private static final int COMMITS = 60;
  private static final int ROWS = 12;
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} tables, rows of up to {1} letters")
  @CsvSource({"1,60", "3,3000", "5,12000"})
  void what_was_forced_is_there_after_every_power_cut(int tables, int letters) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      String trouble = new Run(seed, tables, letters, _ -> true).trouble();
      assertThat(trouble).as("seed %s", seed).isEmpty();
    }
  }

  /** The test of the test. */
  @Test
  void a_disk_that_only_says_it_has_forced_is_found_out() throws IOException {
    String trouble = "";
    for (int seed = 0; seed < 40 && trouble.isEmpty(); seed++) {
      trouble = new Run(seed, 3, 3000, kind -> kind != Kind.DATABASE_FORCE).trouble();
    }
    assertThat(trouble).isNotEmpty();
  }

  /** A database that lives and dies a few times. */
  private final class Run {
    private final int tables;
    private final int letters;
    private final Predicate<Kind> forces;
    private final Random random;
    private final Path root;

    /** What it may hold now: the last forced state, and those that were committed after it. */
    private final List<Map<String, String>> states = new ArrayList<>(List.of(Map.of()));

    Run(int seed, int tables, int letters, Predicate<Kind> forces) {
      this.tables = tables;
      this.letters = letters;
      this.forces = forces;
      this.random = new Random(seed);
      this.root = folder.resolve(tables + "-" + seed);
    }

    /** What is wrong, or nothing. */
    String trouble() throws IOException {
      String trouble = "";
      for (int life = 0; life < LIVES && trouble.isEmpty(); life++) {
        trouble = live(life, random.nextInt(OPERATIONS));
      }
      if (trouble.isEmpty()) {
        trouble = live(LIVES, Integer.MAX_VALUE);
      }
      clean();
      return trouble;
    }

    private String live(int life, int until) throws IOException {
      Path here = Files.createDirectories(root.resolve("" + life));
      Path next = Files.createDirectories(root.resolve("" + (life + 1)));
      String trouble = "";
      try (TestDisk disk = new TestDisk(here)) {
        disk.dieAt(until);
        try (Store store = disk.open(here.resolve("data"), () -> Instant.EPOCH)) {
          make(store);
          Map<String, String> found = read(store);
          if (!states.contains(found)) {
            return "life %s: %s rows, forced were %s"
                .formatted(life, found.size(), states.getFirst().size());
          }
          forced(found);
          for (int i = random.nextInt(COMMITS); i > 0 && !disk.dead(until); i--) {
            change(store);
          }
        } catch (StoreException e) {
          trouble = disk.dead(until) ? "" : "life %s: %s".formatted(life, e);
        }
        disk.powerCut(forces, random, next);
      }
      return trouble;
    }

    private void forced(Map<String, String> state) {
      states.clear();
      states.add(state);
    }

    private void make(Store store) {
      for (int t = 0; t < tables; t++) {
        String sql =
            "CREATE TABLE IF NOT EXISTS t%s (id INT PRIMARY KEY, text VARCHAR(20000))".formatted(t);
        store.transaction(jdbc -> jdbc.update(sql));
      }
    }

    private Map<String, String> read(Store store) {
      Map<String, String> all = new TreeMap<>();
      for (int t = 0; t < tables; t++) {
        String table = "t" + t;
        store
            .transaction(
                jdbc ->
                    jdbc.query(
                        "SELECT id, text FROM " + table,
                        row -> Map.entry(table + "/" + row.number("id"), row.text("text"))))
            .forEach(row -> all.put(row.getKey(), row.getValue()));
      }
      return all;
    }

    /** One to three rows in one transaction, mostly forced. */
    private void change(Store store) {
      Map<String, String> then = new TreeMap<>(states.getLast());
      List<Function<Jdbc, Integer>> work = new ArrayList<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        String table = "t" + random.nextInt(tables);
        int id = random.nextInt(ROWS);
        if (random.nextInt(5) == 0) {
          then.remove(table + "/" + id);
          work.add(jdbc -> jdbc.update("DELETE FROM " + table + " WHERE id = ?", id));
        } else {
          String text = text();
          then.put(table + "/" + id, text);
          work.add(
              jdbc -> jdbc.update("MERGE INTO " + table + " KEY (id) VALUES (?, ?)", id, text));
        }
      }
      states.add(then);
      Function<Jdbc, Integer> all = jdbc -> work.stream().mapToInt(w -> w.apply(jdbc)).sum();
      if (random.nextInt(5) < 3) {
        store.commitDurably(all);
        forced(then);
      } else {
        store.transaction(all);
      }
    }

    private String text() {
      int length = random.nextInt(random.nextInt(4) == 0 ? letters : 60);
      return random.nextLong() + "x".repeat(length);
    }

    private void clean() throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
