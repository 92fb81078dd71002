package cn.yijianban.devices.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The options of the SIMULATED scanner: mode, source, resolution, the area, and the sensor of the
 * feeder.
 */
final class SaneOptions {
  static final String FLATBED = "Flatbed";
  static final String FEEDER = "Automatic Document Feeder";
  private static final int COUNT = 9;
  private static final int SENSOR = 8;
  private static final int TYPE_BOOL = 0;
  private static final int TYPE_INT = 1;
  private static final int TYPE_FIXED = 2;
  private static final int TYPE_STRING = 3;
  private static final int SETTABLE = 1 | 4;
  private static final int READABLE = 4;
  private static final int STRING_SIZE = 32;
  private static final List<String> AREA = List.of("tl-x", "tl-y", "br-x", "br-y");

  private String mode = "Color";
  private String source = FEEDER;
  private int resolution = 300;
  private final double[] area = {0, 0, 210, 297};
  private final BooleanSupplier loaded;

  /**
   * @param loaded whether there is paper in the feeder
   */
  SaneOptions(BooleanSupplier loaded) {
    this.loaded = loaded;
  }

  boolean grey() {
    return mode.equals("Gray");
  }

  boolean feeder() {
    return source.equals(FEEDER);
  }

  int resolution() {
    return resolution;
  }

  /** Answers GET_OPTION_DESCRIPTORS. */
  void describe(SaneWire wire) throws IOException {
    wire.word(COUNT);
    head(wire, "", "Number of options", TYPE_INT, 0, 4, READABLE).word(0);
    head(wire, "mode", "Scan mode", TYPE_STRING, 0, STRING_SIZE, SETTABLE)
        .word(3)
        .strings(List.of("Color", "Gray"));
    head(wire, "source", "Scan source", TYPE_STRING, 0, STRING_SIZE, SETTABLE)
        .word(3)
        .strings(List.of(FLATBED, FEEDER));
    head(wire, "resolution", "Scan resolution", TYPE_INT, 4, 4, SETTABLE);
    wire.word(1).word(0).word(75).word(600).word(1);
    for (int i = 0; i < AREA.size(); i++) {
      head(wire, AREA.get(i), AREA.get(i), TYPE_FIXED, 3, 4, SETTABLE);
      wire.word(1).word(0).word(0).word(fixed(i % 2 == 0 ? 210 : 297)).word(0);
    }
    head(wire, "page-loaded", "Page loaded", TYPE_BOOL, 0, 4, READABLE).word(0);
  }

  private static SaneWire head(
      SaneWire wire, String name, String title, int type, int unit, int size, int capabilities)
      throws IOException {
    return wire.word(0)
        .string(name)
        .string(title)
        .string(title)
        .word(type)
        .word(unit)
        .word(size)
        .word(capabilities);
  }

  /** Takes and answers one CONTROL_OPTION; handle and code have been read. */
  void control(SaneWire wire) throws IOException {
    int option = wire.word();
    int action = wire.word();
    int type = wire.word();
    int size = wire.word();
    String text = "";
    int number = 0;
    if (type == TYPE_STRING) {
      text = wire.string();
    } else {
      int count = wire.word();
      for (int i = 0; i < count; i++) {
        number = wire.word();
      }
    }
    int status = 0;
    int info = 0;
    if (action == 1) {
      info = option == 0 ? 0 : 4;
      status = set(option, text, number) ? 0 : 4;
    }
    wire.word(status).word(info).word(type).word(size);
    if (type == TYPE_STRING) {
      wire.padded(option == 1 ? mode : source, size);
    } else {
      wire.word(1).word(get(option));
    }
    wire.none();
  }

  private boolean set(int option, String text, int number) {
    switch (option) {
      case 1 -> mode = text;
      case 2 -> source = text;
      case 3 -> resolution = number;
      case 4, 5, 6, 7 -> area[option - 4] = number / 65536.0;
      default -> {
        return false;
      }
    }
    return true;
  }

  private int get(int option) {
    return switch (option) {
      case 0 -> COUNT;
      case 3 -> resolution;
      case 4, 5, 6, 7 -> fixed(area[option - 4]);
      case SENSOR -> loaded.getAsBoolean() ? 1 : 0;
      default -> 0;
    };
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }
}
