package cn.yijianban.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalCtlTest {

  @Test
  void help_names_the_commands_and_the_exit_codes() {
    Typed typed = Typed.line("--help");
    assertThat(typed.code()).isEqualTo(0);
    assertThat(typed.out()).contains("catalogue", "devices", "queue", "0 done", "3 failed");
    assertThat(typed.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "catalogue",
        "nonsense",
        "catalogue nonsense",
        "catalogue list --nonsense",
        "catalogue list --region",
        "catalogue list --region abc",
        "catalogue list too many",
        "catalogue show",
        "catalogue plan 360730-108 --day yesterday"
      })
  void wrong_usage_ends_with_2_and_two_lines(String line) {
    Typed typed = Typed.line(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(typed.code()).as(typed.err()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines()).hasSize(2);
    assertThat(typed.sentence()).endsWith(".");
    assertThat(typed.err()).contains("--help").doesNotContain("\tat ");
  }
}
