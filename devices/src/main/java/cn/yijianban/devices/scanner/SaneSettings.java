package cn.yijianban.devices.scanner;

import au.com.southsky.jfreesane.OptionValueType;
import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneOption;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts our settings into the words of a SANE scanner. */
final class SaneSettings {
  private static final double A4_WIDTH_MM = 210;
  private static final double A4_HEIGHT_MM = 297;

  private SaneSettings() {}

  /** Tells where the page will come from: a scanner without the source asked for has another. */
  static Source set(SaneDevice device, Settings settings) throws IOException, SaneException {
    SaneOption sources = device.getOption("source");
    Source source =
        source(sources == null ? List.of() : sources.getStringConstraints(), settings.source());
    choose(device, "source", word(source));
    choose(device, "mode", settings.colour() == Colour.COLOUR ? "color" : "gray");
    number(device, "resolution", settings.dpi());
    number(device, "tl-x", 0);
    number(device, "tl-y", 0);
    number(device, "br-x", A4_WIDTH_MM);
    number(device, "br-y", A4_HEIGHT_MM);
    return source;
  }

  /**
   * @param names what the scanner calls its sources; none when it has one and does not say which
   */
  static Source source(List<String> names, Source wanted) {
    Source other = wanted == Source.FEEDER ? Source.FLATBED : Source.FEEDER;
    return !among(names, wanted) && among(names, other) ? other : wanted;
  }

  private static boolean among(List<String> names, Source source) {
    return names.stream().anyMatch(name -> matches(name.toLowerCase(Locale.ROOT), word(source)));
  }

  private static String word(Source source) {
    return source == Source.FLATBED ? "flatbed" : "feeder";
  }

  /**
   * Whether there is paper in the feeder, by the sensor that the backends of document scanners show
   * (fujitsu, canon_dr, epjitsu, kvs: {@code page-loaded}); empty where there is none.
   */
  static Optional<Boolean> loaded(SaneDevice device) throws IOException, SaneException {
    SaneOption sensor = device.getOption("page-loaded");
    return sensor != null && sensor.isReadable() && sensor.isActive()
        ? Optional.of(sensor.getBooleanValue())
        : Optional.empty();
  }

  /**
   * Scanners call the same thing by many names; the nearest of theirs is taken, and an option they
   * lack is left alone.
   */
  private static void choose(SaneDevice device, String option, String wanted)
      throws IOException, SaneException {
    SaneOption found = device.getOption(option);
    if (found == null || !found.isWriteable() || !found.isActive()) {
      return;
    }
    List<String> names = found.getStringConstraints();
    Optional<String> name =
        names.stream().filter(n -> matches(n.toLowerCase(Locale.ROOT), wanted)).findFirst();
    if (name.isPresent() && !name.get().equals(found.getStringValue())) {
      var _ = found.setStringValue(name.get());
    }
  }

  private static boolean matches(String name, String wanted) {
    return switch (wanted) {
      case "feeder" -> name.contains("feeder") || name.contains("adf") || name.contains("document");
      case "color" -> name.contains("color") || name.contains("colour");
      case "gray" -> name.contains("gray") || name.contains("grey");
      default -> name.contains(wanted);
    };
  }

  private static void number(SaneDevice device, String option, double value)
      throws IOException, SaneException {
    SaneOption found = device.getOption(option);
    if (found == null || !found.isWriteable() || !found.isActive()) {
      return;
    }
    if (found.getType() == OptionValueType.FIXED) {
      var _ = found.setFixedValue(value);
    } else {
      var _ = found.setIntegerValue((int) Math.round(value));
    }
  }
}
