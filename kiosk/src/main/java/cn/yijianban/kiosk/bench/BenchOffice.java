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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    Optional<Instant> received = Optional.empty();
    boolean accepted;
    List<BenchPlatform.Case> cases = List.of();
    int completions;

    Submission(String key, String number, String announced, String sm3) {
      this.key = key;
      this.number = number;
      this.announced = announced;
      this.sm3 = sm3;
    }
  }

  private final Sm2KeyPair keys;
  private final InstantSource time;
  private final Optional<Duration> acceptAfter;
  private final Map<String, Submission> submissions = new LinkedHashMap<>();
  private final Map<String, String> ratings = new LinkedHashMap<>();
  private final List<Manifest> manifests = new ArrayList<>();
  private int sequence;

  BenchOffice(Sm2KeyPair keys, InstantSource time, Optional<Duration> acceptAfter) {
    this.keys = keys;
    this.time = time;
    this.acceptAfter = acceptAfter;
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
      known = new Submission(key, number, digest, sm3);
      submissions.put(number, known);
    } else if (!known.key.equals(key)) {
      return Reply.refused(Reply.CONFLICT, "NUMBER_TAKEN");
    } else if (!known.announced.equals(digest)) {
      return Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
    }
    return Reply.ok(data(known));
  }

  synchronized Reply complete(
      String number, Asked asked, BenchUploads uploads, Optional<Sm2PublicKey> terminal) {
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
    Optional<Seal.Opened> opened = terminal.flatMap(t -> Seal.open(whole.get(), t, keys));
    if (opened.isEmpty()) {
      return Reply.refused(Reply.UNPROCESSABLE, "SEAL_NOT_OPENED");
    }
    Instant now = time.instant();
    Manifest manifest = opened.get().manifest();
    manifests.add(manifest);
    uploads.drop(upload);
    s.received = Optional.of(now);
    s.cases =
        manifest.cases().keySet().stream()
            .sorted()
            .map(item -> new BenchPlatform.Case(item, caseNumber(manifest.region(), now)))
            .toList();
    return Reply.ok(data(s));
  }

  private String caseNumber(String region, Instant now) {
    sequence++;
    return region.substring(0, Math.min(6, region.length()))
        + DAY.format(now.atZone(ZONE))
        + String.format(Locale.ROOT, "%04d", sequence);
  }

  synchronized Reply status(String number) {
    Submission s = submissions.get(number);
    return s == null ? Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN") : Reply.ok(data(s));
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
    String before = ratings.putIfAbsent(key, digest);
    return before == null || before.equals(digest)
        ? Reply.ok(Map.of("rated", true))
        : Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
  }

  private Map<String, Object> data(Submission s) {
    boolean due =
        acceptAfter.isPresent()
            && s.received
                .map(at -> !at.plus(acceptAfter.get()).isAfter(time.instant()))
                .orElse(false);
    s.accepted = s.received.isPresent() && (s.accepted || due);
    String state = s.accepted ? "ACCEPTED" : "RECEIVED";
    return Map.of(
        "number",
        s.number,
        "state",
        s.received.isPresent() ? state : "ANNOUNCED",
        "children",
        s.cases.stream()
            .map(c -> Map.of("item", c.item(), "caseNumber", c.caseNumber(), "state", state))
            .toList());
  }

  synchronized void accept() {
    submissions.values().forEach(s -> s.accepted = s.received.isPresent());
  }

  synchronized int ratings() {
    return ratings.size();
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
