package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** SIMULATED 好差评: each once under its key, each service of an application once. */
final class BenchRatings {
  private final Map<String, String> done = new LinkedHashMap<>();
  private final List<BenchPlatform.Evaluation> evaluations = new ArrayList<>();

  /**
   * @param first whether that service of that application was not rated before
   */
  Reply rate(Asked asked, BiPredicate<String, String> first) {
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
    if (!done.containsKey(key) && !first.test(number, service)) {
      return Reply.refused(Reply.UNPROCESSABLE, "RATED_BEFORE");
    }
    String digest = Sm3.hex(asked.body().toArray());
    String before = done.putIfAbsent(key, digest);
    if (before == null) {
      evaluations.add(new BenchPlatform.Evaluation(number, service, grade));
    }
    return before == null || before.equals(digest)
        ? Reply.ok(Map.of("rated", true))
        : Reply.refused(Reply.UNPROCESSABLE, "KEY_REUSED");
  }

  List<BenchPlatform.Evaluation> evaluations() {
    return List.copyOf(evaluations);
  }
}
