package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.imaging.Wanted;
import cn.yijianban.kiosk.catalogue.Material;

/** What a material's sheet means to the scanner and to the judge of pages. */
final class Sheets {
  private Sheets() {}

  static Settings settings(Material.Sheet sheet) {
    return new Settings(Source.FEEDER, sheet.colour() ? Colour.COLOUR : Colour.GREY, sheet.dpi());
  }

  static Wanted wanted(Material.Sheet sheet) {
    return switch (sheet.size()) {
      case A4 -> Wanted.A4;
      case CARD -> Wanted.CARD_BOTH_SIDES;
      case PHOTO -> Wanted.PHOTO;
      case ANY, BOOKLET -> Wanted.ANY;
    };
  }
}
