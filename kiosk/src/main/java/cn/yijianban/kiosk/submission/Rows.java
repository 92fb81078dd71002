package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Jdbc;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements on the rows of submissions. */
final class Rows {
  private static final String ALL =
      """
      SELECT s.number, visit, bundle, region, terminal, digest, size, idempotency_key, created,
             announced, upload_url, y.since AS sending, received, accepted,
             blocked_code, attempts, next_attempt_at, last_error_code, w.asked AS withdrawn,
             w.heard AS withdrawal_heard
        FROM submission s
        LEFT JOIN sending y ON y.number = s.number
        LEFT JOIN withdrawal w ON w.number = s.number
      """;

  private Rows() {}

  static int insert(Jdbc jdbc, Entry e) {
    return jdbc.update(
        """
        INSERT INTO submission (number, visit, bundle, region, terminal, digest, size,
                                idempotency_key, created, next_attempt_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        e.number(),
        e.visit(),
        e.header().bundle(),
        e.header().region(),
        e.header().terminal(),
        e.digest(),
        e.size(),
        e.header().key(),
        e.header().created(),
        e.nextAttemptAt());
  }

  static List<Entry> all(Jdbc jdbc) {
    return jdbc.query(ALL + " ORDER BY created, s.number", Entry::of);
  }

  /** Every number, and whether the platform has said its final word on it. */
  static Map<String, Boolean> numbers(Jdbc jdbc) {
    Map<String, Boolean> all = new HashMap<>();
    jdbc.query(
            "SELECT number, CASE WHEN accepted IS NULL THEN 0 ELSE 1 END AS done FROM submission",
            row -> Map.entry(row.text("number"), row.number("done") == 1))
        .forEach(e -> all.put(e.getKey(), e.getValue()));
    return all;
  }

  static Optional<Entry> find(Jdbc jdbc, String number) {
    return jdbc.one(ALL + " WHERE s.number = ?", Entry::of, number);
  }

  static Optional<Entry> ofVisit(Jdbc jdbc, String visit) {
    return jdbc.one(ALL + " WHERE visit = ?", Entry::of, visit);
  }

  /**
   * The one to be tried next: those whose citizen may still stand there come before those that
   * wait, those before the ones that are only asked after.
   *
   * @param never a time so late that nobody waits for it: the clock was set back since
   * @param recent what was handed in after it and not tried yet goes first
   */
  static Optional<Entry> next(Jdbc jdbc, Instant now, Instant never, Instant recent) {
    return jdbc.one(
            """
            SELECT number FROM submission
             WHERE accepted IS NULL AND blocked_code IS NULL
               AND (next_attempt_at <= ? OR next_attempt_at > ?)
             ORDER BY CASE WHEN received IS NOT NULL THEN 2
                           WHEN attempts = 0 AND announced IS NULL AND created > ? THEN 0
                           ELSE 1 END,
                      next_attempt_at, number
             LIMIT 1
            """,
            row -> row.text("number"),
            now,
            never,
            recent)
        .flatMap(number -> find(jdbc, number));
  }

  /** Makes due what waits because nothing was heard. */
  static int wake(Jdbc jdbc, Instant now) {
    return jdbc.update(
        """
        UPDATE submission SET next_attempt_at = ?
         WHERE accepted IS NULL AND blocked_code IS NULL AND received IS NULL
           AND attempts > 0 AND next_attempt_at > ?
        """,
        now,
        now);
  }

  static Optional<Instant> nextDue(Jdbc jdbc) {
    return jdbc.one(
            """
            SELECT MIN(next_attempt_at) AS next FROM (
              SELECT next_attempt_at FROM submission
               WHERE accepted IS NULL AND blocked_code IS NULL
               UNION ALL
              SELECT next_attempt_at FROM rating r
               WHERE sent IS NULL AND blocked_code IS NULL
                 AND NOT EXISTS (SELECT 1 FROM submission s
                                  WHERE s.number = r.number AND s.received IS NULL))
            """,
            row -> row.optionalInstant("next"))
        .flatMap(next -> next);
  }

  /** Bytes of packages that the platform has not accepted. */
  static long waitingBytes(Jdbc jdbc) {
    return jdbc.one(
            "SELECT COALESCE(SUM(size), 0) AS bytes FROM submission WHERE accepted IS NULL",
            row -> row.number("bytes"))
        .orElse(0L);
  }

  static long blocked(Jdbc jdbc) {
    return jdbc.one(
            "SELECT COUNT(*) AS blocked FROM submission WHERE accepted IS NULL AND blocked_code IS NOT NULL",
            row -> row.number("blocked"))
        .orElse(0L);
  }

  /** How many are on their way or with the platform and not accepted, blocked ones not counted. */
  static long waiting(Jdbc jdbc) {
    return jdbc.one(
            """
            SELECT COUNT(*) AS waiting FROM submission
             WHERE accepted IS NULL AND blocked_code IS NULL
            """,
            row -> row.number("waiting"))
        .orElse(0L);
  }

  static int announced(Jdbc jdbc, String number, Instant at) {
    return jdbc.update(
        "UPDATE submission SET announced = ? WHERE number = ? AND announced IS NULL", at, number);
  }

  /**
   * Where its bytes go from now on; 0 when it was taken back before.
   *
   * @param at from then on parts of it may be elsewhere
   */
  static int upload(Jdbc jdbc, String number, Underway upload, Instant at) {
    int noted =
        jdbc.update(
            """
            UPDATE submission SET upload_url = ?
             WHERE number = ? AND number NOT IN (SELECT w.number FROM withdrawal w)
            """,
            upload.text(),
            number);
    return noted == 0 ? 0 : noted + WithdrawalRows.sending(jdbc, number, at);
  }

  static int received(Jdbc jdbc, String number, Instant at, Instant look) {
    return jdbc.update(
        """
        UPDATE submission
           SET received = COALESCE(received, ?), attempts = 0, last_error_code = NULL,
               next_attempt_at = ?
         WHERE number = ?
        """,
        at,
        look,
        number);
  }

  static int forgotten(Jdbc jdbc, String number, Instant next) {
    return jdbc.update(
        """
        UPDATE submission
           SET received = NULL, upload_url = NULL, attempts = attempts + 1,
               last_error_code = 'FORGOTTEN', next_attempt_at = ?
         WHERE number = ?
        """,
        next,
        number);
  }

  static int look(Jdbc jdbc, String number, Instant next) {
    return jdbc.update("UPDATE submission SET next_attempt_at = ? WHERE number = ?", next, number);
  }

  static int accepted(Jdbc jdbc, String number, Instant at) {
    return jdbc.update("UPDATE submission SET accepted = ? WHERE number = ?", at, number);
  }

  static int blocked(Jdbc jdbc, String number, String code, Instant at) {
    return jdbc.update(
        """
        UPDATE submission SET blocked = ?, blocked_code = ?, last_error_code = ?
         WHERE number = ?
        """,
        at,
        code,
        code,
        number);
  }

  static int unblock(Jdbc jdbc, String number, Instant now) {
    return jdbc.update(
        """
        UPDATE submission SET blocked = NULL, blocked_code = NULL, next_attempt_at = ?
         WHERE number = ? AND blocked_code IS NOT NULL
        """,
        now,
        number);
  }

  static int trouble(Jdbc jdbc, String number, String code, Instant next) {
    return jdbc.update(
        """
        UPDATE submission
           SET attempts = attempts + 1, last_error_code = ?, next_attempt_at = ?
         WHERE number = ?
        """,
        code,
        next,
        number);
  }
}
