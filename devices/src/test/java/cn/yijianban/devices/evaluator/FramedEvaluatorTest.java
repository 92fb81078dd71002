package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.Command;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Links;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FramedEvaluatorTest {
  private static final Duration LONG = Duration.ofSeconds(5);

  static Iterable<EvaluatorProfile> profiles() {
    return EvaluatorProfile.known();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void each_key_is_the_grade_the_profile_says(EvaluatorProfile profile) {
    try (BenchEvaluator bench = new BenchEvaluator(profile);
        FramedEvaluator evaluator =
            new FramedEvaluator(() -> Links.open(bench.uri()), profile, true)) {
      assertThat(evaluator.probe(LONG)).isEqualTo(new DeviceStatus.Ready());
      for (Map.Entry<String, Integer> key : profile.keys().entrySet()) {
        var answer = CompletableFuture.supplyAsync(() -> evaluator.ask(LONG));
        Awaitility.await().until(bench::inviting);
        bench.pressKey(key.getKey());
        assertThat(answer.join()).isEqualTo(new Answer.Rated(key.getValue()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void nobody_pressing_is_not_a_rating_and_neither_is_an_unknown_key(EvaluatorProfile profile) {
    try (BenchEvaluator bench = new BenchEvaluator(profile);
        FramedEvaluator evaluator =
            new FramedEvaluator(() -> Links.open(bench.uri()), profile, true)) {
      assertThat(evaluator.ask(Duration.ofMillis(150))).isEqualTo(new Answer.NotRated());
      Awaitility.await().until(() -> !bench.inviting());
      var unknown = CompletableFuture.supplyAsync(() -> evaluator.ask(Duration.ofSeconds(1)));
      Awaitility.await().until(bench::inviting);
      bench.pressKey("EE");
      assertThat(unknown.join()).isEqualTo(new Answer.NotRated());
      if (profile.timeoutKey().isEmpty()) {
        return;
      }
      var silent = CompletableFuture.supplyAsync(() -> evaluator.ask(LONG));
      Awaitility.await().until(bench::inviting);
      bench.pressKey(profile.timeoutKey());
      assertThat(silent.join()).isEqualTo(new Answer.NotRated());
    }
  }

  @Test
  void cancelling_ends_the_invitation_at_the_device_too() {
    EvaluatorProfile profile = EvaluatorProfile.named("jt905");
    try (BenchEvaluator bench = new BenchEvaluator(profile);
        FramedEvaluator evaluator =
            new FramedEvaluator(() -> Links.open(bench.uri()), profile, true)) {
      Cancel cancel = new Cancel();
      var answer = CompletableFuture.supplyAsync(() -> evaluator.ask(LONG, cancel));
      Awaitility.await().until(bench::inviting);
      cancel.cancel();
      assertThat(answer.join()).isEqualTo(new Answer.Cancelled());
      Awaitility.await().until(() -> !bench.inviting());
    }
  }

  @Test
  void a_cancel_while_the_question_waits_its_turn_ends_it_and_no_later_one() throws Exception {
    EvaluatorProfile profile = EvaluatorProfile.named("jt905");
    try (BenchEvaluator bench = new BenchEvaluator(profile);
        Owned<FramedEvaluator> owned =
            new Owned<>(new FramedEvaluator(() -> Links.open(bench.uri()), profile, true))) {
      CountDownLatch held = new CountDownLatch(1);
      var before = owned.<Boolean>call(_ -> awaited(held));
      Command<Answer> early = owned.start((d, cancel) -> d.ask(LONG, cancel));
      early.cancel().cancel();
      held.countDown();
      assertThat(before.join()).isTrue();
      assertThat(early.answer().join()).isEqualTo(new Answer.Cancelled());

      Command<Answer> next = owned.start((d, cancel) -> d.ask(LONG, cancel));
      Awaitility.await().until(bench::inviting);
      early.cancel().cancel();
      bench.press(5);
      assertThat(next.answer().join()).isEqualTo(new Answer.Rated(5));
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

  @Test
  void the_bus_framing_is_the_published_one() {
    EvaluatorProfile profile = EvaluatorProfile.named("jt905");
    assertThat(profile.frame(Bytes.hex("06000000")))
        .isEqualTo(Bytes.hex("55AA000406000000 02 55AA"));
    assertThat(profile.frame(Bytes.hex("0200000020111111111111")))
        .isEqualTo(Bytes.hex("55AA000B0200000020111111111111 29 55AA"));
  }

  @Test
  void keys_are_found_in_broken_pieces_and_between_noise() {
    EvaluatorProfile profile = EvaluatorProfile.named("window-4key");
    Bytes press = profile.press("02");
    assertThat(profile.keysIn(Bytes.of(1, 2).plus(press).plus(press.slice(0, 3))).keys())
        .containsExactly("02");
    assertThat(
            profile
                .keysIn(profile.keysIn(press.slice(0, 3)).rest().plus(press.slice(3, press.size())))
                .keys())
        .containsExactly("02");
  }

  @ParameterizedTest
  @CsvSource({
    "window-4key, 04 01 02 03, 5 4 3 2",
    "window-usb, 01 02 03 04 05, 5 4 3 2 2",
    "score-bus, 03 02 01 00, 5 4 3 2",
    "pinpad, 30 31 32, 4 3 2"
  })
  void the_published_keys_mean_the_published_grades(String name, String keys, String grades) {
    EvaluatorProfile profile = EvaluatorProfile.named(name);
    List<String> expected = List.of(grades.split(" "));
    List<String> codes = List.of(keys.split(" "));
    for (int i = 0; i < codes.size(); i++) {
      assertThat(profile.keys()).containsEntry(codes.get(i), Integer.valueOf(expected.get(i)));
    }
    assertThat(profile.keys()).hasSize(codes.size());
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void a_press_cut_anywhere_or_with_a_flipped_byte_is_no_other_key(EvaluatorProfile profile) {
    for (String key : profile.keys().keySet()) {
      Bytes press = profile.press(key);
      for (int at = 0; at < press.size(); at++) {
        assertThat(profile.keysIn(press.slice(0, at)).keys()).isEmpty();
        byte[] damaged = press.toArray();
        damaged[at] ^= 0x01;
        boolean guarded = profile.check() != EvaluatorProfile.Check.NONE;
        if (guarded) {
          assertThat(profile.keysIn(Bytes.of(damaged)).keys()).isEmpty();
        }
        assertThat(profile.keysIn(Bytes.of(damaged).plus(press)).keys()).endsWith(key);
      }
    }
  }

  @Test
  void an_unknown_profile_is_answered_with_the_known_ones() {
    assertThatThrownBy(() -> EvaluatorProfile.named("none"))
        .hasMessageContaining("jt905")
        .hasMessageContaining("ascii-digit");
  }
}
