package cn.yijianban.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final String INSERT =
      """
      INSERT INTO rating (idempotency_key, number, service, grade, tags, rated, next_attempt_at)
      VALUES (?, ?, 's', 5, '', ?, ?)
      """;
  private static final Instant AT = Instant.parse("2026-11-20T19:12:00.123Z");
  @TempDir Path data;

  private static int insert(Jdbc jdbc, String key) {
    return jdbc.update(INSERT, key, key, AT, AT);
  }

  private static List<String> keys(Store store) {
    return store.transaction(
        jdbc ->
            jdbc.query("SELECT idempotency_key AS k FROM rating ORDER BY k", row -> row.text("k")));
  }

  @Test
  void whatIsToldToAPersonIsForcedAfterItsLastWrite() {
    TestDisk disk = new TestDisk(data);
    try (Store store = disk.open(data, InstantSource.system())) {
      for (int i = 0; i < 20; i++) {
        String key = "k" + i;
        int before = disk.position();
        store.commitDurably(jdbc -> insert(jdbc, key));
        assertThat(disk.position()).isGreaterThan(before + 1);
        assertThat(disk.last()).as("commit %s", i).isInstanceOf(Platter.Op.Force.class);
      }
    }
  }

  @Test
  void workThatFailsIsUndone() {
    try (Store store = Store.open(data)) {
      assertThatThrownBy(
              () ->
                  store.commitDurably(
                      jdbc -> {
                        insert(jdbc, "a");
                        throw new IllegalStateException("the work fails");
                      }))
          .hasMessage("the work fails");
      store.commitDurably(jdbc -> insert(jdbc, "b"));
      assertThat(keys(store)).containsExactly("b");
    }
  }

  @Test
  void textOfAFailedStatementHoldsNoParameter() {
    try (Store store = Store.open(data)) {
      store.commitDurably(jdbc -> insert(jdbc, "MARKER"));
      assertThatThrownBy(() -> store.commitDurably(jdbc -> insert(jdbc, "MARKER")))
          .isInstanceOf(StoreException.class)
          .satisfies(e -> assertThat(stack(e)).doesNotContain("MARKER"));
    }
  }

  private static String stack(Throwable e) {
    java.io.StringWriter text = new java.io.StringWriter();
    e.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  @Test
  void valuesComeBackAsTheyWentIn() {
    try (Store store = Store.open(data)) {
      store.commitDurably(jdbc -> insert(jdbc, "a"));
    }
    try (Store store = Store.open(data)) {
      Optional<Instant> rated =
          store.transaction(
              jdbc ->
                  jdbc.one(
                      "SELECT rated, sent, grade FROM rating WHERE sent IS NULL",
                      row -> {
                        assertThat(row.optionalInstant("sent")).isEmpty();
                        assertThat(row.number("grade")).isEqualTo(5);
                        return row.instant("rated");
                      }));
      assertThat(rated).contains(AT);
    }
  }

  @Test
  void closedStoreSaysSo() {
    Store store = Store.open(data);
    store.close();
    assertThatThrownBy(() -> keys(store)).hasMessage("the store is closed");
  }

  @Test
  void unfinishedFilesAreSweptAndSealedOnesStay() throws Exception {
    try (Store store = Store.open(data)) {
      store.spool().seal("N-1", out -> out.write("whole".getBytes(StandardCharsets.US_ASCII)));
    }
    Files.writeString(data.resolve("spool/N-2.part"), "half");
    try (Store store = Store.open(data)) {
      assertThat(store.spool().numbers()).containsExactly("N-1");
      assertThat(data.resolve("spool/N-2.part")).doesNotExist();
      assertThatThrownBy(() -> store.spool().sealed("../secret"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void countersNeverGoBackAndUnreadableOnesAreMovedAside() throws Exception {
    try (Store store = Store.open(data)) {
      assertThat(store.sequence().next("a")).isEqualTo(1);
      assertThat(store.sequence().next("b")).isEqualTo(1);
      assertThat(store.sequence().next("a")).isEqualTo(2);
    }
    try (Store store = Store.open(data)) {
      assertThat(store.sequence().next("a")).isEqualTo(3);
    }
    Files.writeString(data.resolve("sequence.txt"), "rubbish");
    try (Store store = Store.open(data)) {
      store.sequence().atLeast("a", 7);
      assertThat(store.sequence().next("a")).isEqualTo(8);
    }
    try (var all = Files.list(data)) {
      assertThat(all.map(p -> p.getFileName().toString()))
          .anyMatch(n -> n.startsWith("sequence.txt.broken-"));
    }
  }
}
