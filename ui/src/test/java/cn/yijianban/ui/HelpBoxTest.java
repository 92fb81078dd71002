package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who helps and who hears complaints, from every screen. */
class HelpBoxTest extends Hall {
  @Test
  void help_that_offers_a_choice_is_left_by_going_back() {
    for (String choosing : List.of("help-person", "help-complaint")) {
      browser.act(choosing).see("[data-action='close-help']:text-is('返回')");
      browser.act("close-help");
    }
    browser.act("help-call").see("[data-action='close-help']:text-is('知道了')");
    browser.act("close-help").act("help-complaint").act("topic-complaint");
    browser.see("[data-action='file-complaint']:text-is('不写了，直接提交')");
    browser.type("complaint", "taiman").see(".help-line:has-text('还可以写 294 个字')");
    browser.act("file-complaint").see(".overlay [data-number]").act("close-help");
    browser.page().waitForFunction("() => !document.querySelector('.overlay *')");
    assertThat(browser.page().content()).doesNotContain("taiman");
    String sealed = terminal.platform.notes().getLast().text();
    assertThat(terminal.keys.decrypt(Base64.getDecoder().decode(sealed)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("taiman");
    browser.expectCalm();
  }
}
