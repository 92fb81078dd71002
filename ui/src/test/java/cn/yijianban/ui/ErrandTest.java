package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.bench.BenchPlatform.Evaluation;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import cn.yijianban.ui.words.Language;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 查, 打, 补正, 催办, 撤回, 预约, 评 in a real browser, over real byte pipes. */
class ErrandTest extends Hall {
  private String seed() {
    var card = BenchCards.buyer().card().orElseThrow();
    terminal.platform.earlier(card.name(), card.number(), BenchPlatform.Earlier.house());
    return "360730-SAMPLE-" + card.number().substring(14) + "-";
  }

  private void card() {
    browser.screen("identify");
    terminal.dock.placeCard(BenchCards.buyer().label());
  }

  private void leave() {
    browser.screen("leave");
    terminal.dock.liftCard();
    terminal.dock.tearOffReceipt();
    browser.see("[data-left='card'][data-there='false']").act("next").screen("home");
  }

  /** From an application that wants a paper again to the receipt. */
  private void bringAgain() {
    browser.act("next").screen("materials").act("next").screen("capture");
    terminal.dock.feed("原购房发票");
    browser.act("scan-page").see(".preview img").act("next").screen("materials");
    browser.act("next").screen("review").act("next").screen("sign").sign();
    browser.act("next").screen("done").see("[data-paper='PRINTED']");
  }

  @Test
  void what_was_sent_back_is_brought_again_and_arrives_once_under_the_same_case() {
    String mine = seed();
    int before = terminal.platform.ledger().size();
    browser.act("do-progress");
    card();
    browser.screen("progress").act("case-" + mine + "2").screen("case");
    bringAgain();
    browser.see("[data-progress='received']");
    assertThat(terminal.platform.ledger()).hasSize(before + 1);
    assertThat(terminal.platform.opened().getLast().corrects()).isEqualTo(mine + "2");
    browser.act("next").screen("rating").act("rate-2").act("send-rating");
    leave();
    Awaitility.await()
        .until(() -> rated().equals(Optional.of(new Evaluation(mine + "2", "补正", 2))));
    browser.act("do-rate");
    card();
    browser.act("case-" + mine + "2").screen("case");
    assertThat(browser.count("[data-state='CORRECTION']")).isZero();
    browser.act("quit");
    leave();
    assertThat(browser.page().content()).doesNotContain(mine);
    browser.expectCalm();
  }

  private Optional<Evaluation> rated() {
    return terminal.platform.evaluations().stream().reduce((_, last) -> last);
  }

  @Test
  void with_the_platform_down_the_list_says_what_waits_here_and_it_arrives_or_is_taken_back() {
    SoftAssertions all = new SoftAssertions();
    String mine = seed();
    int before = terminal.platform.ledger().size();
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.gather();
    terminal.dock.platform(false);
    String number = visitor.submit();
    browser.see("[data-paper='PRINTED']").act("quit");
    leave();
    browser.act("do-progress");
    card();
    browser.see("[data-unsent='" + number + "']").see("[data-action='look-again']");
    terminal.dock.platform(true);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> terminal.platform.ledger().size() == before + 1);
    browser.act("look-again").see("[data-action='case-" + mine + "3']");
    browser.see("[data-action='case-" + number + "']");
    assertThat(browser.count("[data-unsent]")).isZero();

