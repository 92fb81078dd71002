package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.platform.Unfinished.Begun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** SIMULATED telephones: what citizens began there, or took along from a terminal. */
public final class BenchTelephones {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String ADDRESS = "https://m.yijianban.example/d/";

  private record Kept(String owner, Begun begun, Instant until) {}

  private final InstantSource time;
  private final Map<String, Kept> drafts = new LinkedHashMap<>();

  BenchTelephones(InstantSource time) {
    this.time = time;
  }

  /** Somebody fills in a bundle at home. */
  public synchronized void fill(String number, Begun begun) {
    put(number, begun);
  }

  /**
   * Whoever signed in with that number opens the address of a code; empty when it is not theirs.
   */
  public synchronized Optional<Begun> open(String address, String number) {
    return Optional.ofNullable(drafts.get(address.replace(ADDRESS, "")))
        .filter(kept -> kept.owner().equals(number) && kept.until().isAfter(time.instant()))
        .map(Kept::begun);
  }

  private String put(String number, Begun begun) {
    String code = "SIM" + (drafts.size() + 1);
    drafts.put(code, new Kept(number, begun, time.instant().plus(KEPT)));
    return code;
  }

  synchronized Reply leave(Asked asked) {
    JsonNode body = asked.json();
    String number = body.path("number").asString("");
    String bundle = body.path("bundle").asString("");
    if (number.isEmpty() || bundle.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String code = put(number, new Begun(bundle, texts(body, "answers"), texts(body, "values")));
    return Reply.ok(
        Map.of("address", ADDRESS + code, "until", time.instant().plus(KEPT).toString()));
  }

  /** The newest of that bundle. */
  synchronized Reply find(Asked asked) {
    JsonNode body = asked.json();
    String number = body.path("number").asString("");
    if (number.isEmpty() || body.path("purpose").asString("").isBlank()) {
      return Reply.refused(Reply.BAD_REQUEST, "USE_NOT_STATED");
    }
    Optional<Begun> newest =
        drafts.values().stream()
            .filter(kept -> kept.owner().equals(number) && kept.until().isAfter(time.instant()))
            .map(Kept::begun)
            .filter(begun -> begun.bundle().equals(body.path("bundle").asString("")))
            .reduce((_, later) -> later);
    return Reply.ok(
        newest
            .<Map<String, Object>>map(
                begun ->
                    Map.of(
                        "found",
                        true,
                        "bundle",
                        begun.bundle(),
                        "answers",
                        begun.answers(),
                        "values",
                        begun.values()))
            .orElse(Map.of("found", false)));
  }

  private static Map<String, String> texts(JsonNode body, String name) {
    Map<String, String> texts = new HashMap<>();
    body.path(name).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
    return texts;
  }
}
