package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Brings a database to the newest schema, one numbered script after the other, each in its own
 * transaction. A script is never edited once merged. Statements end with a semicolon at the end of
 * a line.
 */
final class Migrations {
  static final List<String> SCRIPTS =
      List.of("V001__outbox.sql", "V002__due.sql", "V003__owner.sql", "V004__withdrawal.sql");

  static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS migration (
        name VARCHAR(80) PRIMARY KEY,
        at TIMESTAMP WITH TIME ZONE NOT NULL)
      """;

  private Migrations() {}

  static void run(Store store) {
    store.transaction(jdbc -> jdbc.update(TABLE));
    for (String script : SCRIPTS) {
      store.transaction(jdbc -> apply(jdbc, script));
    }
  }

  static int apply(Jdbc jdbc, String script) {
    boolean there =
        jdbc.one("SELECT name FROM migration WHERE name = ?", row -> row.text("name"), script)
            .isPresent();
    if (there) {
      return 0;
    }
    for (String statement : text(script).split(";\\R", -1)) {
      if (!statement.isBlank()) {
        jdbc.update(statement);
      }
    }
    return jdbc.update("INSERT INTO migration (name, at) VALUES (?, CURRENT_TIMESTAMP)", script);
  }

  private static String text(String script) {
    try (InputStream in = Migrations.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new StoreException("migration is missing: " + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new StoreException("migration cannot be read: " + script, e);
    }
  }
}