    browser.act("case-" + mine + "2").screen("case");
    terminal.dock.platform(false);
    bringAgain();
    browser.act("quit");
    leave();
    browser.act("do-progress");
    card();
    String waits =
        browser.see("[data-unsent]").page().locator("[data-unsent]").getAttribute("data-unsent");
    Looks.at(all, "progress-waiting", Language.SIMPLIFIED, browser);
    browser.act("recall-" + waits).screen("take-back");
    Looks.at(all, "take-back", Language.SIMPLIFIED, browser);
    browser.act("next").screen("progress").see("[data-hint='taken-back']");
    browser.see("[data-unsent='" + waits + "'][data-withdrawn='true']");
    terminal.dock.platform(true);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> terminal.platform.withdrawn().contains(waits));
    assertThat(terminal.platform.ledger()).hasSize(before + 1);
    browser.act("quit");
    leave();
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_screen_of_an_errand_is_open_to_everyone(Language language) {
    SoftAssertions all = new SoftAssertions();
    String mine = seed();
    speak(language);
    Looks.at(all, "home-errands", language, browser);
    browser.act("do-progress").screen("identify");
    Looks.at(all, "identify-errand", language, browser);
    card();
    browser.screen("progress").see("[data-action^='case-']");
    Looks.at(all, "progress", language, browser);
    browser.act("case-" + mine + "2").screen("case");
    Looks.at(all, "case", language, browser);
    browser.act("help-complaint").overlay("help");
    Looks.at(all, "help-complaint", language, browser);
    browser.act("topic-about").see("[data-input='complaint']");
    Looks.at(all, "help-write", language, browser);
    browser.act("file-complaint").see(".overlay [data-number]").act("close-help");
    browser.act("help-person").overlay("help");
    Looks.at(all, "help-person", language, browser);
    browser.act("way-video").see(".overlay svg.qr");
    Looks.at(all, "help-video", language, browser);
    browser.act("close-help");
    assertThat(terminal.platform.notes().reversed())
        .extracting(BenchPlatform.Note::text)
        .startsWith("VIDEO case", "STUCK " + mine + "2");
    String first =
        browser.values("data-action").stream()
            .filter(a -> a.startsWith("urge-"))
            .findFirst()
            .orElseThrow();
    browser.act(first).see(".hint").see(".screen:not(:has([data-action='" + first + "']))");
    browser.page().locator("[data-action^='pay-']").click();
    browser.see("[data-screen='pay'][data-pay='WAITING'] svg.qr");
    Looks.at(all, "pay", language, browser);
    terminal.platform.pay();
    browser.see("[data-pay='PAID']").see("[data-hint='slip-printed']");
    Looks.at(all, "pay-done", language, browser);
    browser.act("next").screen("case").see(".screen:not(:has([data-due]))");
    browser.act("back").screen("progress").act("case-" + mine + "3").screen("case");
    browser.act("withdraw").screen("withdraw");
    Looks.at(all, "withdraw", language, browser);
    browser.act("next").screen("case").see("[data-state='WITHDRAWN']");
    browser.act("back").screen("progress").act("case-" + mine + "1").screen("case");
    Looks.at(all, "case-done", language, browser);
    browser.page().locator("[data-action^='paper-模拟结字']").first().click();
    browser.see("[data-hint='paper-printed']").act("print-slip");
    browser.see("[data-hint='slip-printed']");
    browser.act("quit");
    leave();
    speak(language);
    String owner = BenchCards.buyer().card().orElseThrow().number();
    String drawn = terminal.platform.queue().draw(owner, "不动产通用受理窗口");
    browser.act("do-book");
    card();
    browser.screen("booking").see("[data-action^='times-']").see("[data-drawn='" + drawn + "']");
    Looks.at(all, "booking", language, browser);
    browser.act("return-" + drawn).screen("give-back");
    Looks.at(all, "give-back", language, browser);
    browser.act("next").screen("booking").see("[data-hint='ticket-back']");
    browser.see(".screen:not(:has([data-drawn='" + drawn + "']))");
    browser.act("times-W03").screen("times");
    Looks.at(all, "times", language, browser);
    browser.page().locator("[data-action^='slot-']").first().click();
    browser.screen("booked").see("[data-number]").see("[data-hint='slip-printed']");
    Looks.at(all, "booked", language, browser);
    String booked = browser.page().locator(".card[data-number]").getAttribute("data-number");
    browser.act("back").screen("booking").act("cancel-" + booked).screen("cancel");
    Looks.at(all, "cancel", language, browser);
    browser.act("next").screen("booking").see("[data-hint='cancelled']");
    browser.see(".screen:not(:has([data-booked='" + booked + "']))");
    browser.act("next");
    leave();
    speak(language);
    browser.act("do-print");
    card();
    browser.screen("progress").see("[data-action='licence-1']");
    Looks.at(all, "print", language, browser);
    browser.act("licence-1").see("[data-hint='paper-printed']").act("quit");
    leave();
    all.assertAll();
  }
}
