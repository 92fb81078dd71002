package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What {@code region.json} says.
 *
 * @param window the counter for what is only listed
 * @param list file name of the list; empty when there is none
 * @param themes rows of the list that stand under another tile than their category
 * @param bundles file names
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
    List<String> bundles) {

  /** What a class of the list means. */
  record Category(String name, Bundle.Theme theme, Bundle.Target target) {}

  /** The tile of one row. */
  record RowTheme(int number, Bundle.Theme theme) {}

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
        json.texts("bundles"));
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
