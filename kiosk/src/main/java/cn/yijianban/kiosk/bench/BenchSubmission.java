package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
   * @param announced digest of the announcement
   * @param sm3 of the package
   */
  BenchSubmission(String key, String number, String announced, String sm3, String terminal) {
    this.key = key;
    this.number = number;
    this.announced = announced;
    this.sm3 = sm3;
    this.terminal = terminal;
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
