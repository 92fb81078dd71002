package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing with nothing but the pad on the screen. */
class WritingTest {
  private static final String FIELD = "contract.number";

  @TempDir private Path data;

  @Test
  void chinese_is_written_by_pinyin_and_mixed_with_digits_and_plain_letters() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.toForm();
      visitor.toContract();
      slowly(browser);
      browser.compose(FIELD, "mjz", "梅江镇");
      assertWritten(browser, "梅江镇");
      browser.compose(FIELD, "zhangsan", "张");
      browser.page().locator(".kiosk-pad [data-word='三']").click();
      assertWritten(browser, "梅江镇张三");
      key(browser, "1");
      key(browser, "n");
      Looks.once("writing", browser);
      key(browser, "⌫");
      key(browser, "中");
      key(browser, "n");
      key(browser, "d");
      key(browser, "⌫");
      key(browser, "✓");
      assertWritten(browser, "梅江镇张三1n");
      browser.act("back").act("next");
      browser.see("[data-screen='form'][data-section='contract']");
      assertWritten(browser, "梅江镇张三1n");
      browser.expectCalm();
    }
  }

  @Test
  void who_does_not_write_pinyin_writes_by_hand() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.toForm();
      visitor.toContract();
      browser.page().locator("[data-input='" + FIELD + "']").click();
      key(browser, "写");
      stroke(browser, 0.15, 0.5, 0.85, 0.5);
      browser.see(".kiosk-pad [data-word='一']");
      stroke(browser, 0.5, 0.15, 0.5, 0.85);
      browser.see(".kiosk-pad [data-word='十']");
      Looks.once("handwriting", browser);
      browser.page().locator(".kiosk-pad [data-word='十']").click();
      assertWritten(browser, "十");
      stroke(browser, 0.15, 0.5, 0.85, 0.5);
      browser.see(".kiosk-pad [data-word='一']");
      key(browser, "拼");
      key(browser, "1");
      key(browser, "✓");
      assertWritten(browser, "十1");
      browser.expectCalm();
    }
  }

  private static void stroke(Browser browser, double x, double y, double toX, double toY) {
    var box = browser.page().locator(".hand-field").boundingBox();
    browser.page().mouse().move(box.x + x * box.width, box.y + y * box.height);
    browser.page().mouse().down();
    for (int i = 1; i <= 10; i++) {
      browser
          .page()
          .mouse()
          .move(
              box.x + (x + (toX - x) * i / 10) * box.width,
              box.y + (y + (toY - y) * i / 10) * box.height);
    }
    browser.page().mouse().up();
  }

  /** The terminal answers between two keys, and the pad stays. */
  private static void slowly(Browser browser) {
    browser.act("next").see("[data-field='contract.price'].wrong");
    browser.page().locator("[data-input='contract.price']").click();
    key(browser, "6");
    browser.see("[data-field='contract.price']:not(.wrong)");
    key(browser, "8");
    key(browser, "✓");
    assertThat(browser.page().locator("[data-input='contract.price']").inputValue())
        .isEqualTo("68");
  }

  private static void key(Browser browser, String key) {
    browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
  }

  private static void assertWritten(Browser browser, String text) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(browser.page().locator("[data-input='" + FIELD + "']").inputValue())
                    .isEqualTo(text));
  }
}
