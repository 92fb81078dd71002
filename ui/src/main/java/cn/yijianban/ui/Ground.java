package cn.yijianban.ui;

import cn.yijianban.kiosk.paper.Letterhead;
import cn.yijianban.kiosk.station.StationConfig;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/** What every part of a terminal is built on: configuration, clock, time zone and chance. */
record Ground(StationConfig config, InstantSource time, ZoneId zone, SecureRandom random) {
  private static final int SHORT_NAME = 8;

  static Ground of(StationConfig config) {
    return new Ground(
        config, InstantSource.system(), ZoneId.of("Asia/Shanghai"), new SecureRandom());
  }

  /** Address of the platform, without a slash at its end. */
  URI platform() {
    String text = config.platform().url().toString();
    return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
  }

  /** Where a receipt's code leads; its number follows. */
  String query() {
    return platform() + "/q?n=";
  }

  /** The end of the placard number, as receipts carry it. */
  String shortName() {
    String plain = config.terminal().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    return plain.substring(Math.max(0, plain.length() - SHORT_NAME));
  }

  Letterhead letterhead() {
    return new Letterhead(
        config.terminal(),
        config.site().name(),
        config.phones().consult(),
        config.phones().supervise(),
        query(),
        config.allowSimulated());
  }
}
