package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one submission as far as the platform lets it: announce, upload the parts that are wanted,
 * complete, ask how it goes.
 *
 * <p>Every try begins with the announcement, which is harmless to repeat and answers where the
 * submission truly stands: what a lost answer did is found out there.
 */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final int ROUNDS = 3;
  private static final int NOT_FOUND = 404;

  private final Store store;
  private final Desk desk;
  private final OutboxParts outbox;
  private final Pace pace;
  private final Function<String, Boolean> announced;
  private final Map<String, List<Desk.Part>> seenWhole = new ConcurrentHashMap<>();
  private final Set<String> delivered = ConcurrentHashMap.newKeySet();

  /**
   * @param announced told of each number that the platform has heard of
   */
  Delivery(OutboxParts parts, Brake brake, Function<String, Boolean> announced) {
    this.store = parts.store();
    this.desk = parts.desk();
    this.outbox = parts;
    this.pace = new Pace(brake, new ChunkSize());
    this.announced = announced;
  }

  /** Digests of a package were taken while it was written: it is not read again for them. */
  void sealed(String number, List<Desk.Part> parts) {
    seenWhole.put(number, parts);
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
      return e.takenBack(store.spool())
          ? new Outcome.Unfinished()
          : new Outcome.Blocked("SPOOL_FILE_MISSING");
    }
    Optional<List<Desk.Part>> parts = parts(e, file.get());
    if (parts.isEmpty()) {
      store.spool().putAside(e.number());
      return new Outcome.Blocked("SEAL_DAMAGED");
    }
    Outcome outcome =
        after(
            desk.announce(e.announcement(), parts.get()),
            known ->
                known.state() == CaseFile.State.ANNOUNCED
                    ? send(e, file.get(), parts.get(), known)
                    : received(e, known));
    if (outcome.equals(PartUploads.STUCK)) {
      // Perhaps it is no longer what it was: the next try looks.
      seenWhole.remove(e.number());
    }
    return outcome;
  }

  /** How it is sent; empty when it is not what it was. Read once, unless there is a doubt. */
  private Optional<List<Desk.Part>> parts(Entry e, Path file) throws IOException {
    List<Desk.Part> known = seenWhole.get(e.number());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<List<Desk.Part>> seen =
        PartDigests.of(file, new Ranges(e.size(), outbox.limits().part()), e.digest());
    seen.ifPresent(parts -> seenWhole.put(e.number(), parts));
    return seen;
  }

  private Outcome send(Entry e, Path file, List<Desk.Part> parts, CaseFile first) {
    var _ = announced.apply(e.number());
    PartUploads uploads = new PartUploads(outbox, pace, e, file, parts);
    List<Integer> wanted = first.wanted();
    for (int round = 0; round < ROUNDS; round++) {
      if (!wanted.stream().allMatch(part -> part > 0 && part <= parts.size())) {
        return new Outcome.Trouble("NOT_UNDERSTOOD");
      }
      Optional<Outcome> stopped = uploads.bring(wanted);
      if (stopped.isPresent()) {
        return stopped.get();
      }
      if (e.takenBack(store.spool())) {
        return new Outcome.Unfinished();
      }
      Answer<CaseFile> answer = desk.complete(e.announcement(), parts);
      if (!(answer instanceof Answer.Yes<CaseFile>(var lacking))
          || lacking.state() != CaseFile.State.ANNOUNCED) {
        return after(answer, now -> received(e, now));
      }
      wanted = lacking.wanted();
      uploads.distrust();
      LOG.warn("the platform lacks parts {} of submission {}", wanted, e.number());
    }
    return PartUploads.STUCK;
  }

  private Outcome received(Entry e, CaseFile file) {
    if (file.state() != CaseFile.State.ANNOUNCED) {
      seenWhole.remove(e.number());
    }
    return switch (file.state()) {
      case RECEIVED, ACCEPTED -> new Outcome.Received(file, file.over() || delivered(e));
      case ANNOUNCED -> new Outcome.Trouble("NOT_RECEIVED");
      case REFUSED -> new Outcome.Blocked("REFUSED_BY_PLATFORM");
      case WITHDRAWN -> new Outcome.Withdrawn();
    };
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
    return Outcome.after(answer, then, end -> end);
  }
}
