package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material.Way;
import java.util.Locale;
import java.util.Optional;

/** Short words and phrases for values of the catalogue. */
final class Words {
  private Words() {}

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

  /** What the way leans on: a licence type, parties, a service, an item; empty for paper. */
  static String detail(Way way) {
    return switch (way) {
      case Way.Licence(var type, var holder) -> holder.isEmpty() ? type : type + " of " + holder;
      case Way.Card(var parties) -> String.join(", ", parties);
      case Way.Verification(var service) -> service;
      case Way.ResultOf(var item) -> item;
      case Way.Template(var template) -> template;
      case Way.Scan _ -> "";
      case Way.Later(var days) -> "within " + days + " working days";
    };
  }

  /** An enum constant as it stands in JSON: lower case with hyphens. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
