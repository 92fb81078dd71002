package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one submission as far as the platform lets it: announce, upload from where the platform
 * says it stands, complete, ask how it goes.
 *
 * <p>Every try begins with the announcement, which is harmless to repeat and answers where the
 * submission truly stands: what a lost answer did is found out there.
 */
final class Delivery {
  /** What a try came to. */
  sealed interface Outcome {
    /**
     * The platform has it; these are its cases so far.
     *
     * @param delivered whether the delivery of the results is ordered, or never will be
     */
    record Received(CaseFile file, boolean delivered) implements Outcome {}

    /** Not heard, or not to be understood: try again. */
    record Trouble(String code) implements Outcome {}

    /** Part of a long upload is there; others have their turn now. */
    record Unfinished() implements Outcome {}

    /** Taken back before the platform had it; it never will. */
    record Withdrawn() implements Outcome {}

    /** Received once and unknown now: the package is still here, so it is sent again. */
    record Forgotten() implements Outcome {}

    /** Refused, or not to be sent: a technician must look. */
    record Blocked(String code) implements Outcome {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** So long one upload may keep others waiting. */
  private static final Duration SLICE = Duration.ofSeconds(30);

  private static final int ROUNDS = 3;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int CONFLICT = 409;
  private static final int CHECKSUM = 460;
  private static final Set<String> UPLOAD_AT_FAULT = Set.of("INCOMPLETE", "DIGEST_MISMATCH");

  private final Store store;
  private final Desk desk;
  private final InstantSource time;
  private final Brake brake;
  private final Function<String, Boolean> announced;
  private final Set<String> seenWhole = ConcurrentHashMap.newKeySet();
  private final Set<String> delivered = ConcurrentHashMap.newKeySet();
  private final ChunkSize chunkSize = new ChunkSize();

  /**
   * @param announced told of each number that the platform has heard of
   */
  Delivery(OutboxParts parts, Brake brake, Function<String, Boolean> announced) {
    this.store = parts.store();
    this.desk = parts.desk();
    this.time = parts.time();
    this.brake = brake;
    this.announced = announced;
  }

  /** The digest of a package was taken while it was written: it is not read again for that. */
  void sealed(String number) {
    seenWhole.add(number);
  }

  Outcome run(Entry e) throws IOException {
    if (e.toWithdraw()) {
      return after(desk.withdraw(e.announcement()), file -> received(e, file));
    }
    if (e.received().isPresent()) {
      Answer<CaseFile> status = desk.status(e.number());
      if (status instanceof Answer.Refused<CaseFile>(var code, var _) && code == NOT_FOUND) {
        delivered.remove(e.number());
        return new Outcome.Forgotten();
      }
      return after(status, file -> received(e, file));
    }
    Optional<Path> file = store.spool().sealed(e.number());
    if (file.isEmpty()) {
      return takenBack(e) ? new Outcome.Unfinished() : new Outcome.Blocked("SPOOL_FILE_MISSING");
    }
    if (!seenWhole.contains(e.number())) {
      if (!Sm3.hex(file.get()).equals(e.digest())) {
        store.spool().putAside(e.number());
        return new Outcome.Blocked("SEAL_DAMAGED");
      }
      seenWhole.add(e.number());
    }
    return after(
        desk.announce(e.announcement()),
        known ->
            known.state() == CaseFile.State.ANNOUNCED ? send(e, file.get()) : received(e, known));
  }

  private Outcome send(Entry e, Path file) {
    var _ = announced.apply(e.number());
    Optional<String> there = e.upload();
    return there.isPresent() ? upload(e, file, there.get(), 0) : begin(e, file, 0);
  }

  private Outcome begin(Entry e, Path file, int round) {
    return after(
        desk.createUpload(e.announcement()),
        path -> {
          // Durable before the first byte: a power cut must not make us forget where they went.
          int noted =
              store.commitDurably(jdbc -> Rows.upload(jdbc, e.number(), path, time.instant()));
          return noted > 0 ? upload(e, file, path, round) : new Outcome.Unfinished();
        });
  }

  /** Whether somebody took it back while it was being tried. */
  private boolean takenBack(Entry e) {
    return store.spool().withdrawn(e.number()).isPresent();
  }

