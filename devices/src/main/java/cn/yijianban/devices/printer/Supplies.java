package cn.yijianban.devices.printer;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Supply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What supply levels mean, pure. Levels below 0 say "unknown" or "some" (RFC 3805). */
final class Supplies {
  /** A cartridge prints some hundred pages with this much. */
  private static final int LOW_PERCENT = 10;

  private Supplies() {}

  /**
   * From one value of {@code printer-supply} (PWG 5100.13): pairs such as {@code type=toner},
   * {@code maxcapacity=100}, {@code level=25}.
   */
  static Optional<Supply> of(Map<String, String> pairs) {
    String colour = pairs.getOrDefault("colorantname", "unknown");
    String type = pairs.getOrDefault("type", "");
    return of(
        colour.equals("unknown") ? type : colour + " " + type,
        type,
        pairs.getOrDefault("class", "").startsWith("receptacle"),
        number(pairs, "level"),
        number(pairs, "maxcapacity"));
  }

  private static int number(Map<String, String> pairs, String name) {
    String text = pairs.getOrDefault(name, "");
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : -2;
  }

  /**
   * @param receptacle a box that fills up; its level is what is in it
   */
  static Optional<Supply> of(String name, String type, boolean receptacle, int level, int max) {
    if (level < 0 || max <= 0) {
      return Optional.empty();
    }
    int percent = Math.min(100, (int) (level * 100L / max));
    String word = type.toLowerCase(Locale.ROOT);
    Supply.Kind kind =
        receptacle || word.startsWith("waste")
            ? Supply.Kind.WASTE
            : word.startsWith("opc") ? Supply.Kind.DRUM : Supply.Kind.TONER;
    return Optional.of(new Supply(name, kind, kind == Supply.Kind.WASTE ? 100 - percent : percent));
  }

  /** The state with what the levels say: printers tell the level and keep silent about it. */
  static DeviceStatus judge(DeviceStatus said, List<Supply> supplies) {
    if (said instanceof DeviceStatus.Fault) {
      return said;
    }
    Optional<Supply> least = supplies.stream().min(Comparator.comparingInt(Supply::percentLeft));
    if (least.filter(supply -> supply.percentLeft() == 0).isPresent()) {
      return new DeviceStatus.Fault(
          switch (least.get().kind()) {
            case TONER -> DeviceFault.A4_TONER_OUT;
            case DRUM -> DeviceFault.A4_DRUM;
            case WASTE -> DeviceFault.A4_WASTE_FULL;
            case PAPER -> DeviceFault.A4_PAPER_OUT;
          });
    }
    return said instanceof DeviceStatus.Ready
        ? least
            .filter(supply -> supply.percentLeft() <= LOW_PERCENT)
            .<DeviceStatus>map(supply -> new DeviceStatus.Warning(low(supply.kind())))
            .orElse(said)
        : said;
  }

  private static DeviceFault low(Supply.Kind kind) {
    return switch (kind) {
      case TONER -> DeviceFault.A4_TONER_LOW;
      case DRUM -> DeviceFault.A4_DRUM_LOW;
      case WASTE -> DeviceFault.A4_WASTE_LOW;
      case PAPER -> DeviceFault.A4_PAPER_LOW;
    };
  }
}
