package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One try to bring the parts of a package to the platform, each from where the platform says it
 * stands.
 */
final class PartUploads {
  /** So long one package may keep others waiting. */
  private static final Duration SLICE = Duration.ofSeconds(30);

  /** What is sent is not what is told of it, or the platform is out of its mind. */
  static final Outcome STUCK = new Outcome.Trouble("UPLOAD_DOES_NOT_ADVANCE");

  private static final int ROUNDS = 3;

  /** Codes of HTTP: the upload never was, or was thrown away. */
  private static final Set<Integer> UNKNOWN = Set.of(404, 410);

  /** After these it is asked where the upload stands: another offset, wrong bytes, or no upload. */
  private static final Set<Integer> NOT_AS_THOUGHT = Set.of(409, 460, 404, 410);

  /** How far an upload came. */
  private sealed interface Step {
    /** All of the part is there. */
    record Whole() implements Step {}

    /** Not where it was thought to be: ask again. */
    record Elsewhere() implements Step {}

    /** The upload is worth nothing. */
    record Lost() implements Step {}

    /** No more in this try. */
    record Stop(Outcome why) implements Step {}
  }

  private final OutboxParts outbox;
  private final Pace pace;
  private final Entry e;
  private final List<Desk.Part> parts;
  private final Ranges ranges;
  private final Chunks chunks;
  private final Instant begun;
  private Optional<Underway> underway;

  PartUploads(OutboxParts outbox, Pace pace, Entry e, Path file, List<Desk.Part> parts) {
    this.outbox = outbox;
    this.pace = pace;
    this.e = e;
    this.parts = parts;
    this.ranges = new Ranges(e.size(), outbox.limits().part());
    this.chunks = new Chunks(file, ranges);
    this.begun = outbox.time().instant();
    this.underway = e.upload();
  }

  /**
   * Brings these parts.
   *
   * @return empty when all of them are there
   */
  Optional<Outcome> bring(List<Integer> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      Optional<Outcome> stopped =
          bring(parts.get(wanted.get(i) - 1), wanted.subList(i, wanted.size()));
      if (stopped.isPresent()) {
        return stopped;
      }
    }
    return Optional.empty();
  }

  /** What the platform says of the upload that was begun is not to be believed. */
  void distrust() {
    underway = Optional.empty();
  }

  private Optional<Outcome> bring(Desk.Part part, List<Integer> wanted) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<String> there = underway.flatMap(u -> u.path(ranges, part));
      Step step = there.isPresent() ? goOn(there.get(), part) : begin(part, wanted);
      switch (step) {
        case Step.Whole _ -> {
          return Optional.empty();
        }
        case Step.Stop(var why) -> {
          return Optional.of(why);
        }
        case Step.Lost _ -> distrust();
        case Step.Elsewhere _ -> {
          // The next round asks where it is.
        }
      }
    }
    return Optional.of(STUCK);
  }

  private Step begin(Desk.Part part, List<Integer> wanted) {
    return Outcome.after(
        outbox.desk().createUpload(e.announcement(), part),
        path -> {
          Underway now = new Underway(ranges.most(), wanted, path);
          Instant at = outbox.time().instant();
          // Durable before the first byte: a power cut must not make us forget where they went.
          int noted = outbox.store().commitDurably(jdbc -> Rows.upload(jdbc, e.number(), now, at));
          underway = Optional.of(now);
          return noted > 0 ? goOn(path, part) : new Step.Stop(new Outcome.Unfinished());
        },
        Step.Stop::new);
  }

  private Step goOn(String path, Desk.Part part) {
    Answer<Long> answer = outbox.desk().offset(path);
    if (answer instanceof Answer.Refused<Long>(var status, var _) && UNKNOWN.contains(status)) {
      return new Step.Lost();
    }
    return Outcome.after(
        answer,
        offset -> offset < 0 || offset > part.size() ? new Step.Lost() : append(path, part, offset),
        Step.Stop::new);
  }

  private Step append(String path, Desk.Part part, long from) {
    long start = ranges.start(part.number());
    long offset = from;
    while (offset < part.size()) {
      Instant before = outbox.time().instant();
      if (e.takenBack(outbox.store().spool())
          || Duration.between(begun, before).compareTo(SLICE) > 0) {
        return new Step.Stop(new Outcome.Unfinished());
      }
      Desk.Chunk chunk = chunks.at(start + offset, pace.most());
      switch (outbox.desk().append(path, offset, chunk)) {
        case Answer.Yes<Long>(var now) -> {
          Duration took = Duration.between(before, outbox.time().instant());
          pace.sent(chunk.size(), took);
          if (now != offset + chunk.size()) {
            return new Step.Elsewhere();
          }
          offset = now;
        }
        case Answer.Refused<Long>(var status, var _) when NOT_AS_THOUGHT.contains(status) -> {
          return new Step.Elsewhere();
        }
        case Answer.Refused<Long>(var _, var code) -> {
          return new Step.Stop(new Outcome.Blocked(code));
        }
        case Answer.Unheard<Long>(var code) -> {
          pace.unheard();
          return new Step.Stop(new Outcome.Trouble(code));
        }
      }
    }
    return new Step.Whole();
  }
}
