package cn.yijianban.devices.idcard;

import cn.yijianban.devices.link.Link;
import java.util.Arrays;
import java.util.Locale;

/** How a make of reader wraps the frames of its security module on the wire. */
public enum SamWrap {
  /** Not at all: a serial line, a serial server. */
  NONE,
  /** In HID reports of 64 bytes ({@link MiaxisLink}). */
  MIAXIS,
  /** Not at all, but the reader has to be woken first ({@link SynjonesLink}). */
  SYNJONES;

  /**
   * The wrap of that name, as an address says it.
   *
   * @throws IllegalArgumentException with one sentence that lists the names
   */
  public static SamWrap named(String name) {
    return Arrays.stream(values())
        .filter(wrap -> wrap.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "an ID reader is wrapped by none, miaxis or synjones, not by " + name));
  }

  /** As an address says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A pipe that looks like the serial line of the module. */
  public Link around(Link line) {
    return switch (this) {
      case NONE -> line;
      case MIAXIS -> new MiaxisLink(line);
      case SYNJONES -> new SynjonesLink(line);
    };
  }
}
