package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.ui.stage.Dock;
import java.util.List;
import java.util.function.BiConsumer;

/** Two people who sell and buy a flat at night: every touch of the whole visit. */
public final class Visitor {
  /** Nobody acts for another, the seller is single and sole owner, papers are fetched. */
  private static final List<String> USUAL = List.of("no", "no", "sole", "window");

  private final Browser browser;
  private final Dock dock;
  private final BiConsumer<String, Browser> look;
  private boolean forgets = true;

  /**
   * @param look is shown every screen by name
   */
  public Visitor(Browser browser, Dock dock, BiConsumer<String, Browser> look) {
    this.browser = browser;
    this.dock = dock;
    this.look = look;
  }

  public Visitor(Browser browser, Dock dock) {
    this(browser, dock, (_, _) -> {});
  }

  /** One who forgets nothing on the form. */
  public Visitor careful() {
    forgets = false;
    return this;
  }

  private void seen(String name) {
    browser.screen(name.replaceAll("-.*", ""));
    look.accept(name, browser);
  }

  /** From home to the form: the usual answers, both cards. */
  public void toForm() {
    find();
    answer();
    identify();
  }

  /** From home to what is checked before signing. */
  public void gather() {
    toForm();
    fill();
    materials();
  }

  /** From home to home; gives the receipt number. */
  public String visit() {
    gather();
    String number = submit();
    rateAndLeave();
    return number;
  }

  public void find() {
    seen("home");
    browser.act("search").screen("find");
    browser.page().locator("input[data-action='query']").click();
    for (char key : "esf".toCharArray()) {
      browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
    }
    browser.see(".list:not(:has([data-action='open-360730-001'])) [data-action='open-360730-S01']");
    seen("find");
    browser.page().locator(".kiosk-pad [data-key='✓']").click();
    browser.act("open-360730-S01");
    seen("guide");
  }

  /** Answers the questions as most do. */
  public void answer() {
    answer(USUAL);
  }

  /** Answers the questions; the values by question, in order. */
  public void answer(List<String> values) {
    browser.act("next");
    for (String value : values) {
      browser
          .screen("question")
          .act("choose-" + value)
          .see(".choice.on[data-action='choose-" + value + "']");
      look.accept("question", browser);
      browser.act("next");
    }
    seen("items");
  }

  public void identify() {
    browser.act("next").see("[data-screen='identify'][data-party='seller']");
    seen("identify");
    dock.placeCard(BenchCards.seller().label());
    browser.see("[data-screen='identify'][data-party='buyer']");
    dock.placeCard(BenchCards.seller().label());
    browser.see(".hint");
    look.accept("identify-same-card", browser);
    dock.placeCard(BenchCards.buyer().label());
    seen("consent");
  }

  /** Agrees and fills in what comes before the contract. */
  public void toContract() {
    browser.act("agree");
    browser.see("[data-screen='form'][data-section='seller']");
    if (forgets) {
      browser.act("next").see(".field.wrong");
    }
    seen("form");
    browser.type("seller.phone", "13800000000").act("next");
    browser.see("[data-screen='form'][data-section='buyer']");
    browser.type("buyer.phone", "13900000000").act("next");
    browser.see("[data-screen='form'][data-section='house']").act("next");
    browser.see("[data-screen='form'][data-section='contract']");
  }

  public void fill() {
    toContract();
    browser.type("contract.number", "nd2026001").type("contract.price", "680000");
    browser.type("contract.date", "2026-11-20").act("next");
    browser.see("[data-screen='form'][data-section='utilities']");
    browser.type("water.account", "1000001").type("power.account", "2000002");
    if (browser.count("[data-input='gas.account']") > 0) {
      browser.type("gas.account", "3000003");
    }
    browser.act("next").see("[data-screen='form'][data-section='inquiry']");
    browser.page().locator("[data-action^='set-inquiry.intent-']").first().click();
    browser.see("[data-action^='set-inquiry.intent-'].on");
    browser.act("next");
    browser.screen("materials");
  }

  /**
   * Scans what is asked for, the contract in two pages, and hands the transfer agreement in later.
   */
  public void materials() {
    browser.see("[data-material='M-TITLE'][data-met-by='licence']");
    assertThat(browser.count("[data-material='M-NEW-TITLE'][data-met-by='result']")).isOne();
    assertThat(browser.count("[data-material='M-ID'][data-met-by='card']")).isOne();
    seen("materials");
    dock.feed("存量房买卖合同（网签）");
    dock.feed("存量房买卖合同（网签）");
    browser.act("next").screen("capture").act("scan-page").see(".preview img");
    browser
        .see("[data-action='scan-page']:not(.primary)")
        .act("scan-page")
        .see("[data-action='page-2']");
    seen("capture");
    browser.act("next").see("[data-material='M-CONTRACT'][data-met-by='scan']");
    for (String material : List.of("M-INVOICE", "M-DEED-TAX")) {
      dock.feed("原购房发票");
      browser.act("scan-" + material).screen("capture").act("scan-page").see(".preview img");
      browser.see("[data-screen='capture'] [data-action='next']").act("next").screen("materials");
    }
    if (browser.count("[data-action='later-M-TRANSFER']") > 0) {
      browser.act("later-M-TRANSFER").see("[data-material='M-TRANSFER'][data-met-by='later']");
    }
    browser.act("next");
    seen("review");
  }

  /** Signs and submits; the receipt number comes back. */
  public String submit() {
    browser.act("next").screen("sign").sign();
    seen("sign");
    browser.act("next").screen("done");
    String number = browser.page().locator("[data-receipt]").getAttribute("data-receipt");
    assertThat(number).startsWith("360730-");
    return number;
  }

  public void rateAndLeave() {
    browser.act("next");
    seen("rating");
    org.awaitility.Awaitility.await()
        .until(() -> dock.state().stream().anyMatch(s -> s.contains("请评价")));
    dock.press(4);
    browser.screen("leave").see("[data-left='card'][data-there='true']");
    seen("leave");
    dock.liftCard();
    dock.tearOffReceipt();
    browser.see("[data-left='card'][data-there='false']").act("next").screen("home");
  }
}
