package cn.yijianban.devices.bench;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.IoBoard.Input;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.code.CodeProfile;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.devices.idcard.SamWrap;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Starts one SIMULATED device alone, for those who test other software against it. */
public final class BenchTwins {
  private BenchTwins() {}

  /**
   * A device of a kind.
   *
   * @param port on the loopback interface; 0 for any free one
   * @param profile model: of an ID reader {@code none}, {@code miaxis}, {@code synjones} or {@code
   *     pcsc}; of a scanner {@code sane}, {@code escl} or {@code camera}; of a page printer {@code
   *     ipp} or {@code snmp}, which tells its supplies by SNMP alone; of an evaluator or code
   *     reader the name of its profile; the usual one when empty
   * @throws IllegalArgumentException with one sentence when there is no such model
   */
  public static Twin start(DeviceKind kind, int port, Optional<String> profile) {
    return switch (kind) {
      case ID_READER ->
          profile.orElse("none").equals("pcsc")
              ? idCard(port)
              : idReader(port, SamWrap.named(profile.orElse("none")));
      case SCANNER ->
          switch (profile.orElse("sane")) {
            case "sane" -> sane(port);
            case "escl" -> escl(port);
            case "camera" -> camera(port);
            default ->
                throw new IllegalArgumentException("a scanner's model is sane, escl or camera");
          };
      case PAGE_PRINTER ->
          switch (profile.orElse("ipp")) {
            case "ipp" -> pages(port);
            case "snmp" -> pagesAndSupplies(port);
            default -> throw new IllegalArgumentException("a page printer's model is ipp or snmp");
          };
      case RECEIPT_PRINTER -> receipts(port);
      case EVALUATOR ->
          profile.orElse("jt905").equals("tablet")
              ? tablet(port)
              : evaluator(EvaluatorProfile.named(profile.orElse("jt905")), port);
      case CODE_READER -> codes(CodeProfile.named(profile.orElse("newland")), port);
      case SOCIAL_CARD -> social(port);
      case IO_BOARD -> board(port);
    };
  }

  private static Twin idReader(int port, SamWrap wrap) {
    BenchIdReader reader = new BenchIdReader(port, wrap);
    return new Twin(
        reader.uri(),
        Twin.Faults.of(reader.faults(), BenchIdReader.Fault.class),
        cards(reader::place, reader::lift),
        () -> lying(reader.lying()),
        reader::close);
  }

  private static Twin idCard(int port) {
    BenchIdCard card = new BenchIdCard(port);
    return new Twin(
        card.uri(),
        Twin.Faults.of(card.faults(), BenchIdCard.Fault.class),
        cards(card::place, card::lift),
        () -> lying(card.lying()),
        card::close);
  }

  private static Map<String, Consumer<String>> cards(
      Consumer<BenchCards.BenchCard> place, Runnable lift) {
    return Map.of("place", label -> place.accept(TwinWords.card(label)), "lift", _ -> lift.run());
  }

  private static Map<String, String> lying(Optional<String> label) {
    return Map.of("card", label.orElse(""), "cards", String.join(", ", TwinWords.cards()));
  }

  private static Twin sane(int port) {
    BenchSaneScanner scanner = new BenchSaneScanner(port);
    return new Twin(
        scanner.uri(),
        Twin.Faults.of(scanner.faults(), BenchSaneScanner.Fault.class),
        Map.of(
            "feed", title -> scanner.feed(new Sheet(title)),
            "clear", _ -> scanner.clearFeeder()),
        () -> Map.of("pages", Integer.toString(scanner.loadedPages())),
        scanner::close);
  }

  private static Twin escl(int port) {
    BenchEsclScanner scanner = new BenchEsclScanner(port);
    return new Twin(
        scanner.uri(),
        Twin.Faults.of(scanner.faults(), BenchEsclScanner.Fault.class),
        Map.of(
            "feed", title -> scanner.feed(new Sheet(title)),
            "clear", _ -> scanner.clearFeeder(),
            "lay", title -> scanner.lay(new Sheet(title)),
            "trouble", TwinWords.one(EsclTrouble.class, scanner::trouble)),
        () ->
            Map.of(
                "pages", Integer.toString(scanner.loadedPages()),
                "jobs", Integer.toString(scanner.openJobs())),
        scanner::close);
  }

  private static Twin camera(int port) {
    BenchCamera camera = new BenchCamera(port);
    return new Twin(
        camera.uri(),
        Twin.Faults.of(camera.faults(), BenchCamera.Fault.class),
        Map.of(
            "lay", title -> camera.lay(new Sheet(title)),
            "take-away", _ -> camera.takeAway(),
            "moving", TwinWords.yes(camera::moving)),
        Map::of,
        camera::close);
  }

