package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.frame.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The described framing, pure. */
class EvaluatorProfileTest {
  static Iterable<EvaluatorProfile> profiles() {
    return EvaluatorProfile.known();
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
