package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material.Way;
import java.util.Locale;
import java.util.Optional;

/** Short words and phrases for values of the catalogue. */
final class CatalogueWords {
  private CatalogueWords() {}

  /** The word of a way as screens and manifests use it: licence, card, scan and so on. */
  static String of(Way way) {
    return switch (way) {
      case Way.Licence _ -> "licence";
      case Way.Card _ -> "card";
      case Way.Verification _ -> "verification";
      case Way.ResultOf _ -> "result";
      case Way.Template _ -> "template";
      case Way.Scan _ -> "scan";
      case Way.Later _ -> "later";
    };
  }

  static String limit(Optional<Bundle.Limit> limit) {
    return limit
        .map(l -> l.workingDays() == 0 ? "at once" : l.workingDays() + " working days")
        .orElse("-");
  }

  /** Yuan with two decimals, from fen. */
  static String yuan(long cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }
}
