package cn.yijianban.ui.screen;

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
  void phrases_decide_between_traditional_characters() {
    var span = new com.vaadin.flow.component.html.Span("发票、头发、办理");
    Traditional.rewrite(span.getElement());
    assertThat(span.getElement().getText()).isEqualTo("發票、頭髮、辦理");
  }

  @Test
  void what_a_citizen_is_called_stays_as_it_stands_on_the_card() {
    var value = Ui.text("value", "样例发");
    Traditional.rewrite(Ui.div("", value).getElement());
    assertThat(value.getText()).isEqualTo("样例发");
  }
}
