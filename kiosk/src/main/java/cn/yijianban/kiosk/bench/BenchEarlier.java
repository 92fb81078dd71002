package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Manifest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SIMULATED applications that a sample person handed in before. */
record BenchEarlier(
    Manifest manifest,
    Instant received,
    List<BenchPlatform.Case> cases,
    Map<String, State> states) {
  /** How the ids of their dues begin. */
  static final String DUES = "F360730-SAMPLE-";

  private static final Duration LATE = Duration.ofDays(16);
  private static final Duration DONE = Duration.ofDays(40);
  private static final int SHOWN = 3;

  static List<BenchEarlier> of(
      String name, String number, BenchPlatform.Earlier bundle, Instant now) {
    List<State> mixed = List.of(State.ACCEPTED, State.CORRECTION, State.RECEIVED);
    List<State> done = List.of(State.CLOSED, State.CLOSED, State.CLOSED);
    List<State> fresh = List.of(State.RECEIVED, State.RECEIVED, State.RECEIVED);
    return List.of(
        one(name, number, bundle, "1", now.minus(DONE), done),
        one(name, number, bundle, "2", now.minus(LATE), mixed),
        one(name, number, bundle, "3", now.minus(Duration.ofHours(2)), fresh));
  }

  private static BenchEarlier one(
      String name,
      String number,
      BenchPlatform.Earlier bundle,
      String which,
      Instant received,
      List<State> states) {
    String last = number.substring(number.length() - 4);
    Map<String, State> byItem = new LinkedHashMap<>();
    List<BenchPlatform.Case> cases = new ArrayList<>();
    for (int i = 0; i < SHOWN; i++) {
      String item = bundle.items().get(i);
      byItem.put(item, states.get(i));
      cases.add(new BenchPlatform.Case(item, "360730-SAMPLE-" + last + which + (i + 1)));
    }
    Manifest.Material wanted =
        new Manifest.Material(
            bundle.material(),
            bundle.materialName(),
            List.of(bundle.items().get(1)),
            "scan",
            "",
            List.of());
    Manifest manifest =
        new Manifest(
            1,
            "360730-SAMPLE-" + last + "-" + which,
            "SAMPLE",
            "360730",
            "360730",
            bundle.bundle(),
            bundle.title(),
            "1",
            "",
            received,
            received,
            List.of(Application.Party.unchecked("buyer", name, "111", number)),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(wanted),
            List.of(),
            List.of(),
            List.of(),
            "");
    return new BenchEarlier(manifest, received, cases, byItem);
  }
}
