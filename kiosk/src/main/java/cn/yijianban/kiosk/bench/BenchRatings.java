package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * SIMULATED 好差评: each once under its key, each service of an application once, each with the record
 * that went before it.
 */
final class BenchRatings {
  private final Map<String, String> done = new LinkedHashMap<>();
  private final Map<String, BenchPlatform.Served> services = new LinkedHashMap<>();
  private final List<BenchPlatform.Evaluation> evaluations = new ArrayList<>();

  /**
   * @param cases which knows what was rated before
   */
  Reply rate(Asked asked, BenchCases cases) {
    String key = asked.header("Idempotency-Key");
    if (key.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    JsonNode body = asked.json();
    int grade = body.path("grade").asInt(0);
    if (grade < 1 || grade > 5) {
      return Reply.refused(Reply.BAD_REQUEST, "GRADE_WRONG");
    }
    String number = body.path("number").asString("");
    String service = body.path("service").asString("");
    String record = body.path("serviceRecord").asString("");
    Optional<BenchPlatform.Served> served = Optional.ofNullable(services.get(record));
    boolean known =
        served.filter(s -> s.number().equals(number) && s.service().equals(service)).isPresent();
    if (!record.isEmpty() && !known) {
      return Reply.refused(Reply.UNPROCESSABLE, "SERVICE_UNKNOWN");
    }
    if (!done.containsKey(key) && !cases.rate(number, service)) {
      return Reply.refused(Reply.UNPROCESSABLE, "RATED_BEFORE");
    }
    String digest = Sm3.hex(asked.body().toArray());
    String before = done.putIfAbsent(key, digest);
    if (before == null) {
      evaluations.add(new BenchPlatform.Evaluation(cases.first(number), service, grade));
      served.ifPresent(s -> services.put(record, of(s, true)));
    }
    return before == null || before.equals(digest)
        ? Reply.ok(Map.of("rated", true))
        : Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
  }

  private static BenchPlatform.Served of(BenchPlatform.Served s, boolean rated) {
    return new BenchPlatform.Served(s.id(), s.number(), s.service(), s.terminal(), s.at(), rated);
  }

  /** Takes a service record; called once under its key. */
  Reply record(Asked asked) {
    JsonNode body = asked.json();
    String id = body.path("id").asString("");
    String served = body.path("served").asString("");
    if (id.isEmpty() || served.isEmpty() || body.path("terminal").asString("").isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    if (services.containsKey(id)) {
      return Reply.refused(Reply.UNPROCESSABLE, "SERVICE_KNOWN");
    }
    services.put(
        id,
        new BenchPlatform.Served(
            id,
            body.path("number").asString(""),
            body.path("service").asString(""),
            body.path("terminal").asString(),
            Instant.parse(served),
            false));
    return Reply.ok(Map.of("recorded", true));
  }

  List<BenchPlatform.Served> services() {
    return List.copyOf(services.values());
  }

  List<BenchPlatform.Evaluation> evaluations() {
    return List.copyOf(evaluations);
  }
}
