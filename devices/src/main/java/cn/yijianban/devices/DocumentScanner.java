package cn.yijianban.devices;

import java.time.Duration;

/** Takes pictures of paper, page by page. */
public interface DocumentScanner extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.SCANNER;
  }

  enum Source {
    FLATBED,
    FEEDER
  }

  enum Colour {
    COLOUR,
    GREY
  }

  /**
   * How to scan. A scanner that has only a glass takes a page for the feeder from there, and one
   * that has only a feeder takes a page for the glass from that.
   *
   * @param dpi 75 to 600
   */
  record Settings(Source source, Colour colour, int dpi) {
    public Settings {
      if (dpi < 75 || dpi > 600) {
        throw new IllegalArgumentException("resolution out of range");
      }
    }

    /** 300 dpi colour from the feeder: what archives ask for. */
    public static Settings archive() {
      return new Settings(Source.FEEDER, Colour.COLOUR, 300);
    }
  }

  /** What one page came to. */
  sealed interface PageScan {
    record Scanned(PageImage page) implements PageScan {}

    /** The feeder ran empty: the end of a stack, or nothing was put in. */
    record NoMorePages() implements PageScan {}

    record Cancelled() implements PageScan {}

    record Failed(DeviceFault cause) implements PageScan {}
  }

  /** What a look for forgotten paper came to. */
  enum Originals {
    THERE,
    NONE,
    /** This scanner cannot tell, or did not answer. */
    UNKNOWN
  }

  /** Scans the next page, all of it or nothing. A cancel ends it, also one that came before it. */
  PageScan scan(Settings settings, Duration deadline, Cancel cancel);

  /** {@link #scan(Settings, Duration, Cancel)} for somebody who waits to the end. */
  default PageScan scan(Settings settings, Duration deadline) {
    return scan(settings, deadline, new Cancel());
  }

  /**
   * Whether paper still lies where pages are taken from. A feeder is asked for its sensor; glass
   * from which the last page came is looked at coarsely, which takes some seconds and moves the
   * lamp.
   */
  default Originals originals(Duration deadline) {
    return Originals.UNKNOWN;
  }
}
