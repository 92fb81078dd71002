package cn.yijianban.provisioning.pack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.provisioning.setup.Site;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Two people in front of an installed terminal who sell and buy a flat, in Chromium: each touch,
 * each card, each sheet, until the application is at the platform and the home screen is back.
 */
final class NightVisit implements AutoCloseable {
  private static final String CONTRACT = "存量房买卖合同（网签）";
  private static final String INVOICE = "原购房发票";

  private final Site site;
  private final Playwright playwright;
  private final Browser chromium;
  private final Page page;

  /** Opens the page by the address that the terminal wrote down for its own browser. */
  NightVisit(Site site, URI address) {
    this.site = site;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setEnv(withoutBus())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    page =
        chromium
            .newContext(
                new Browser.NewContextOptions()
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setViewportSize(1080, 1920))
            .newPage();
    page.setDefaultTimeout(40_000);
    page.navigate(address.toString());
    screen("home");
  }

  /** Chromium ends when a message bus it found goes away. */
  private static Map<String, String> withoutBus() {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.put("DBUS_SYSTEM_BUS_ADDRESS", "disabled:");
    env.put("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    return env;
  }

  /** From the home screen to the home screen; the number on the receipt comes back. */
  String sellFlat() {
    int receipts = site.receipts.receipts().size();
    site.reader.lift();
    site.scanner.clearFeeder();
    act("search").screen("find").act("open-360730-S01").screen("guide").act("next");
    for (String answer : List.of("no", "no", "sole", "window")) {
      screen("question").act("choose-" + answer);
      see(".choice.on[data-action='choose-" + answer + "']").act("next");
    }
    screen("items").act("next");
    identify();
    form();
    materials();
    screen("review").act("next").screen("sign").sign();
    act("next").screen("done");
    String number = page.locator("[data-receipt]").getAttribute("data-receipt");
    Awaitility.await().until(() -> site.receipts.receipts().size() == receipts + 1);
    act("next");
    // The evaluator invites, and somebody beside it presses.
    screen("leave").see("[data-left='card'][data-there='true']");
    site.reader.lift();
    site.receipts.tearOff();
    see("[data-left='card'][data-there='false']").act("next").screen("home");
    return number;
  }

  private void identify() {
    see("[data-screen='identify'][data-party='seller']");
    site.reader.place(BenchCards.seller());
    see("[data-screen='identify'][data-party='buyer']");
    site.reader.place(BenchCards.buyer());
    screen("consent").act("agree");
  }

  private void form() {
    section("seller").type("seller.phone", "13800000000").act("next");
    section("buyer").type("buyer.phone", "13900000000").act("next");
    section("house").act("next");
    section("contract").type("contract.number", "nd2026001").type("contract.price", "680000");
    act("pick-contract.date").act("day-1");
    see(".pick-tiles .on").act("pick-done").see("[data-screen='form']:not([data-picking])");
    act("next").section("utilities");
    type("water.account", "1000001").type("power.account", "2000002");
    type("gas.account", "3000003").act("next").section("inquiry");
    page.locator("[data-action^='set-inquiry.intent-']").first().click();
    see("[data-action^='set-inquiry.intent-'].on").act("next");
  }

  /** The contract in two pages; the transfer agreement is handed in later. */
  private void materials() {
    screen("materials").see("[data-material='M-TITLE'][data-met-by='licence']");
    site.scanner.feed(new BenchPages.Sheet(CONTRACT));
    site.scanner.feed(new BenchPages.Sheet(CONTRACT));
    act("scan-M-CONTRACT").screen("capture").act("scan-page").see(".preview img");
    see("[data-action='scan-page']:not(.primary)").act("scan-page");
    see("[data-action='page-2']").act("next");
    for (String material : List.of("M-INVOICE", "M-DEED-TAX")) {
      screen("materials");
      site.scanner.feed(new BenchPages.Sheet(INVOICE));
      act("scan-" + material).screen("capture").act("scan-page").see(".preview img");
      see("[data-screen='capture'] [data-action='next']").act("next");
    }
    screen("materials").act("later-M-TRANSFER");
    see("[data-material='M-TRANSFER'][data-met-by='later']").act("next");
  }

  private NightVisit screen(String name) {
    return see(".place [data-screen='" + name + "']");
  }

  private NightVisit section(String name) {
    return see("[data-screen='form'][data-section='" + name + "']");
  }

  private NightVisit see(String selector) {
    try {
      page.locator(selector).first().waitFor();
      return this;
    } catch (TimeoutError e) {
      // Sample people only: the page may be told.
      throw new AssertionError(selector + " did not come, but:\n" + page.innerText("body"), e);
    }
  }

  private NightVisit act(String action) {
    page.locator("button[data-action='" + action + "']").first().click();
    return this;
  }

  /** By the pad on the screen. */
  private NightVisit type(String field, String text) {
    page.locator("[data-input='" + field + "']").click();
    for (char key : (text + "✓").toCharArray()) {
      page.locator(".kiosk-pad [data-key='" + key + "']").click();
    }
    return this;
  }

  private void sign() {
    Locator pad = page.locator("kiosk-signature");
    pad.scrollIntoViewIfNeeded();
    var box = pad.boundingBox();
    page.mouse().move(box.x + 80, box.y + 80);
    page.mouse().down();
    for (int i = 1; i <= 12; i++) {
      page.mouse().move(box.x + 80 + 20 * i, box.y + 80 + i % 3 * 20);
    }
    page.mouse().up();
    assertThat(pad.count()).isOne();
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
