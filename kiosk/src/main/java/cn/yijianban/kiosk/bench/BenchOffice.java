package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.submission.Manifest;
import cn.yijianban.kiosk.submission.Seal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The cases of the bench platform: announced, received, fanned out, accepted. */
final class BenchOffice {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Sm2KeyPair keys;
  private final InstantSource time;
  private final Optional<Duration> acceptAfter;
  private final Function<String, Optional<Sm2PublicKey>> enrolled;
  private final Map<String, BenchSubmission> submissions = new LinkedHashMap<>();
  private final Map<String, BenchCourse> courses = new HashMap<>();
  private final BenchRatings ratings = new BenchRatings();
  private final List<Manifest> manifests = new ArrayList<>();
  private final BenchPost post = new BenchPost();
  private final BenchCases files;
  private final BenchUploads uploads;
  private int sequence;

  /**
   * @param enrolled key of a terminal
   * @param paid whether a due was paid
   */
  BenchOffice(
      Sm2KeyPair keys,
      InstantSource time,
      Optional<Duration> acceptAfter,
      Function<String, Optional<Sm2PublicKey>> enrolled,
      Predicate<String> paid,
      BenchUploads uploads) {
    this.uploads = uploads;
    this.enrolled = enrolled;
    this.keys = keys;
    this.time = time;
    this.acceptAfter = acceptAfter;
    this.files = new BenchCases(time, paid, post);
  }

  synchronized Reply query(Asked asked) {
    return files.query(asked);
  }

  synchronized Reply urge(Asked asked) {
    return files.urge(asked);
  }

  synchronized Reply withdraw(Asked asked) {
    return files.withdraw(asked);
  }

  synchronized void earlier(String name, String number, BenchPlatform.Earlier bundle) {
    BenchEarlier.of(name, number, bundle, time.instant())
        .forEach(
            e ->
                files.opened(
                    e.manifest(),
                    e.received(),
                    e.cases(),
                    item -> e.states().getOrDefault(item, BenchCourse.State.RECEIVED)));
  }

  synchronized Reply announce(Asked asked, Optional<Fault> fault) {
    List<Desk.Part> parts = BenchSubmission.parts(asked.json());
    if (parts.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    return known(
        asked,
        s ->
            fault.equals(Optional.of(Fault.PARTS_LIE))
                ? Reply.ok(data(s))
                : Reply.ok(wanting(s, parts)));
  }

  /** How it stands, and what is lacking of it. */
  private Map<String, Object> wanting(BenchSubmission s, List<Desk.Part> parts) {
    Map<String, Object> data = new LinkedHashMap<>(data(s));
    if (s.received.isEmpty() && !s.withdrawn) {
      data.put("wanted", uploads.wanted(s.number, parts));
    }
    return data;
  }

  /** Takes back what is not there yet for good, and what is there when nobody has begun on it. */
  synchronized Reply withdrawal(Asked asked) {
    return known(
        asked,
        s -> {
          // Decided once: who was too late is not withdrawn by asking again later.
          s.withdrawn |= !s.decided && (s.received.isEmpty() || files.withdraw(s.number));
          s.decided = true;
          return Reply.ok(data(s));
        });
  }

  private Reply known(Asked asked, Function<BenchSubmission, Reply> then) {
    String key = asked.header("Idempotency-Key");
    String number = asked.json().path("number").asString("");
    String sm3 = asked.json().path("sm3").asString("");
    if (key.isEmpty() || number.isEmpty() || sm3.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String told = BenchSubmission.told(asked.json());
    BenchSubmission known = submissions.get(number);
    if (known == null) {
      if (submissions.values().stream().anyMatch(s -> s.key.equals(key))) {
        return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
      }
      known =
          new BenchSubmission(key, number, told, sm3, asked.json().path("terminal").asString(""));
      submissions.put(number, known);
    } else if (!known.key.equals(key)) {
      return Reply.refused(Reply.CONFLICT, "NUMBER_TAKEN");
    } else if (!known.announced.equals(told)) {
      return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
    }
    return then.apply(known);
  }

  synchronized Reply complete(String number, Asked asked) {
    BenchSubmission s = submissions.get(number);
    if (s == null) {
      return Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN");
    }
    if (!s.key.equals(asked.header("Idempotency-Key"))) {
      return Reply.refused(Reply.CONFLICT, "NUMBER_TAKEN");
    }
    if (s.withdrawn && s.received.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "WITHDRAWN");
    }
    s.completions++;
    if (s.received.isPresent()) {
      return Reply.ok(data(s));
    }
    List<Desk.Part> parts = BenchSubmission.parts(asked.json());
    if (parts.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    Optional<byte[]> whole = uploads.whole(s.number, parts, s.sm3);
    if (whole.isEmpty()) {
      return Reply.ok(wanting(s, parts));
    }
    // Sealed by the terminal it was announced for, whoever brings it.
    Optional<Seal.Opened> opened =
        enrolled.apply(s.terminal).flatMap(t -> Seal.open(whole.get(), t, keys));
    if (opened.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "SEAL_NOT_OPENED");
    }
    Instant now = time.instant();
    Manifest manifest = opened.get().manifest();
    manifests.add(manifest);
    uploads.drop(s.number);
    Optional<List<BenchPlatform.Case>> corrected =
        manifest.corrects().isEmpty() ? Optional.empty() : files.corrected(manifest);
    if (!manifest.corrects().isEmpty() && corrected.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "CORRECTS_UNKNOWN");
    }
    s.received = Optional.of(now);
    s.takenIn = manifest.takenIn();
    s.region = manifest.region();
    s.cases =
        corrected.orElseGet(
            () ->
                manifest.cases().keySet().stream()
                    .sorted()
                    .map(item -> new BenchPlatform.Case(item, caseNumber(manifest.region(), now)))
                    .toList());
    // Later plans are for later packages.
    s.courses = Map.copyOf(courses);
    if (corrected.isEmpty()) {
      files.opened(manifest, now, s.cases, item -> byClock(s, item));
    }
    return Reply.ok(data(s));
  }

