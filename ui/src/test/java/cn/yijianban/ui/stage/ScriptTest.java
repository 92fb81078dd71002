package cn.yijianban.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void phrases_decide_between_traditional_characters() {
    var span = Ui.text("", "发票、头发、办理");
    Script.traditional(span.getElement());
    assertThat(span.getElement().getText()).isEqualTo("發票、頭髮、辦理");
  }

  @Test
  void what_a_citizen_is_called_stays_as_it_stands_on_the_card() {
    var value = Ui.text("value", "样例发");
    Script.traditional(Ui.div("", value).getElement());
    assertThat(value.getText()).isEqualTo("样例发");
  }
}
