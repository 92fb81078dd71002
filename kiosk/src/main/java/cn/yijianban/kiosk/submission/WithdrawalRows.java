package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Jdbc;
import java.time.Instant;
import java.util.Set;

/** Statements on what was taken back, and on what may have left this terminal before. */
final class WithdrawalRows {
  private WithdrawalRows() {}

  /** From then on parts of it may be elsewhere; the first time stands. */
  static int sending(Jdbc jdbc, String number, Instant at) {
    return jdbc.update(
        """
        INSERT INTO sending (number, since)
        SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM sending WHERE number = ?)
        """,
        number,
        at,
        number);
  }

  /** Marks it as taken back, and due; 0 when the platform has it or when it was taken back. */
  static int takeBack(Jdbc jdbc, String number, Instant at) {
    int marked =
        jdbc.update(
            """
            INSERT INTO withdrawal (number, asked)
            SELECT ?, ?
             WHERE EXISTS (SELECT 1 FROM submission
                            WHERE number = ? AND received IS NULL AND accepted IS NULL)
               AND NOT EXISTS (SELECT 1 FROM withdrawal WHERE number = ?)
            """,
            number,
            at,
            number,
            number);
    return marked == 0 ? 0 : due(jdbc, number, at);
  }

  /** The spool says that it was taken back; 0 when its row knows. */
  static int adopt(Jdbc jdbc, String number) {
    int marked =
        jdbc.update(
            """
            INSERT INTO withdrawal (number, asked)
            SELECT s.number, s.created FROM submission s
             WHERE s.number = ? AND s.accepted IS NULL
               AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.number = s.number)
            """,
            number);
    return marked == 0 ? 0 : due(jdbc, number, Instant.EPOCH);
  }

  private static int due(Jdbc jdbc, String number, Instant at) {
    return jdbc.update(
        """
        UPDATE submission SET blocked = NULL, blocked_code = NULL, next_attempt_at = ?
         WHERE number = ?
        """,
        at,
        number);
  }

  /** Numbers that were taken back and of which the platform has to be told. */
  static Set<String> numbers(Jdbc jdbc) {
    return Set.copyOf(
        jdbc.query(
            """
            SELECT w.number FROM withdrawal w JOIN submission s ON s.number = w.number
             WHERE w.heard IS NULL AND s.accepted IS NULL
            """,
            row -> row.text("number")));
  }

  /** It was not taken back after all. */
  static int keep(Jdbc jdbc, String number) {
    return jdbc.update("DELETE FROM withdrawal WHERE number = ? AND heard IS NULL", number);
  }

  static int heard(Jdbc jdbc, String number, Instant at) {
    return jdbc.update("UPDATE withdrawal SET heard = ? WHERE number = ?", at, number);
  }
}
