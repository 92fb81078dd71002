package cn.yijianban.devices.discovery;

import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.PagePrinter;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.ReceiptPrinter;
import cn.yijianban.devices.SocialCardReader;
import cn.yijianban.devices.code.CodeProfile;
import cn.yijianban.devices.code.SerialCodeReader;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.devices.evaluator.FramedEvaluator;
import cn.yijianban.devices.evaluator.TabletEvaluator;
import cn.yijianban.devices.idcard.SamIdReader;
import cn.yijianban.devices.idcard.SamWrap;
import cn.yijianban.devices.idcard.SlotIdReader;
import cn.yijianban.devices.ioboard.ModbusIoBoard;
import cn.yijianban.devices.link.CardSlots;
import cn.yijianban.devices.link.Links;
import cn.yijianban.devices.printer.EscPosReceiptPrinter;
import cn.yijianban.devices.printer.IppPagePrinter;
import cn.yijianban.devices.scanner.CameraScanner;
import cn.yijianban.devices.scanner.EsclScanner;
import cn.yijianban.devices.scanner.SaneScanner;
import cn.yijianban.devices.socialcard.SlotSocialCardReader;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes devices from addresses. Nothing is opened before it is used. */
public final class Drivers {
  private Drivers() {}

  /**
   * An ID card reader; the URI may carry {@code wrap=none|miaxis|synjones}.
   *
   * @throws IllegalArgumentException with one sentence when the address is wrong
   */
  public static IdReader idReader(URI uri, boolean simulated) {
    if (CardSlots.names(uri)) {
      CardSlots.check(uri);
      return new SlotIdReader(() -> CardSlots.open(uri), simulated);
    }
    Links.check(uri);
    SamWrap wrap = SamWrap.named(Links.query(uri).getOrDefault("wrap", SamWrap.NONE.word()));
    return new SamIdReader(() -> wrap.around(Links.open(uri)), simulated);
  }

  /**
   * A scanner: {@code sane:} behind a SANE daemon, {@code escl:} a network scanner, {@code mjpeg:}
   * a document camera.
   *
   * @throws IllegalArgumentException with one sentence when the address is wrong
   */
  public static DocumentScanner scanner(URI uri, boolean simulated) {
    return switch (String.valueOf(uri.getScheme())) {
      case "escl", "escls" -> new EsclScanner(uri, simulated);
      case "mjpeg" -> new CameraScanner(uri, simulated);
      default -> new SaneScanner(uri, simulated);
    };
  }

  public static PagePrinter pagePrinter(URI uri, boolean simulated) {
    return new IppPagePrinter(uri, simulated);
  }

  public static ReceiptPrinter receiptPrinter(URI uri, boolean simulated) {
    return new EscPosReceiptPrinter(uri, simulated);
  }

  /**
   * An evaluator: {@code tablet:} is where a tablet dials in, anything else is a pipe.
   *
   * @param profile name of a known {@link EvaluatorProfile}; a tablet has none
   * @throws IllegalArgumentException with one sentence when address or profile is wrong
   */
  public static Evaluator evaluator(URI uri, String profile, boolean simulated) {
    if (TabletEvaluator.names(uri)) {
      return new TabletEvaluator(uri, simulated);
    }
    Links.check(uri);
    EvaluatorProfile known = EvaluatorProfile.named(profile);
    return new FramedEvaluator(() -> Links.open(uri), known, simulated);
  }

  /**
   * A code reader.
   *
   * @param profile name of a {@link CodeProfile}
   */
  public static CodeReader codeReader(URI uri, String profile, boolean simulated) {
    Links.check(uri);
    CodeProfile known = CodeProfile.named(profile);
    return new SerialCodeReader(() -> Links.open(uri), known, simulated);
  }

  public static SocialCardReader socialCard(URI uri, boolean simulated) {
    CardSlots.check(uri);
    return new SlotSocialCardReader(() -> CardSlots.open(uri), simulated);
  }

  /** A board; the URI may carry {@code address=1} to 247. */
  public static IoBoard ioBoard(URI uri, boolean simulated) {
    Links.check(uri);
    String address = Links.query(uri).getOrDefault("address", "1");
    if (!address.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("the address of a board is a number: " + uri);
    }
    return new ModbusIoBoard(() -> Links.open(uri), Integer.parseInt(address), simulated);
  }

  /**
   * A device of a kind.
   *
   * @param profile of an evaluator or a code reader; the usual one when empty
   * @throws IllegalArgumentException with one sentence when there is no such driver or address
   */
  public static Device open(DeviceKind kind, URI uri, Optional<String> profile, boolean simulated) {
    return switch (kind) {
      case ID_READER -> idReader(uri, simulated);
      case SCANNER -> scanner(uri, simulated);
      case PAGE_PRINTER -> pagePrinter(uri, simulated);
      case RECEIPT_PRINTER -> receiptPrinter(uri, simulated);
      case EVALUATOR ->
          evaluator(
              uri, profile.orElseGet(() -> EvaluatorProfile.known().getFirst().name()), simulated);
      case CODE_READER -> codeReader(uri, profile.orElseGet(() -> profile(uri)), simulated);
      case SOCIAL_CARD -> socialCard(uri, simulated);
      case IO_BOARD -> ioBoard(uri, simulated);
    };
  }

  /**
   * All devices of a terminal.
   *
   * @throws IllegalArgumentException with one sentence when an address is wrong
   */
  public static Rack rack(
      Map<DeviceKind, URI> at, Optional<String> evaluatorProfile, boolean simulated) {
    at.values().stream()
        .filter(uri -> !simulated && Links.query(uri).containsKey(Links.RECORD))
        .findFirst()
        .ifPresent(
            uri -> {
              throw new IllegalArgumentException(
                  "a terminal records nothing that people say to it; take record= out of " + uri);
            });
    return new Rack(
        owned(at, DeviceKind.ID_READER, uri -> idReader(uri, simulated)),
        owned(at, DeviceKind.SCANNER, uri -> scanner(uri, simulated)),
        owned(at, DeviceKind.PAGE_PRINTER, uri -> pagePrinter(uri, simulated)),
        owned(at, DeviceKind.RECEIPT_PRINTER, uri -> receiptPrinter(uri, simulated)),
        owned(
            at,
            DeviceKind.EVALUATOR,
            uri -> evaluator(uri, evaluatorProfile.orElse("jt905"), simulated)),
        owned(at, DeviceKind.CODE_READER, uri -> codeReader(uri, profile(uri), simulated)),
        owned(at, DeviceKind.SOCIAL_CARD, uri -> socialCard(uri, simulated)),
        owned(at, DeviceKind.IO_BOARD, uri -> ioBoard(uri, simulated)));
  }

  private static String profile(URI uri) {
    return Links.query(uri).getOrDefault("profile", "newland");
  }

  private static <D extends Device> Optional<Owned<D>> owned(
      Map<DeviceKind, URI> at, DeviceKind kind, Function<URI, D> driver) {
    return Optional.ofNullable(at.get(kind)).map(uri -> new Owned<>(driver.apply(uri)));
  }
}
