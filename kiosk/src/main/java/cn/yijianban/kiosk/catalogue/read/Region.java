package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guide;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code region.json} says.
 *
 * @param window the counter for what is only listed
 * @param list file name of the list; empty when there is none
 * @param themes rows of the list that stand under another tile than their category
 * @param bundles file names; one that lies in a region around this one needs no file here
 * @param departments what {@code @police} and the like are called here
 * @param proofs names of the 证明 that may be asked for here (确需保留证明清单)
 * @param languages beside Chinese, in which every bundle with its own file has a name
 * @param implied what a department of the list implies
 * @param deliveries what is different here for every bundle that delivers in such a mode
 * @param partners regions whose own bundles travel with this catalogue, for what is taken here and
 *     decided on there (通办)
 */
record Region(
    String region,
    String name,
    String version,
    String window,
    String source,
    String list,
    List<Category> categories,
    List<RowTheme> themes,
    List<String> bundles,
    Map<String, String> departments,
    List<String> proofs,
    List<String> languages,
    List<Implied> implied,
    List<Guide.Delivery> deliveries,
    List<String> partners) {
  Region {
    deliveries = List.copyOf(deliveries);
    partners = List.copyOf(partners);
    categories = List.copyOf(categories);
    themes = List.copyOf(themes);
    bundles = List.copyOf(bundles);
    departments = Map.copyOf(departments);
    proofs = List.copyOf(proofs);
    languages = List.copyOf(languages);
    implied = List.copyOf(implied);
  }

  /** What a class of the list means. */
  record Category(String name, Bundle.Theme theme, Bundle.Target target) {}

  /** The tile of one row. */
  record RowTheme(int number, Bundle.Theme theme) {}

  /**
   * A department in a row of the list that implies an item.
   *
   * @param department as published
   * @param categories only in these; empty means in all
   * @param name words divided by a bar, one of which the name of the row must hold; may be empty
   * @param item shared item
   */
  record Implied(String department, List<String> categories, String name, String item) {
    List<String> words() {
      return name.isEmpty() ? List.of() : List.of(name.split("\\|", -1));
    }
  }

  static Region read(Reading json) {
    return new Region(
        json.text("region"),
        json.text("name"),
        json.text("version"),
        json.text("window"),
        json.text("source"),
        json.textOr("list", ""),
        json.list(
            "categories",
            c ->
                new Category(
                    c.text("name"),
                    c.word("theme", Bundle.Theme.class),
                    c.word("target", Bundle.Target.class))),
        json.list(
            "themes",
            t ->
                new RowTheme(
                    t.whole("number", 1, 9999, true), t.word("theme", Bundle.Theme.class))),
        json.texts("bundles"),
        json.map("departments"),
        json.texts("proofs"),
        json.texts("languages"),
        json.list(
            "implied",
            i ->
                new Implied(
                    i.text("department"),
                    i.texts("categories"),
                    i.textOr("name", ""),
                    i.text("item"))),
        json.list("deliveries", GuideReader::delivery),
        json.texts("partners"));
  }

  Optional<String> department(String role) {
    return Optional.ofNullable(departments.get(role));
  }

  /** The shared items that the departments of a row imply, each once. */
  List<String> impliedItems(String category, String name, List<String> departments) {
    return implied.stream()
        .filter(i -> departments.contains(i.department()))
        .filter(i -> i.categories().isEmpty() || i.categories().contains(category))
        .filter(i -> i.words().isEmpty() || i.words().stream().anyMatch(name::contains))
        .map(Implied::item)
        .distinct()
        .toList();
  }

  Optional<Category> category(String called) {
    return categories.stream().filter(c -> c.name().equals(called)).findFirst();
  }

  Bundle.Theme theme(int number, Category category) {
    return themes.stream()
        .filter(t -> t.number() == number)
        .map(RowTheme::theme)
        .findFirst()
        .orElse(category.theme());
  }
}
