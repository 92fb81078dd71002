package cn.yijianban.provisioning.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void chinese_characters_take_two_cells() {
    assertThat(Table.width("code")).isEqualTo(4);
    assertThat(Table.width("开办便利店")).isEqualTo(10);
    assertThat(Table.width("（S01）")).isEqualTo(7);
    assertThat(Table.width("𠮷")).as("outside the basic plane").isEqualTo(2);
    assertThat(Table.width("e\u0301")).as("a mark sits on its letter").isEqualTo(1);
  }

  @Test
  void columns_line_up_whatever_the_script() {
    StringWriter out = new StringWriter();
    Table.of("name", "code").row("开药店", "A").row("inn", "B").print(new PrintWriter(out, true));
    assertThat(out.toString().lines()).containsExactly("name    code", "开药店  A", "inn     B");
  }

  @Test
  void a_row_of_another_length_is_refused() {
    assertThatThrownBy(() -> Table.of("a", "b").row("1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
