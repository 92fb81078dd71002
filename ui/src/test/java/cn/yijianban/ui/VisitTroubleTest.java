package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchAuthorisations;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.drive.Barriers;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Qr;
import cn.yijianban.ui.drive.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at night, and what the citizen then reads. */
class VisitTroubleTest extends Hall {

  @Test
  void without_receipt_paper_the_number_and_a_code_stand_on_the_screen() throws IOException {
    terminal.dock.receiptPaper(false);
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.gather();
    String number = visitor.submit();
    browser.see("[data-paper='NOT_PRINTED']").see("[data-progress='received']").see(".qr");
    Looks.once("done-no-paper", browser);
    assertThat(Qr.read(browser.page().locator(".qr").screenshot())).endsWith(number);
    terminal.dock.receiptPaper(true);
    browser.act("print-again").see("[data-paper='PRINTED']");
    visitor.rateAndLeave();
  }

  @Test
  void a_jam_and_an_empty_feeder_have_screens_of_their_own_and_lose_nothing() {
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.toForm();
    visitor.fill();
    browser.act("next").screen("capture").act("scan-page").see("[data-trouble='T-204']");
    Looks.once("trouble", browser);
    browser.act("retry").screen("capture");
    terminal.dock.feed("存量房买卖合同（网签）");
    terminal.dock.jamScanner();
    browser.act("scan-page").see("[data-trouble='T-202']").act("retry").screen("capture");
    browser.act("scan-page").see(".preview img");
    terminal.dock.feed("空白页");
    browser.see("[data-screen='capture'] [data-action='scan-page']").act("scan-page");
    browser.see("[data-flaw='BLANK']");
    Looks.once("capture-flaw", browser);
    browser.see("[data-screen='capture'] [data-action='remove-page']").act("remove-page");
    browser.see("[data-screen='capture'] [data-action='next']").act("next").screen("materials");
    browser.see("[data-material='M-CONTRACT'][data-met-by='scan']");
  }

  @Test
  void what_is_no_valid_identity_card_is_told_on_the_screen() {
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.find();
    visitor.answer();
    browser.act("next").screen("identify");
    terminal.dock.placeCard(BenchCards.busCard().label());
    browser.see(".hint:has-text('这不是身份证')");
    terminal.dock.placeCard(BenchCards.expired().label());
    browser.see(".hint:has-text('已过有效期')");
    terminal.dock.placeCard(BenchCards.rareName().label());
    browser.see("[data-screen='identify'][data-party='buyer']");
  }

  @Test
  void a_card_that_was_reported_lost_is_refused_after_the_consent_and_another_one_goes_on(
      @TempDir Path data) throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      String seller = BenchCards.seller().card().orElseThrow().number();
      terminal.platform.counsel().loseCard(seller, "CARD_LOST");
      visitor.toForm();
      browser.act("agree").see("[data-trouble='T-405']").see(".lead:has-text('卖方')");
      Looks.once("trouble-card-void", browser);
      browser.act("retry").see("[data-screen='identify'][data-party='seller']");
      terminal.dock.placeCard(BenchCards.rareName().label());
      browser.see("[data-screen='identify'][data-party='buyer']").act("next").screen("consent");
      browser.act("agree").see("[data-screen='form'][data-section='seller']");
      assertThat(browser.text("[data-field='seller.number']")).doesNotContain(seller);
      await()
          .until(
              () ->
                  terminal.platform.authorisations().ledger().stream()
                      .anyMatch(g -> g.state() == BenchAuthorisations.State.GIVEN_BACK));
    }
  }

  @Test
  void a_citizen_who_walks_away_is_asked_and_then_forgotten(@TempDir Path data) throws IOException {
    try (Running terminal = new Running(data, new StationConfig.Idle(5, 6));
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.find();
      visitor.answer();
      browser.act("next").screen("identify");
      terminal.dock.placeCard(BenchCards.seller().label());
      browser.see("[data-party='buyer'] :text('样*甲')");
      terminal.dock.feed("存量房买卖合同（网签）");
      browser.overlay("idle");
      Looks.once("idle", browser);
      browser.act("still-here");
      browser.page().locator(".overlay [data-screen='idle']").waitFor(Browser.GONE);
      browser.screen("leave");
      assertThat(browser.page().content()).doesNotContain("样*甲");
      terminal.dock.liftCard();
      browser.see("[data-left='card'][data-there='false']");
      browser.see("[data-left='originals'][data-there='true']");
      terminal.dock.clearFeeder();
      browser.screen("home");
    }
  }

  @Test
  void a_bundle_that_is_only_done_at_the_counter_says_where() {
    browser.act("theme-business").screen("find").act("open-360730-016").screen("guide");
    assertThat(browser.text("[data-screen='guide']")).contains("县市监局", "县农业农村局", "县城管局");
    browser.act("print-guide").see(".hint:has-text('在打印机出纸口')");
    Looks.once("guide-counter", browser);
    browser.act("next").see("[data-trouble='T-401']").act("retry").screen("guide");
  }

  @Test
  void the_modes_of_the_screen_hold_in_both_orientations_and_end_with_the_visit() {
    browser.panel(1920, 1080);
    browser
        .act("mode-elder")
        .act("mode-contrast")
        .see(".kiosk[data-mode~='elder'][data-mode~='contrast']");
    Looks.once("home-elder-contrast", browser);
    browser.act("search").screen("find").act("open-360730-S01").screen("guide");
    Barriers.none("guide, elder, contrast, lying", browser);
    browser.see(".kiosk[data-mode~='elder']").act("quit").screen("home");
    browser.see(".kiosk[data-mode='']");
  }
}
