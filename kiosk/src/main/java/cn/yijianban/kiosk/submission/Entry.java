package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox: states are the times they were reached.
 *
 * @param visit empty when the row was rebuilt from the spool
 */
record Entry(
    String number,
    Optional<String> visit,
    String digest,
    long size,
    SealHeader header,
    Optional<Instant> announced,
    Optional<String> upload,
    Optional<Instant> received,
    Optional<Instant> accepted,
    Optional<String> blockedCode,
    int attempts,
    Instant nextAttemptAt,
    Optional<String> lastError) {

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
        0,
        header.created(),
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
        row.optionalText("upload_url"),
        row.optionalInstant("received"),
        row.optionalInstant("accepted"),
        row.optionalText("blocked_code"),
        Math.toIntExact(row.number("attempts")),
        row.instant("next_attempt_at"),
        row.optionalText("last_error_code"));
  }

  Desk.Announcement announcement() {
    return new Desk.Announcement(
        number,
        header.key(),
        size,
        digest,
        header.bundle(),
        header.region(),
        header.terminal(),
        header.created());
  }

  /** The word for machines. */
  String state() {
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