  private Outcome upload(Entry e, Path file, String path, int round) {
    if (round >= ROUNDS) {
      return new Outcome.Trouble("UPLOAD_DOES_NOT_ADVANCE");
    }
    return switch (desk.offset(path)) {
      case Answer.Yes<Long>(var offset) ->
          offset < 0 || offset > e.size()
              ? forget(e, "OFFSET_IMPOSSIBLE")
              : append(e, file, path, offset, round);
      case Answer.Refused<Long>(var status, var _) when status == NOT_FOUND || status == GONE -> {
        var _ = forget(e, "UPLOAD_GONE");
        yield begin(e, file, round + 1);
      }
      case Answer.Refused<Long>(var _, var code) -> new Outcome.Blocked(code);
      case Answer.Unheard<Long>(var code) -> new Outcome.Trouble(code);
    };
  }

  private Outcome append(Entry e, Path file, String path, long from, int round) {
    long offset = from;
    Instant begun = time.instant();
    Chunks chunks = new Chunks(file, e.size());
    while (offset < e.size()) {
      Instant before = time.instant();
      if (takenBack(e) || Duration.between(begun, before).compareTo(SLICE) > 0) {
        return new Outcome.Unfinished();
      }
      Desk.Chunk chunk = chunks.at(offset, brake.most(chunkSize.now()));
      switch (desk.append(path, offset, chunk)) {
        case Answer.Yes<Long>(var now) -> {
          Duration took = Duration.between(before, time.instant());
          chunkSize.heard(took);
          brake.sent(chunk.size(), took);
          if (now != offset + chunk.size()) {
            return upload(e, file, path, round + 1);
          }
          offset = now;
        }
        case Answer.Refused<Long>(var status, var _)
            when status == CONFLICT
                || status == CHECKSUM
                || status == NOT_FOUND
                || status == GONE -> {
          return upload(e, file, path, round + 1);
        }
        case Answer.Refused<Long>(var _, var code) -> {
          return new Outcome.Blocked(code);
        }
        case Answer.Unheard<Long>(var code) -> {
          chunkSize.unheard();
          return new Outcome.Trouble(code);
        }
      }
    }
    return complete(e, path);
  }

  private Outcome complete(Entry e, String path) {
    if (takenBack(e)) {
      return new Outcome.Unfinished();
    }
    return switch (desk.complete(e.announcement(), path)) {
      case Answer.Yes<CaseFile>(var file) -> received(e, file);
      case Answer.Refused<CaseFile>(var _, var code) when UPLOAD_AT_FAULT.contains(code) ->
          forget(e, code);
      case Answer.Refused<CaseFile>(var _, var code) -> new Outcome.Blocked(code);
      case Answer.Unheard<CaseFile>(var code) -> new Outcome.Trouble(code);
    };
  }

  /** The upload is worth nothing, the package is: begin anew at the next try. */
  private Outcome forget(Entry e, String code) {
    store.commitDurably(jdbc -> Rows.noUpload(jdbc, e.number()));
    return new Outcome.Trouble(code);
  }

  private Outcome received(Entry e, CaseFile file) {
    return switch (file.state()) {
      case RECEIVED, ACCEPTED -> new Outcome.Received(file, over(file) || delivered(e));
      case ANNOUNCED -> new Outcome.Trouble("NOT_RECEIVED");
      case REFUSED -> new Outcome.Blocked("REFUSED_BY_PLATFORM");
      case WITHDRAWN -> new Outcome.Withdrawn();
    };
  }

  /** Whether all of it was withdrawn: no result will come that could be delivered. */
  private static boolean over(CaseFile file) {
    return !file.children().isEmpty()
        && file.children().stream().allMatch(c -> c.state().equals("WITHDRAWN"));
  }

  /**
   * Ordered with the first look after it was received, for a citizen waits for the number until
   * then; when it is not heard, with the next one. What was ordered is kept in memory only: after a
   * start it is ordered again under the same key, which changes nothing.
   */
  private boolean delivered(Entry e) {
    if (e.received().isEmpty() || delivered.contains(e.number())) {
      return e.received().isPresent();
    }
    return switch (desk.deliver("D" + e.header().key(), e.number())) {
      case Answer.Yes<Parcel> _ -> delivered.add(e.number());
      case Answer.Refused<Parcel>(var _, var code) -> {
        LOG.warn("the delivery of submission {} is not ordered here: {}", e.number(), code);
        yield delivered.add(e.number());
      }
      case Answer.Unheard<Parcel> _ -> false;
    };
  }

  private static <T> Outcome after(Answer<T> answer, Function<T, Outcome> then) {
    return switch (answer) {
      case Answer.Yes<T>(var value) -> then.apply(value);
      case Answer.Refused<T>(var _, var code) -> new Outcome.Blocked(code);
      case Answer.Unheard<T>(var code) -> new Outcome.Trouble(code);
    };
  }
}
