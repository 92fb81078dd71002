package cn.yijianban.kiosk.visit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Step;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 1,000 visits a seed of nothing but random events: the chart takes each of them, loses nothing it
 * must keep, keeps nothing it must lose.
 */
class RandomVisitTest {
  private static final int VISITS = 1_000;
  private static final int EVENTS = 120;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void random_events_never_break_the_rules_of_a_visit(long seed) {
    Random random = new Random(seed);
    Chart chart = SampleVisit.chart();
    for (int visit = 0; visit < VISITS; visit++) {
      State state = chart.start();
      for (int i = 0; i < EVENTS; i++) {
        Event event = RandomEvents.any(random);
        Chart.Turn turn = chart.turn(state, event);
        check(state, event, turn);
        state = turn.state();
      }
    }
  }

  private static void check(State before, Event event, Chart.Turn turn) {
    State after = turn.state();
    if (after.step() instanceof Step.Home) {
      assertThat(after.draft()).as("%s", event).isEqualTo(Draft.blank(after.draft().id()));
      assertThat(after.works()).isEmpty();
      assertThat(after.errand()).isEmpty();
    }
    if (after.step() instanceof Step.Done && !(before.step() instanceof Step.Done)) {
      assertThat(event).isInstanceOf(Event.HandedIn.class);
      assertThat(after.draft().receipt()).isPresent();
    }
    if (before.step() instanceof Step.Sending && event instanceof Event.Touch) {
      assertThat(after.step()).isEqualTo(before.step());
    }
    long ratings = turn.effects().stream().filter(Effect.SendRating.class::isInstance).count();
    if (ratings > 0) {
      assertThat(before.draft().receipt().map(r -> !r.rated()).orElse(before.errand().isPresent()))
          .isTrue();
      boolean asked =
          event instanceof Event.Rate
              || (event instanceof Event.KeyPressed(var answer) && answer instanceof Answer.Rated);
      assertThat(asked).isTrue();
    }
    if (turn.effects().contains(new Effect.HandIn())) {
      assertThat(before.step()).isEqualTo(new Step.Sign());
      assertThat(before.draft().signature()).isPresent();
      assertThat(before.draft().inquiries().persons().values())
          .noneMatch(v -> v.orElse(new Verdict.Unavailable()) instanceof Verdict.Differs)
          .noneMatch(v -> v.orElse(new Verdict.Unavailable()) instanceof Verdict.CardVoid);
      if (before.errand().isPresent()) {
        assertThat(before.errand().get().correcting()).contains("N-1");
        assertThat(before.draft().persons()).containsOnlyKeys(Errand.HOLDER);
      } else {
        assertThat(before.draft().persons()).containsOnlyKeys("seller", "buyer");
      }
    }
  }
}
