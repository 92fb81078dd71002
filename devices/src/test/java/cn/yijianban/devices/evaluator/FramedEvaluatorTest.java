package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Command;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.link.Links;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract, and keys that are no grade. */
@ParameterizedClass
@MethodSource("profiles")
@FarEnd("the twin of each described make: seven profiles")
class FramedEvaluatorTest extends EvaluatorContract {
  private final EvaluatorProfile profile;
  private final BenchEvaluator bench;
  private final FramedEvaluator evaluator;

  FramedEvaluatorTest(EvaluatorProfile profile) {
    this.profile = profile;
    bench = new BenchEvaluator(profile);
    evaluator = new FramedEvaluator(() -> Links.open(bench.uri()), profile, true);
  }

  static Iterable<EvaluatorProfile> profiles() {
    return EvaluatorProfile.known();
  }

  @AfterEach
  void close() {
    evaluator.close();
    bench.close();
  }

  @Override
  protected Evaluator device() {
    return evaluator;
  }

  @Override
  Set<Integer> grades() {
    return Set.copyOf(profile.keys().values());
  }

  @Override
  void press(int grade) {
    bench.press(grade);
  }

  @Override
  boolean inviting() {
    return bench.inviting();
  }

  @Test
  void every_raw_key_has_its_grade_and_the_time_out_key_and_an_unknown_one_have_none() {
    for (Map.Entry<String, Integer> key : profile.keys().entrySet()) {
      var answer = CompletableFuture.supplyAsync(() -> evaluator.ask(WAIT));
      Awaitility.await().until(bench::inviting);
      bench.pressKey(key.getKey());
      assertThat(answer.join()).isEqualTo(new Answer.Rated(key.getValue()));
    }
    var unknown = CompletableFuture.supplyAsync(() -> evaluator.ask(SOON));
    Awaitility.await().until(bench::inviting);
    bench.pressKey("EE");
    assertThat(unknown.join()).isEqualTo(new Answer.NotRated());
    if (!profile.timeoutKey().isEmpty()) {
      var silent = CompletableFuture.supplyAsync(() -> evaluator.ask(WAIT));
      Awaitility.await().until(bench::inviting);
      bench.pressKey(profile.timeoutKey());
      assertThat(silent.join()).isEqualTo(new Answer.NotRated());
    }
  }

  @Test
  void a_cancel_while_the_question_waits_its_turn_ends_it_and_no_later_one() throws Exception {
    try (Owned<FramedEvaluator> owned = new Owned<>(evaluator)) {
      CountDownLatch held = new CountDownLatch(1);
      var before = owned.<Boolean>call(_ -> awaited(held));
      Command<Answer> early = owned.start((d, cancel) -> d.ask(WAIT, cancel));
      early.cancel().cancel();
      held.countDown();
      assertThat(before.join()).isTrue();
      assertThat(early.answer().join()).isEqualTo(new Answer.Cancelled());

      Command<Answer> next = owned.start((d, cancel) -> d.ask(WAIT, cancel));
      Awaitility.await().until(bench::inviting);
      early.cancel().cancel();
      bench.press(4);
      assertThat(next.answer().join()).isEqualTo(new Answer.Rated(4));
      assertThat(next.id()).isEqualTo(early.id() + 1);
      assertThat(owned.counters()).containsEntry("cancelled", 1L).containsEntry("commands", 3L);
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
