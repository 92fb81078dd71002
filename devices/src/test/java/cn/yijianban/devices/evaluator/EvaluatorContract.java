package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.Evaluator.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every evaluator does, whatever its maker's bytes are. */
abstract class EvaluatorContract extends DeviceContract {
  static final Duration SOON = Duration.ofMillis(300);

  @Override
  protected abstract Evaluator device();

  /** The grades this device has keys for. */
  abstract Set<Integer> grades();

  /** A citizen presses; nothing happens when nobody was invited. */
  abstract void press(int grade);

  /** Whether the device invites a citizen right now. */
  abstract boolean inviting();

  /** Not on the common pool: on two cores it has one thread, which HTTP clients need too. */
  static CompletableFuture<Answer> waiting(Supplier<Answer> question) {
    return CompletableFuture.supplyAsync(question, task -> Thread.ofVirtual().start(task));
  }

  private CompletableFuture<Answer> asked(Cancel cancel) {
    var answer = waiting(() -> device().ask(WAIT, cancel));
    Awaitility.await().until(this::inviting);
    return answer;
  }

  @Test
  void each_key_is_the_grade_that_was_pressed() {
    for (int grade : grades()) {
      var answer = asked(new Cancel());
      press(grade);
      assertThat(answer.join()).isEqualTo(new Answer.Rated(grade));
    }
  }

  @Test
  void nobody_pressing_is_no_grade_and_ends_the_invitation() {
    assertThat(device().ask(SOON)).isEqualTo(new Answer.NotRated());
    Awaitility.await().until(() -> !inviting());
  }

  @Test
  void a_press_before_the_question_or_after_the_answer_rates_nobody() {
    int best = grades().stream().max(Integer::compare).orElseThrow();
    assertThat(device().probe(WAIT).usable()).isTrue();
    press(best);
    assertThat(device().ask(SOON)).isEqualTo(new Answer.NotRated());
    var answer = asked(new Cancel());
    press(best);
    press(best);
    assertThat(answer.join()).isEqualTo(new Answer.Rated(best));
    assertThat(device().ask(SOON)).isEqualTo(new Answer.NotRated());
  }

  @Test
  void a_cancel_ends_the_invitation_at_the_device_too() {
    Cancel cancel = new Cancel();
    var answer = asked(cancel);
    cancel.cancel();
    assertThat(answer.join()).isEqualTo(new Answer.Cancelled());
    Awaitility.await().until(() -> !inviting());
    assertThat(device().ask(WAIT, cancel)).isEqualTo(new Answer.Cancelled());
    assertThat(inviting()).isFalse();
  }
}
