package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.store.Jdbc;
import cn.yijianban.kiosk.store.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Statements on the rows of ratings. */
final class RatingRows {
  private RatingRows() {}

  /**
   * A rating on its way.
   *
   * @param handedIn what is rated, when it was handed in here
   */
  record Waiting(String key, Rating rating, Optional<HandedIn> handedIn, int attempts) {}

  /** A submission of this terminal. */
  record HandedIn(String bundle, String region, Instant at) {}

  /** Keeps a rating; the first one of a service of a submission stands. */
  static int insert(Jdbc jdbc, String key, Rating r) {
    return jdbc.update(
        """
        INSERT INTO rating (idempotency_key, number, service, grade, tags, rated, next_attempt_at)
        SELECT ?, ?, ?, ?, ?, ?, ?
         WHERE NOT EXISTS (SELECT 1 FROM rating WHERE number = ? AND service = ?)
        """,
        key,
        r.number(),
        r.service(),
        r.grade(),
        String.join(",", r.tags()),
        r.at(),
        r.at(),
        r.number(),
        r.service());
  }

  /** Those whose submission the platform has, for it could not tell what the others rate. */
  static List<Waiting> due(Jdbc jdbc, Instant now, Instant never) {
    return jdbc.query(
        """
        SELECT r.idempotency_key, r.number, r.service, r.grade, r.tags, r.rated, r.attempts,
               s.bundle, s.region, s.created
          FROM rating r LEFT JOIN submission s ON s.number = r.number
         WHERE r.sent IS NULL AND r.blocked_code IS NULL
           AND (r.next_attempt_at <= ? OR r.next_attempt_at > ?)
           AND (s.number IS NULL OR s.received IS NOT NULL)
         ORDER BY r.next_attempt_at
        """,
        RatingRows::waiting,
        now,
        never);
  }

  private static Waiting waiting(Row row) {
    String tags = row.text("tags");
    return new Waiting(
        row.text("idempotency_key"),
        new Rating(
            row.text("number"),
            row.text("service"),
            Math.toIntExact(row.number("grade")),
            tags.isEmpty() ? List.of() : Arrays.asList(tags.split(",", -1)),
            row.instant("rated")),
        row.optionalInstant("created")
            .map(at -> new HandedIn(row.text("bundle"), row.text("region"), at)),
        Math.toIntExact(row.number("attempts")));
  }

  static int sent(Jdbc jdbc, String key, Instant at) {
    return jdbc.update("UPDATE rating SET sent = ? WHERE idempotency_key = ?", at, key);
  }

  static int blocked(Jdbc jdbc, String key, String code) {
    return jdbc.update(
        "UPDATE rating SET blocked_code = ?, last_error_code = ? WHERE idempotency_key = ?",
        code,
        code,
        key);
  }

  static int trouble(Jdbc jdbc, String key, String code, Instant next) {
    return jdbc.update(
        """
        UPDATE rating SET attempts = attempts + 1, last_error_code = ?, next_attempt_at = ?
         WHERE idempotency_key = ?
        """,
        code,
        next,
        key);
  }
}