  private String caseNumber(String region, Instant now) {
    sequence++;
    return region.substring(0, Math.min(6, region.length()))
        + DAY.format(now.atZone(ZONE))
        + String.format(Locale.ROOT, "%04d", sequence);
  }

  synchronized Reply deliver(Asked asked) {
    String number = asked.json().path("number").asString("");
    return manifests.stream()
        .filter(m -> m.number().equals(number))
        .findFirst()
        .map(post::order)
        .orElseGet(() -> Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN"));
  }

  synchronized Reply status(String number) {
    BenchSubmission s = submissions.get(number);
    return s == null ? Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN") : Reply.ok(data(s));
  }

  synchronized Reply notices(Asked asked, String number) {
    return files.notices(asked, number);
  }

  synchronized Reply rate(Asked asked) {
    return ratings.rate(asked, files);
  }

  synchronized Reply record(Asked asked) {
    return ratings.record(asked);
  }

  /** From now on cases of that item take this course. */
  synchronized void course(String item, BenchCourse course) {
    courses.put(item, course);
  }

  private Map<String, Object> data(BenchSubmission s) {
    return s.data(item -> files.state(s.number, item, byClock(s, item)));
  }

  private BenchCourse.State byClock(BenchSubmission s, String item) {
    return s.byClock(item, acceptAfter, time.instant());
  }

  /** Numbers that were taken back by their terminal. */
  synchronized List<String> withdrawn() {
    return submissions.values().stream().filter(s -> s.withdrawn).map(s -> s.number).toList();
  }

  synchronized void accept() {
    submissions.values().forEach(s -> s.accepted = s.received.isPresent());
  }

  synchronized List<BenchPlatform.Evaluation> evaluations() {
    return ratings.evaluations();
  }

  synchronized List<BenchPlatform.Served> services() {
    return ratings.services();
  }

  synchronized List<Manifest> manifests() {
    return List.copyOf(manifests);
  }

  synchronized List<BenchPlatform.Arrival> ledger() {
    return submissions.values().stream()
        .filter(s -> s.received.isPresent())
        .map(
            s ->
                new BenchPlatform.Arrival(
                    s.key, s.number, s.sm3, s.cases, s.completions, s.takenIn, s.region))
        .toList();
  }
}
