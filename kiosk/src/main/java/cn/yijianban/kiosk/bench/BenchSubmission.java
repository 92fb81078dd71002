package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import cn.yijianban.kiosk.platform.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One SIMULATED submission, from its announcement on; changes under the lock of the office. */
final class BenchSubmission {
  private static final Set<State> GOOD = Set.of(State.ACCEPTED, State.CLOSED);

  final String key;
  final String number;
  final String announced;
  final String sm3;
  final String terminal;
  Optional<Instant> received = Optional.empty();
  boolean accepted;
  boolean decided;
  boolean withdrawn;
  Map<String, BenchCourse> courses = Map.of();
  List<BenchPlatform.Case> cases = List.of();
  String takenIn = "";
  String region = "";
  int completions;

  /**
   * @param announced {@link #told}
   * @param sm3 of the package
   */
  BenchSubmission(String key, String number, String announced, String sm3, String terminal) {
    this.key = key;
    this.number = number;
    this.announced = announced;
    this.sm3 = sm3;
    this.terminal = terminal;
  }

  /**
   * What a key stands for: number, size and digest. The rest may be told in other words by another
   * version of the terminal, the parts with it.
   */
  static String told(JsonNode announcement) {
    return Stream.of("number", "size", "sm3")
        .map(name -> announcement.path(name).asString(""))
        .collect(Collectors.joining(" "));
  }

  /** The parts that are told of, in the order of the file. */
  static List<Desk.Part> parts(JsonNode body) {
    List<Desk.Part> parts = new ArrayList<>();
    for (JsonNode part : body.path("parts")) {
      parts.add(
          new Desk.Part(
              parts.size() + 1, part.path("size").asLong(0), part.path("sm3").asString("")));
    }
    return parts;
  }

  /** How an item stands when nobody does anything about it. */
  State byClock(String item, Optional<Duration> acceptAfter, Instant now) {
    Instant since = received.orElseThrow();
    BenchCourse course = courses.get(item);
    if (course != null) {
      return course.at(since, now);
    }
    if (accepted) {
      return State.ACCEPTED;
    }
    return acceptAfter
        .map(after -> BenchCourse.accepted(after).at(since, now))
        .orElse(State.RECEIVED);
  }

  /** As the contract writes it. */
  Map<String, Object> data(Function<String, State> state) {
    Map<String, State> states = new LinkedHashMap<>();
    cases.forEach(c -> states.put(c.item(), state.apply(c.item())));
    return Map.of(
        "number",
        number,
        "state",
        whole(states),
        "children",
        cases.stream()
            .map(
                c ->
                    Map.of(
                        "item",
                        c.item(),
                        "caseNumber",
                        c.caseNumber(),
                        "state",
                        states.getOrDefault(c.item(), State.RECEIVED).name()))
            .toList());
  }

  private String whole(Map<String, State> states) {
    if (received.isEmpty()) {
      return withdrawn ? "WITHDRAWN" : "ANNOUNCED";
    }
    return !states.isEmpty() && GOOD.containsAll(states.values()) ? "ACCEPTED" : "RECEIVED";
  }
}
