package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.drive.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 查, 打, 补正, 催办, 撤回, 缴费, 约, 评 by somebody who does not see the screen: four arrows and Enter, and
 * what is read aloud. {@link Browser#byKeypad} finds the focus visible on each control it presses.
 */
class KeypadErrandTest {
  @TempDir private Path data;

  @Test
  void every_errand_is_done_by_arrows_and_enter_and_is_heard() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri()).byKeypad()) {
      var card = BenchCards.buyer().card().orElseThrow();
      terminal.platform.earlier(card.name(), card.number(), BenchPlatform.Earlier.house());
      String mine = "360730-SAMPLE-" + card.number().substring(14) + "-";
      listen(browser);
      browser.act("mode-voice");

      begin(terminal, browser, "do-progress");
      heard(browser.screen("progress"));
      heard(browser.act("case-" + mine + "2").screen("case"));
      String late = browser.actions(".place", "urge-").getFirst();
      browser.act(late).see(".hint").see(".screen:not(:has([data-action='" + late + "']))");
      heard(browser.act(browser.actions(".place", "pay-").getFirst()).see("[data-pay='WAITING']"));
      terminal.platform.pay();
      heard(browser.see("[data-pay='PAID']").see("[data-hint='slip-printed']"));
      browser.act("next").screen("case").see(".screen:not(:has([data-due]))");
      correct(terminal, browser);

      begin(terminal, browser, "do-progress");
      browser.screen("progress").act("case-" + mine + "3").screen("case");
      heard(browser.act("withdraw").screen("withdraw"));
      browser.act("next").screen("case").see("[data-state='WITHDRAWN']").act("quit");
      leave(terminal, browser);

      begin(terminal, browser, "do-print");
      heard(browser.screen("progress").act("case-" + mine + "1").screen("case"));
      browser.act("print-slip").see("[data-hint='slip-printed']");
      browser
          .act(browser.actions(".place", "paper-").getFirst())
          .see("[data-hint='paper-printed']");
      browser.act("quit");
      leave(terminal, browser);

      begin(terminal, browser, "do-book");
      heard(browser.screen("booking").see("[data-action^='times-']"));
      heard(browser.act("times-W03").screen("times").see("[data-action^='slot-']"));
      browser.act(browser.actions(".place", "slot-").getFirst());
      heard(browser.screen("booked").see("[data-number]").see("[data-hint='slip-printed']"));
      browser.act("next");
      leave(terminal, browser);

      begin(terminal, browser, "do-rate");
      browser.screen("progress").act("case-" + mine + "1").screen("case");
      browser.act(browser.actions(".place", "service-").getFirst()).screen("rating");
      heard(browser);
      browser.act("rate-4").act("send-rating").screen("case").act("quit");
      leave(terminal, browser);
      browser.expectCalm();
    }
  }

  /** 补正: the same screens as those of an application. */
  private static void correct(Running terminal, Browser browser) {
    browser.act("next").screen("materials").act("next").screen("capture");
    terminal.dock.feed("原购房发票");
    browser.act("scan-page").see(".preview img").see(".place:not(:has(.working))");
    browser.act("next").screen("materials").act("next").screen("review").act("next");
    browser.screen("sign").act("sign-by-name").see("[signed]").act("next");
    heard(browser.screen("done").see("[data-progress='received']").see("[data-paper='PRINTED']"));
    browser.page().waitForFunction("() => window.heard.some(h => h.includes('请撕下'))");
    browser.act("next").screen("rating").act("skip-rating");
    leave(terminal, browser);
    assertThat(terminal.platform.ledger()).hasSize(1);
  }

  private static void begin(Running terminal, Browser browser, String errand) {
    // The voice ends with each visit, as every setting does.
    if (browser.count(".kiosk[data-mode~='voice']") == 0) {
      browser.act("mode-voice");
    }
    heard(browser.act(errand).screen("identify"));
    terminal.dock.placeCard(BenchCards.buyer().label());
  }

  private static void leave(Running terminal, Browser browser) {
    heard(browser.screen("leave"));
    terminal.dock.liftCard();
    terminal.dock.tearOffReceipt();
    browser.see("[data-left='card'][data-there='false']").act("next").screen("home");
  }

  /** The title was said, and the control that was pressed last. */
  private static void heard(Browser browser) {
    String title = browser.text(".place h1:not(:empty)").strip();
    browser.page().waitForFunction("title => window.heard.some(h => h.includes(title))", title);
    assertThat((List<?>) browser.page().evaluate("() => window.mute")).isEmpty();
  }

  /**
   * Keeps what is said; a sentence ends as soon as it began, and a control that has no words of its
   * own is kept as mute.
   */
  private static void listen(Browser browser) {
    browser
        .page()
        .evaluate(
            """
            () => {
              window.heard = [];
              window.mute = [];
              const audio = document.querySelector('audio');
              audio.addEventListener('say', (e) => { window.heard.push(e.detail); setTimeout(() => audio.dispatchEvent(new Event('ended')), 0); });
              document.addEventListener('focusin', (e) => {
                if (!(e.target.getAttribute('aria-label') ?? e.target.innerText).trim()) window.mute.push(e.target.outerHTML.slice(0, 200));
              });
            }""");
  }
}
