package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.Row;
import cn.yijianban.kiosk.store.Spool;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox: states are the times they were reached.
 *
 * @param visit empty when the row was rebuilt from the spool or the package came from elsewhere
 * @param sending when it might have begun to leave this terminal; never taken back
 */
record Entry(
    String number,
    Optional<String> visit,
    String digest,
    long size,
    SealHeader header,
    Optional<Instant> announced,
    Optional<Underway> upload,
    Optional<Instant> sending,
    Optional<Instant> received,
    Optional<Instant> accepted,
    Optional<String> blockedCode,
    int attempts,
    Instant nextAttemptAt,
    Optional<String> lastError,
    Optional<Withdrawal> withdrawal) {

  /**
   * 撤回 by whoever handed it in, before the platform had it.
   *
   * @param heard when the platform answered; empty while it has to be told
   */
  record Withdrawal(Instant asked, Optional<Instant> heard) {}

  static Entry fresh(Optional<String> visit, SealHeader header, long size, String digest) {
    return new Entry(
        header.number(),
        visit,
        digest,
        size,
        header,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        header.created(),
        Optional.empty(),
        Optional.empty());
  }

  static Entry of(Row row) {
    return new Entry(
        row.text("number"),
        row.optionalText("visit"),
        row.text("digest"),
        row.number("size"),
        new SealHeader(
            row.text("number"),
            row.text("idempotency_key"),
            row.text("bundle"),
            row.text("region"),
            row.text("terminal"),
            row.instant("created")),
        row.optionalInstant("announced"),
        row.optionalText("upload_url").map(Underway::parse),
        row.optionalInstant("sending"),
        row.optionalInstant("received"),
        row.optionalInstant("accepted"),
        row.optionalText("blocked_code"),
        Math.toIntExact(row.number("attempts")),
        row.instant("next_attempt_at"),
        row.optionalText("last_error_code"),
        row.optionalInstant("withdrawn")
            .map(asked -> new Withdrawal(asked, row.optionalInstant("withdrawal_heard"))));
  }

  Desk.Announcement announcement() {
    return new Desk.Announcement(
        number,
        header.key(),
        size,
        digest,
        header.bundle(),
        header.region(),
        takenIn(header),
        header.terminal(),
        header.created());
  }

  private static String takenIn(SealHeader header) {
    return ReceiptNumber.region(header.number()).orElse(header.region());
  }

  /** Nothing of it has left this terminal: proved by a row that was forced before anything may. */
  boolean neverSent() {
    return visit.isPresent() && sending.isEmpty();
  }

  /** The platform knows that it was taken back, and never had it. */
  boolean takenBack() {
    return received.isEmpty() && withdrawal.flatMap(Withdrawal::heard).isPresent();
  }

  /** Taken back while it is being tried, as its package says; the row may not know yet. */
  boolean takenBack(Spool spool) {
    return spool.withdrawn(number).isPresent();
  }

  /** The platform does not have it, and it has to come there. */
  boolean waits() {
    return received.isEmpty() && accepted.isEmpty();
  }

  /** The platform has to be told that it was taken back. */
  boolean toWithdraw() {
    return withdrawal.filter(w -> w.heard().isEmpty()).isPresent();
  }

  /** The word for machines. */
  String state() {
    if (withdrawal.isPresent() && received.isEmpty() && blockedCode.isEmpty()) {
      return accepted.isPresent() ? "WITHDRAWN" : "WITHDRAWING";
    }
    if (accepted.isPresent()) {
      return "ACCEPTED";
    }
    if (received.isPresent()) {
      return "RECEIVED";
    }
    if (blockedCode.isPresent()) {
      return "REFUSED";
    }
    if (upload.isPresent()) {
      return "UPLOADING";
    }
    return announced.isPresent() ? "ANNOUNCED" : "PENDING";
  }
}
