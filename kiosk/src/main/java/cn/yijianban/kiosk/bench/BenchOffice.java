package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
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
import tools.jackson.databind.JsonNode;

/** The cases of the bench platform: announced, received, fanned out, accepted. */
final class BenchOffice {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** One submission; changes under the lock of the office. */
  private static final class Submission {
    final String key;
    final String number;
    final String announced;
    final String sm3;
    final String terminal;
    Optional<Instant> received = Optional.empty();
    boolean accepted;
    Map<String, BenchCourse> courses = Map.of();
    List<BenchPlatform.Case> cases = List.of();
    int completions;

    Submission(String key, String number, String announced, String sm3, String terminal) {
      this.key = key;
      this.number = number;
      this.announced = announced;
      this.sm3 = sm3;
      this.terminal = terminal;
    }
  }

  private final Sm2KeyPair keys;
  private final InstantSource time;
  private final Optional<Duration> acceptAfter;
  private final Function<String, Optional<Sm2PublicKey>> enrolled;
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final Map<String, BenchCourse> courses = new HashMap<>();
  private final Map<String, String> ratings = new LinkedHashMap<>();
  private final List<BenchPlatform.Evaluation> evaluations = new ArrayList<>();
  private final List<Manifest> manifests = new ArrayList<>();
  private final BenchPost post = new BenchPost();
  private final BenchCases files;
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
      Predicate<String> paid) {
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

  synchronized Reply announce(Asked asked) {
    String key = asked.header("Idempotency-Key");
    String number = asked.json().path("number").asString("");
    String sm3 = asked.json().path("sm3").asString("");
    if (key.isEmpty() || number.isEmpty() || sm3.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String digest = Sm3.hex(asked.body().toArray());
    Submission known = submissions.get(number);
    if (known == null) {
      if (submissions.values().stream().anyMatch(s -> s.key.equals(key))) {
        return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
      }
      known = new Submission(key, number, digest, sm3, asked.json().path("terminal").asString(""));
      submissions.put(number, known);
    } else if (!known.key.equals(key)) {
      return Reply.refused(Reply.CONFLICT, "NUMBER_TAKEN");
    } else if (!known.announced.equals(digest)) {
      return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
    }
    return Reply.ok(data(known));
  }

  synchronized Reply complete(String number, Asked asked, BenchUploads uploads) {
    Submission s = submissions.get(number);
    if (s == null) {
      return Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN");
    }
    if (!s.key.equals(asked.header("Idempotency-Key"))) {
      return Reply.refused(Reply.CONFLICT, "NUMBER_TAKEN");
    }
    s.completions++;
    if (s.received.isPresent()) {
      return Reply.ok(data(s));
    }
    String upload = asked.json().path("upload").asString("");
    Optional<byte[]> whole = uploads.whole(upload);
    if (whole.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "INCOMPLETE");
    }
    if (!Sm3.hex(whole.get()).equals(s.sm3)) {
      return Reply.refused(Reply.UNPROCESSABLE, "DIGEST_MISMATCH");
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
    uploads.drop(upload);
    Optional<List<BenchPlatform.Case>> corrected =
        manifest.corrects().isEmpty() ? Optional.empty() : files.corrected(manifest);
    if (!manifest.corrects().isEmpty() && corrected.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "CORRECTS_UNKNOWN");
    }
    s.received = Optional.of(now);
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
    Submission s = submissions.get(number);
    return s == null ? Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN") : Reply.ok(data(s));
  }

  synchronized Reply notices(Asked asked, String number) {
    return files.notices(asked, number);
  }

  synchronized Reply rate(Asked asked) {
    String key = asked.header("Idempotency-Key");
    if (key.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    int grade = asked.json().path("grade").asInt(0);
    if (grade < 1 || grade > 5) {
      return Reply.refused(Reply.BAD_REQUEST, "GRADE_WRONG");
    }
    String digest = Sm3.hex(asked.body().toArray());
    JsonNode body = asked.json();
    boolean fresh =
        ratings.containsKey(key)
            || files.rate(body.path("number").asString(""), body.path("service").asString(""));
    if (!fresh) {
      return Reply.refused(Reply.UNPROCESSABLE, "RATED_BEFORE");
    }
    String before = ratings.putIfAbsent(key, digest);
    if (before == null) {
      evaluations.add(
          new BenchPlatform.Evaluation(
              body.path("number").asString(""), body.path("service").asString(""), grade));
    }
    return before == null || before.equals(digest)
        ? Reply.ok(Map.of("rated", true))
        : Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
  }

  /** From now on cases of that item take this course. */
  synchronized void course(String item, BenchCourse course) {
    courses.put(item, course);
  }

  private BenchCourse.State state(Submission s, String item) {
    return files.state(s.number, item, byClock(s, item));
  }

  private BenchCourse.State byClock(Submission s, String item) {
    Instant received = s.received.orElseThrow();
    BenchCourse course = s.courses.get(item);
    if (course != null) {
      return course.at(received, time.instant());
    }
    if (s.accepted) {
      return BenchCourse.State.ACCEPTED;
    }
    return acceptAfter
        .map(after -> BenchCourse.accepted(after).at(received, time.instant()))
        .orElse(BenchCourse.State.RECEIVED);
  }

  private Map<String, Object> data(Submission s) {
    Map<String, BenchCourse.State> states = new LinkedHashMap<>();
    s.cases.forEach(c -> states.put(c.item(), state(s, c.item())));
    boolean accepted =
        !states.isEmpty()
            && states.values().stream()
                .allMatch(
                    state ->
                        state == BenchCourse.State.ACCEPTED || state == BenchCourse.State.CLOSED);
    String whole = accepted ? "ACCEPTED" : "RECEIVED";
    return Map.of(
        "number",
        s.number,
        "state",
        s.received.isPresent() ? whole : "ANNOUNCED",
        "children",
        s.cases.stream()
            .map(
                c ->
                    Map.of(
                        "item",
                        c.item(),
                        "caseNumber",
                        c.caseNumber(),
                        "state",
                        states.getOrDefault(c.item(), BenchCourse.State.RECEIVED).name()))
            .toList());
  }

  synchronized void accept() {
    submissions.values().forEach(s -> s.accepted = s.received.isPresent());
  }

  synchronized List<BenchPlatform.Evaluation> evaluations() {
    return List.copyOf(evaluations);
  }

  synchronized List<Manifest> manifests() {
    return List.copyOf(manifests);
  }

  synchronized List<BenchPlatform.Arrival> ledger() {
    return submissions.values().stream()
        .filter(s -> s.received.isPresent())
        .map(s -> new BenchPlatform.Arrival(s.key, s.number, s.sm3, s.cases, s.completions))
        .toList();
  }
}
