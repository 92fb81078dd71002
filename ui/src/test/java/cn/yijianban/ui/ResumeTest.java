package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose visit ended too early goes on with the same card; nobody else does. */
class ResumeTest {
  @TempDir private Path data;

  @Test
  void after_the_power_went_the_same_card_finds_what_was_typed_and_scanned() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = begin(browser, terminal);
      visitor.fill();
      terminal.dock.feed("存量房买卖合同（网签）");
      browser.act("next").screen("capture").act("scan-page").see(".preview img");
      browser.see("[data-screen='capture'] [data-action='next']").act("next").screen("materials");
      assertThat(drafts()).isOne();
    }
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      begin(browser, terminal);
      browser.see("[data-action='resume']");
      Looks.once("consent-resume", browser);
      browser.act("resume").see(".hint:has-text('恢复')").act("agree");
      browser.see("[data-section='seller']");
      assertThat(browser.page().locator("[data-input='seller.phone']").inputValue())
          .isEqualTo("138 0000 0000");
      while (browser.count("[data-screen='form']") > 0) {
        String before = (String) browser.page().evaluate("() => window.kioskPlace()");
        browser.act("next");
        browser.page().waitForFunction("b => window.kioskPlace() !== b", before);
      }
      browser.see("[data-material='M-CONTRACT'][data-met-by='scan']");
      browser.act("quit").screen("leave");
      org.awaitility.Awaitility.await().until(() -> drafts() == 0);
    }
  }

  private static Visitor begin(Browser browser, Running terminal) {
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.toForm();
    return visitor;
  }

  /** Whole ones; a newer one may be half written at any time. */
  private long drafts() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("drafts"))) {
      return files.filter(file -> file.toString().endsWith(".draft")).count();
    }
  }
}
