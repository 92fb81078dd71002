package cn.yijianban.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of any version is brought up to date, with what it holds. */
class MigrationsTest {
  @TempDir private Path data;

  static Stream<Integer> versions() {
    return IntStream.rangeClosed(0, Migrations.SCRIPTS.size()).boxed();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void every_version_is_brought_up_to_date_with_what_it_holds(int version) throws Exception {
    Instant now = Instant.parse("2026-11-20T19:12:00Z");
    Link link = Link.open(data.resolve("outbox"), "file");
    link.commit(jdbc -> jdbc.update(Migrations.TABLE));
    for (String script : Migrations.SCRIPTS.subList(0, version)) {
      link.commit(jdbc -> Migrations.apply(jdbc, script));
    }
    if (version > 0) {
      link.commit(
          jdbc ->
              jdbc.update(
                  """
                  INSERT INTO submission (number, bundle, region, terminal, digest, size,
                                          idempotency_key, created, next_attempt_at)
                  VALUES ('N-1', 'S01', '360730', 'T-1', 'AB', 1, 'k', ?, ?)
                  """,
                  now,
                  now));
    }
    link.force();
    link.close();
    try (Store store = Store.open(data)) {
      assertThat(names(store, "SELECT name FROM migration ORDER BY name"))
          .isEqualTo(Migrations.SCRIPTS);
      assertThat(names(store, "SELECT number AS name FROM submission"))
          .isEqualTo(version > 0 ? List.of("N-1") : List.of());
    }
  }

  private static List<String> names(Store store, String question) {
    return store.transaction(jdbc -> jdbc.query(question, row -> row.text("name")));
  }
}