  private static Twin pages(int port) {
    BenchIppPrinter printer = new BenchIppPrinter(port);
    return new Twin(
        printer.uri(),
        Twin.Faults.of(printer.faults(), BenchIppPrinter.Fault.class),
        Map.of(
            "paper", TwinWords.number(printer::paper),
            "toner", TwinWords.number(printer::toner),
            "jam", TwinWords.yes(printer::jam),
            "lie", TwinWords.yes(printer::lie),
            "refuse", TwinWords.yes(printer::refuse),
            "report",
                words -> printer.report(words.isEmpty() ? List.of() : List.of(words.split(","))),
            "cancel-all", _ -> printer.cancelAll()),
        () ->
            Map.of(
                "paper", Integer.toString(printer.paper()),
                "waiting", Integer.toString(printer.waiting()),
                "printed", Integer.toString(printer.printed().size())),
        printer::close);
  }

  private static Twin pagesAndSupplies(int port) {
    Twin printer = pages(port);
    BenchSupplies supplies = new BenchSupplies();
    Map<String, Consumer<String>> hands = new TreeMap<>(printer.actions());
    hands.put("supply", words -> supply(supplies, words));
    return new Twin(
        URI.create(printer.uri() + "?snmp=public&snmpport=" + supplies.port()),
        printer.faults(),
        hands,
        () -> {
          Map<String, String> state = new TreeMap<>(printer.state().get());
          supplies.levels().forEach((name, level) -> state.put(name, level + " %"));
          return state;
        },
        () -> {
          supplies.close();
          printer.close();
        });
  }

  private static void supply(BenchSupplies supplies, String words) {
    int at = words.lastIndexOf('=');
    if (at < 0 || !words.substring(at + 1).matches("\\d{1,3}")) {
      throw new IllegalArgumentException("a supply is set by its name and percent: Black Toner=20");
    }
    supplies.level(words.substring(0, at), Integer.parseInt(words.substring(at + 1)));
  }

  private static Twin receipts(int port) {
    BenchReceiptPrinter printer = new BenchReceiptPrinter(port);
    return new Twin(
        printer.uri(),
        Twin.Faults.of(printer.faults(), BenchReceiptPrinter.Fault.class),
        Map.of(
            "paper", TwinWords.yes(printer::paper),
            "paper-low", TwinWords.yes(printer::paperLow),
            "cover", TwinWords.yes(printer::cover),
            "paper-ends-in-next-job", _ -> printer.paperEndsInNextJob(),
            "presenter-stuck", TwinWords.yes(printer::presenterStuck),
            "tear-off", _ -> printer.tearOff(),
            "trouble", TwinWords.one(ReceiptTrouble.class, printer::trouble)),
        () ->
            Map.of(
                "paper", Boolean.toString(printer.paper()),
                "receipts", Integer.toString(printer.receipts().size()),
                "retracted", Integer.toString(printer.retracted()),
                "unknown-bytes", Integer.toString(printer.unknown())),
        printer::close);
  }

  private static Twin evaluator(EvaluatorProfile profile, int port) {
    BenchEvaluator evaluator = new BenchEvaluator(profile, port);
    return new Twin(
        evaluator.uri(),
        Twin.Faults.of(evaluator.faults(), BenchEvaluator.Fault.class),
        Map.of("press", TwinWords.number(evaluator::press), "press-key", evaluator::pressKey),
        () -> Map.of("inviting", Boolean.toString(evaluator.inviting())),
        evaluator::close);
  }

  private static Twin tablet(int port) {
    BenchTablet tablet = new BenchTablet(port);
    return new Twin(
        tablet.uri(),
        Twin.Faults.of(tablet.faults(), BenchTablet.Fault.class),
        Map.of("press", TwinWords.number(tablet::press), "key", tablet::key),
        () -> Map.of("inviting", Boolean.toString(tablet.inviting())),
        tablet::close);
  }

  private static Twin codes(CodeProfile profile, int port) {
    BenchCodeReader reader = new BenchCodeReader(profile, port);
    return new Twin(
        reader.uri(),
        Twin.Faults.of(reader.faults(), BenchCodeReader.Fault.class),
        Map.of("show", text -> reader.show(text)),
        () -> Map.of("lit", Boolean.toString(reader.lit())),
        reader::close);
  }

  private static Twin social(int port) {
    BenchSocialCard card = new BenchSocialCard(port);
    return new Twin(
        card.uri(),
        Twin.Faults.of(card.faults(), BenchSocialCard.Fault.class),
        Map.of("insert", _ -> card.insert(), "remove", _ -> card.remove()),
        () -> Map.of("inserted", Boolean.toString(card.inserted())),
        card::close);
  }

  private static Twin board(int port) {
    BenchIoBoard board = new BenchIoBoard(port);
    return new Twin(
        board.uri(),
        Twin.Faults.of(board.faults(), BenchIoBoard.Fault.class),
        Map.of(
            "close", TwinWords.one(Input.class, input -> board.contact(input, true)),
            "open", TwinWords.one(Input.class, input -> board.contact(input, false))),
        () -> {
          Map<String, String> coils = new TreeMap<>();
          for (Output output : EnumSet.allOf(Output.class)) {
            coils.put(output.name(), Integer.toHexString(board.coil(output)));
          }
          return coils;
        },
        board::close);
  }
}
