package cn.yijianban.ui.dock;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.stage.Dock;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All SIMULATED devices of a demo, each behind a real byte pipe, and the hands on them. */
public final class BenchDock implements Dock, AutoCloseable {
  /** Which protocol the evaluator speaks. */
  public static final String EVALUATOR_PROFILE = "jt905";

  private static final int FULL_TRAY = 250;
  private static final List<String> SHEETS =
      List.of(
          "存量房买卖合同（网签）",
          "原购房发票",
          "契税发票",
          "转让协议书",
          "公证委托书",
          "不动产权证书",
          BenchPages.CARD,
          BenchPages.PHOTO,
          "空白页");

  private final BenchIdReader reader = new BenchIdReader();
  private final BenchSaneScanner scanner = new BenchSaneScanner();
  private final BenchReceiptPrinter receipts = new BenchReceiptPrinter();
  private final BenchIppPrinter pages = new BenchIppPrinter();
  private final BenchEvaluator evaluator =
      new BenchEvaluator(EvaluatorProfile.named(EVALUATOR_PROFILE));
  private final Optional<BenchPlatform> platform;
  private boolean platformUp = true;

  /**
   * @param platform the bench platform of this process; empty when the platform is elsewhere
   */
  public BenchDock(Optional<BenchPlatform> platform) {
    this.platform = platform;
  }

  /** Where the drivers find the devices. */
  public Map<DeviceKind, URI> devices() {
    return Map.of(
        DeviceKind.ID_READER, reader.uri(),
        DeviceKind.SCANNER, scanner.uri(),
        DeviceKind.RECEIPT_PRINTER, URI.create(receipts.uri() + "?profile=full"),
        DeviceKind.PAGE_PRINTER, pages.uri(),
        DeviceKind.EVALUATOR, evaluator.uri());
  }

  @Override
  public List<String> cards() {
    return BenchCards.all().stream().map(BenchCards.BenchCard::label).toList();
  }

  @Override
  public void placeCard(String label) {
    BenchCards.all().stream()
        .filter(card -> card.label().equals(label))
        .findFirst()
        .ifPresent(reader::place);
  }

  @Override
  public void liftCard() {
    reader.lift();
  }

  @Override
  public List<String> sheets() {
    return SHEETS;
  }

  @Override
  public void feed(String title) {
    scanner.feed(new Sheet(title.equals(SHEETS.getLast()) ? "" : title));
  }

  @Override
  public void clearFeeder() {
    scanner.clearFeeder();
  }

  @Override
  public void jamScanner() {
    scanner.faults().failNext(BenchSaneScanner.Fault.JAM);
  }

  @Override
  public void press(int grade) {
    evaluator.press(grade);
  }

  @Override
  public void receiptPaper(boolean there) {
    receipts.paper(there);
  }

  @Override
  public void a4Paper(boolean there) {
    pages.paper(there ? FULL_TRAY : 0);
  }

  @Override
  public void tearOffReceipt() {
    receipts.tearOff();
  }

  @Override
  public void platform(boolean up) {
    platform.ifPresent(
        p -> {
          if (up != platformUp) {
            platformUp = up;
            if (up) {
              p.up();
            } else {
              p.down();
            }
          }
        });
  }

  @Override
  public List<String> state() {
    return List.of(
        "读卡区：" + reader.lying().orElse("空"),
        "进纸口：" + scanner.loadedPages() + " 页",
        "评价器：" + (evaluator.inviting() ? "请评价" : "待机"),
        "回执：已出 " + receipts.receipts().size() + " 张，" + (receipts.paper() ? "有纸" : "缺纸"),
        "A4：纸 " + pages.paper() + " 张，已打 " + pages.printed().size() + " 份",
        "平台："
            + platform
                .map(p -> (platformUp ? "在线" : "断开") + "，收到 " + p.ledger().size() + " 件")
                .orElse("外部"));
  }

  @Override
  public void close() {
    reader.close();
    scanner.close();
    receipts.close();
    pages.close();
    evaluator.close();
  }
}
