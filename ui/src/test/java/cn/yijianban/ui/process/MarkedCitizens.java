package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.bench.BenchCards.BenchCard;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.drive.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * People whose name, number, address, telephone, page and signature nobody else has, with the
 * devices and the platform they meet.
 */
final class MarkedCitizens implements AutoCloseable {
  private static final String NAME = "样例标";
  private static final String NUMBER = number("36073019810203000");
  private static final String ADDRESS = "江西省宁都县标记镇样例路七七号";
  private static final String PHONE = "13700000731";
  private static final String SHEET = "标记之合同";

  private final Path dir;
  private final BenchIdReader reader = new BenchIdReader();
  private final BenchSaneScanner scanner = new BenchSaneScanner();
  private final BenchReceiptPrinter receipts = new BenchReceiptPrinter();
  private final BenchIppPrinter pages = new BenchIppPrinter();
  private final BenchEvaluator evaluator =
      new BenchEvaluator(EvaluatorProfile.named(BenchDock.EVALUATOR_PROFILE));
  private final BenchPlatform platform = Unit.platform();

  private static String number(String first) {
    return first + CitizenNumber.check(first);
  }

  MarkedCitizens(Path dir) {
    this.dir = dir;
  }

  @Override
  public void close() {
    reader.close();
    scanner.close();
    receipts.close();
    pages.close();
    evaluator.close();
    platform.close();
  }

  /**
   * A terminal in front of these devices.
   *
   * @param idle seconds until the question
   */
  Watched start(int idle) throws Exception {
    Map<DeviceKind, URI> devices =
        Map.of(
            DeviceKind.ID_READER, reader.uri(),
            DeviceKind.SCANNER, scanner.uri(),
            DeviceKind.RECEIPT_PRINTER, URI.create(receipts.uri() + "?profile=full"),
            DeviceKind.PAGE_PRINTER, pages.uri(),
            DeviceKind.EVALUATOR, evaluator.uri());
    return new Watched(dir, Unit.config(dir, platform.base(), devices, idle), markers());
  }

  private Markers markers() {
    PageImage raw = page();
    return new Markers()
        .bytes("raw-scan", raw.jpeg())
        .bytes("scan", new PageMaker().make(raw, Wanted.ANY).image().jpeg())
        .text("name", NAME)
        .text("number", NUMBER)
        .text("address", ADDRESS)
        .text("phone", PHONE);
  }

  /** The page as the scanner gives it. */
  private PageImage page() {
    scanner.feed(new Sheet(SHEET));
    Device device = Drivers.open(DeviceKind.SCANNER, scanner.uri(), Optional.empty(), true);
    try (DocumentScanner driver = (DocumentScanner) device) {
      PageScan scan = driver.scan(Settings.archive(), Duration.ofSeconds(20), new Cancel());
      return ((PageScan.Scanned) scan).page();
    }
  }

  private static BenchCard card(String name, String number) {
    return new BenchCard(
        name,
        Optional.of(
            new IdCard(
                IdCard.Kind.RESIDENT,
                name,
                "",
                1,
                "01",
                LocalDate.of(1981, 2, 3),
                "CHN",
                ADDRESS,
                number,
                "宁都县公安局",
                LocalDate.of(2015, 1, 1),
                Optional.of(LocalDate.of(2035, 1, 1)),
                "",
                Bytes.empty())));
  }

  /** Has applied before; answers how the numbers begin. */
  String applied() {
    platform.earlier(NAME + "甲", NUMBER, BenchPlatform.Earlier.house());
    return "360730-SAMPLE-" + NUMBER.substring(14) + "-";
  }

  /** Shows the card of one whom the platform knows. */
  void show() {
    reader.place(card(NAME + "甲", NUMBER));
  }

  BenchPlatform platform() {
    return platform;
  }

  BenchReceiptPrinter receipts() {
    return receipts;
  }

  /** Up to a signature that is not sent yet: everything of a person is in the terminal then. */
  private void gather(Browser browser) {
    browser.act("search").screen("find").act("open-360730-S01").screen("guide").act("next");
    for (String value : List.of("no", "no", "sole", "window")) {
      browser.screen("question").act("choose-" + value);
      browser.see(".choice.on[data-action='choose-" + value + "']").act("next");
    }
    browser.screen("items").act("next").see("[data-party='seller']");
    reader.place(card(NAME + "甲", NUMBER));
    browser.see("[data-screen='identify'][data-party='buyer']");
    reader.place(card(NAME + "乙", number("36073019850505000")));
    browser.screen("consent").act("agree");
    browser.see("[data-section='seller']").type("seller.phone", PHONE).act("next");
    browser.see("[data-section='buyer']").type("buyer.phone", PHONE).act("next");
    browser.see("[data-section='house']").act("next").see("[data-section='contract']");
    browser.type("contract.number", "nd2026001").type("contract.price", "680000");
    browser.type("contract.date", "2026-11-20").act("next");
    browser.see("[data-section='utilities']");
    browser.type("water.account", "1000001").type("power.account", "2000002");
    if (browser.count("[data-input='gas.account']") > 0) {
      browser.type("gas.account", "3000003");
    }
    browser.act("next").see("[data-section='inquiry']");
    browser.page().locator("[data-action^='set-inquiry.intent-']").first().click();
    browser.see("[data-action^='set-inquiry.intent-'].on").act("next").screen("materials");
    for (String material : List.of("M-CONTRACT", "M-INVOICE", "M-DEED-TAX")) {
      scanner.feed(new Sheet(SHEET));
      browser.see("[data-action='scan-" + material + "']").act("scan-" + material);
      browser.screen("capture").act("scan-page").see(".preview img");
      browser.see("[data-screen='capture'] [data-action='next']").act("next").screen("materials");
    }
    if (browser.count("[data-action='later-M-TRANSFER']") > 0) {
      browser.act("later-M-TRANSFER").see("[data-material='M-TRANSFER'][data-met-by='later']");
    }
    browser.act("next").screen("review").act("next").screen("sign").sign();
  }

  /** Takes card and receipt. */
  void leave(Browser browser) {
    browser.screen("leave");
    reader.lift();
    receipts.tearOff();
    browser.see("[data-left='card'][data-there='false']");
    browser.see(".place:not(:has([data-there='true']))").act("next").screen("home");
  }

  /** Hands in what was gathered, and leaves. */
  void finish(Browser browser) {
    browser.act("next").screen("done").see("[data-paper='PRINTED']").act("next");
    browser.screen("rating").act("skip-rating");
    leave(browser);
  }

  /** Gathers everything, and shows that the search would find it. */
  Watched gathered(int idle) throws Exception {
    Watched terminal = start(idle);
    try {
      gather(terminal.browser());
      terminal.markers().bytes("signature", terminal.browser().signature());
      assertThat(Markers.things(terminal.heaps()))
          .contains("address", "name", "number", "phone", "scan", "signature");
      return terminal;
    } catch (Exception | AssertionError e) {
      terminal.close();
      throw e;
    }
  }
}
