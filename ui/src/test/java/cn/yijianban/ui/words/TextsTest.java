package cn.yijianban.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void every_text_but_those_of_the_dock_is_there_in_english() {
    Texts chinese = new Texts(Language.SIMPLIFIED);
    Texts english = new Texts(Language.ENGLISH);
    Set<String> untranslated = new TreeSet<>();
    for (String key : chinese.keys()) {
      boolean same = chinese.get(key).equals(english.get(key));
      if (same && chinese.get(key).codePoints().anyMatch(Character::isIdeographic)) {
        untranslated.add(key);
      }
    }
    assertThat(untranslated).allMatch(key -> key.startsWith("dock."));
    assertThat(english.keys()).containsExactlyInAnyOrderElementsOf(chinese.keys());
  }

  @Test
  void traditional_words_are_those_that_a_hand_of_today_writes() {
    assertThat(Traditional.of("请核对证照，核准后才能准营；不缴只影响这一项。")).isEqualTo("請核對證照，核准後才能准營；不繳只影響這一項。");
    assertThat(Traditional.of("养老金发到社保卡里，3 日内回应；网签合同、电表、燃气表、纸卷。"))
        .isEqualTo("養老金發到社保卡裏，3 日內回應；網簽合同、電錶、燃氣錶、紙捲。");
    assertThat(Traditional.of("台里后面制准发松系：联系、关系、系统；标准、批准；制度、录制；头发"))
        .endsWith("聯繫、關係、系統；標準、批准；制度、錄製；頭髮");
    Texts chinese = new Texts(Language.SIMPLIFIED);
    for (String key : chinese.keys()) {
      assertThat(Traditional.of(chinese.get(key))).as(key).doesNotContainPattern("[覈纔隻籤羣衆啓爲菸]");
    }
  }

  @Test
  void one_is_not_called_many() {
    Texts english = new Texts(Language.ENGLISH);
    assertThat(english.get("step.left", 1, 2)).isEqualTo("1 step left · about 2 min");
    assertThat(english.get("step.left", 6, 9)).isEqualTo("6 steps left · about 9 min");
    assertThat(english.get("case.due", "Mon 1 Dec", 0)).endsWith("today is the last day");
    assertThat(english.get("case.late", "Mon 1 Dec", 1)).endsWith("late by 1 working day");
  }
}
