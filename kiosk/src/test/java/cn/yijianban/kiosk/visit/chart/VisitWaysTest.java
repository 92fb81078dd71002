package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every way from screen to screen. First whole visits that chance leads astray now and then, then
 * single events on whatever states came up: of some events always the one that states of its kind
 * have met least.
 */
class VisitWaysTest {
  private static final int VISITS = 20_000;

  /** Ways that nobody drew are looked for so long at least; rare ones that were drawn, longer. */
  private static final int LEAST = 1_000_000;

  private static final int MOST = 6_000_000;
  private static final int ROUND = 100_000;
  private static final int KEPT = 500;

  private final Random random = new Random(43);
  private final Chart open = SampleVisit.chart();
  private final List<Chart> charts =
      List.of(
          open,
          new Chart(SampleVisit.rules(Optional.of(Counter.Reason.STORE_FAILED))),
          new Chart(SampleVisit.rules(_ -> true)));
  private final Map<Kind, List<State>> met = new HashMap<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Map<Try, Integer> tries = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();

  /** States of one kind are drawn alike often, so that rare ones get their turn. */
  private record Kind(
      String screen,
      String back,
      int persons,
      int asked,
      int failures,
      String bundle,
      String errand) {
    static Kind of(State state) {
      Step step = state.step() instanceof Step.Trouble(_, var back) ? back : state.step();
      return new Kind(
          state.step().screen(),
          step.screen(),
          state.draft().persons().size(),
          state.draft().inquiries().persons().size(),
          state.failures(),
          state.draft().bundle().map(Bundle::code).orElse(""),
          state.errand().map(e -> e.correcting().isPresent() ? "corrects" : "errand").orElse(""));
    }
  }

  private record Try(Kind kind, String event, int chart) {}

  @Test
  void docs_visit_md_draws_every_way_from_screen_to_screen_and_no_other() throws IOException {
    for (int i = 0; i < VISITS; i++) {
      State state = open.start();
      do {
        state = random.nextInt(8) == 0 ? astray(state) : turn(open, state, helpful(state));
      } while (!(state.step() instanceof Step.Home) && random.nextInt(200) > 0);
    }
    Set<String> drawn = drawn();
    for (int i = 0; i < MOST && (i % ROUND != 0 || i < LEAST || !seen.containsAll(drawn)); i++) {
      List<State> some = met.get(kinds.get(random.nextInt(kinds.size())));
      State state = some.get(random.nextInt(some.size()));
      var _ = random.nextInt(3) == 0 ? turn(open, state, helpful(state)) : astray(state);
    }
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(seen);
  }

  /** The straight way, or that of another bundle. */
  private Event helpful(State state) {
    return state.step() instanceof Step.Home && random.nextInt(4) == 0
        ? new Event.OpenGuide("B")
        : RandomEvents.helpful(state);
  }

  private State astray(State state) {
    Kind kind = Kind.of(state);
    List<Event> events = RandomEvents.some(6, random);
    int least = Integer.MAX_VALUE;
    int chart = 0;
    Event rarest = events.getFirst();
    for (Event event : events) {
      int one = random.nextInt(charts.size());
      int times = tries.getOrDefault(new Try(kind, RandomEvents.name(event), one), 0);
      if (times < least) {
        least = times;
        chart = one;
        rarest = event;
      }
    }
    tries.merge(new Try(kind, RandomEvents.name(rarest), chart), 1, Integer::sum);
    return turn(charts.get(chart), state, rarest);
  }

  private State turn(Chart chart, State state, Event event) {
    State after = chart.turn(state, event).state();
    for (int s = 0; event instanceof Event.Tick && after.step().equals(state.step()); s++) {
      if (s == 200) {
        break;
      }
      after = chart.turn(after, event).state();
    }
    String from = state.step().screen();
    String to = after.step().screen();
    if (!from.equals(to)) {
      seen.add("%s, %s: %s".formatted(from, RandomEvents.name(event), to));
    }
    keep(after);
    return after;
  }

  private void keep(State state) {
    List<State> there =
        met.computeIfAbsent(
            Kind.of(state),
            kind -> {
              kinds.add(kind);
              return new ArrayList<>();
            });
    if (there.size() < KEPT) {
      there.add(state);
    } else {
      there.set(random.nextInt(KEPT), state);
    }
  }

  /** The rows {@code | from | event | to, to |} of the table. */
  private static Set<String> drawn() throws IOException {
    Set<String> ways = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("..", "docs", "visit.md"))) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && !cells[1].isBlank() && cells[1].contains("`")) {
        for (String to : cells[3].split(",")) {
          ways.add("%s, %s: %s".formatted(bare(cells[1]), bare(cells[2]), bare(to)));
        }
      }
    }
    return ways;
  }

  private static String bare(String cell) {
    return cell.replace("`", "").strip();
  }
}
