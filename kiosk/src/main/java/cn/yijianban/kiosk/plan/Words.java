package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Material.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The short reasons a plan gives. */
final class Words {
  private final ResourceBundle texts =
      ResourceBundle.getBundle(Words.class.getPackageName() + ".messages", Locale.ROOT);

  /** Why the citizen cannot drop an item, in the bundle's own words where it has some. */
  String locked(Item item) {
    return item.reason().isBlank() ? texts.getString("item.must") : item.reason();
  }

  /** What a material is for, and what it takes. */
  String material(Bundle bundle, Way best, List<Item> usedBy) {
    String items =
        usedBy.stream().map(Item::name).collect(Collectors.joining(texts.getString("separator")));
    String detail =
        switch (best) {
          case Way.ResultOf(var code) ->
              Item.find(bundle.items(), code).map(Item::name).orElse(code);
          case Way.Later(var days) -> Integer.toString(days);
          case Way.Licence _, Way.Card _, Way.Verification _, Way.Template _, Way.Scan _ -> "";
        };
    return texts.getString("material." + best.word()).replace("{0}", items).replace("{1}", detail);
  }

  /** What whoever hands in corrections is called. */
  String applicant() {
    return texts.getString("applicant");
  }

  /** What the applicant does not meet. */
  String obstacle(String requirement) {
    return texts.getString("obstacle").replace("{0}", requirement);
  }

  /** The bundle cannot be applied for on that day. */
  String notValid(LocalDate day) {
    return texts.getString("not-valid").replace("{0}", day.toString());
  }

  /** Where an item is done that this terminal does not take, and what to bring. */
  String counter(Plan.AtCounter at) {
    String bring =
        at.materials().stream()
            .map(Material::name)
            .collect(Collectors.joining(texts.getString("separator")));
    return texts
        .getString(bring.isEmpty() ? "counter" : "counter.bring")
        .replace("{0}", at.item().name())
        .replace("{1}", at.item().department())
        .replace("{2}", bring);
  }

  /** A deadline in a year whose holidays are not published yet. */
  String provisional(int year) {
    return texts.getString("provisional").replace("{0}", Integer.toString(year));
  }

  /** What was promised, and what follows when it is untrue. */
  String promise(Plan.Promised promised) {
    Item item = promised.item();
    return texts
        .getString("promise")
        .replace("{0}", item.name())
        .replace("{1}", item.promise().map(Item.Promise::text).orElse(""))
        .replace("{2}", item.promise().map(Item.Promise::consequence).orElse(""));
  }
}
