package cn.yijianban.devices.scanner;

import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import java.time.Duration;

/** Whether something lies on the glass: the inside of a closed lid looks the same everywhere. */
final class Platen {
  private static final Settings COARSE = new Settings(Source.FLATBED, Colour.GREY, 75);

  private Platen() {}

  static Originals look(DocumentScanner scanner, Duration deadline) {
    return scanner.scan(COARSE, deadline) instanceof PageScan.Scanned(var page)
        ? Glance.at(page.jpeg()).map(Platen::of).orElse(Originals.UNKNOWN)
        : Originals.UNKNOWN;
  }

  /** With the lid up the scanner sees a dark hall, and nobody can tell. */
  static Originals of(Glance glance) {
    if (glance.dark()) {
      return Originals.UNKNOWN;
    }
    return glance.even() ? Originals.NONE : Originals.THERE;
  }
}
