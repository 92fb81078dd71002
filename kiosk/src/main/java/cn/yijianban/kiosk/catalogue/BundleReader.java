package cn.yijianban.kiosk.catalogue;

import java.util.List;

/** From a bundle's file to the record; {@link CatalogueJson#bundle} goes the other way. */
final class BundleReader {
  private BundleReader() {}

  static Bundle bundle(Reading json) {
    return new Bundle(
        json.text("code"),
        json.text("name"),
        json.text("region"),
        json.text("version"),
        json.text("category"),
        json.word("theme", Bundle.Theme.class),
        json.word("target", Bundle.Target.class),
        json.text("leadDepartment"),
        json.texts("jointDepartments"),
        json.textOr("window", ""),
        json.limit("workingDays"),
        json.list("items", BundleReader::item),
        json.list("dependencies", BundleReader::dependency),
        json.list("parties", BundleReader::party),
        json.list("questions", BundleReader::question),
        json.list("sections", s -> new Bundle.Section(s.text("id"), s.text("title"))),
        json.list("fields", BundleReader::field),
        json.list("materials", BundleReader::material),
        json.texts("steps"),
        json.list("notices", n -> new Bundle.Notice(n.text("text"), n.condition("when"))),
        json.text("source"),
        json.yes("sample"));
  }

  private static Item item(Reading json) {
    return new Item(
        json.text("code"),
        json.text("name"),
        json.text("department"),
        json.limit("workingDays"),
        json.text("group"),
        json.yes("must"),
        json.yes("mustParallel"),
        json.textOr("reason", ""),
        json.object(
            "fee",
            f ->
                new Item.Fee(
                    f.text("label"), f.whole("cents", 0, 100_000_000, true), f.text("basis"))),
        json.object("result", r -> new Item.Result(r.text("name"), r.maybeText("licenceType"))),
        json.texts("originalMaterials"),
        json.yes("expiredCard"));
  }

  private static Bundle.Dependency dependency(Reading json) {
    return new Bundle.Dependency(json.text("before"), json.text("after"), json.yes("sharesResult"));
  }

  private static Bundle.PartyRole party(Reading json) {
    return new Bundle.PartyRole(json.text("id"), json.text("label"), json.condition("when"));
  }

  private static Question question(Reading json) {
    return new Question(
        json.text("id"),
        json.text("text"),
        json.textOr("hint", ""),
        json.list("choices", BundleReader::choice),
        json.condition("when"));
  }

  private static Field.Choice choice(Reading json) {
    return new Field.Choice(json.text("value"), json.text("label"), json.textOr("hint", ""));
  }

  private static Field field(Reading json) {
    return new Field(
        json.text("id"),
        json.text("label"),
        json.text("section"),
        json.word("type", Field.Type.class),
        json.words("sources", Field.Source.class),
        json.texts("usedBy"),
        json.list("choices", BundleReader::choice),
        json.yes("required"),
        json.condition("when"),
        json.textOr("why", ""));
  }

  private static Material material(Reading json) {
    List<Material.Way> ways = json.list("ways", BundleReader::way);
    if (ways.isEmpty()) {
      json.problem("ways", "a material can be met in at least one way");
      ways = List.of(new Material.Way.Scan());
    }
    return new Material(
        json.text("id"),
        json.text("name"),
        json.word("necessity", Material.Necessity.class),
        json.whole("origin", 10, 99, true),
        json.texts("usedBy"),
        ways,
        json.whole("pages", 0, 500, false),
        json.condition("when"),
        json.textOr("basis", ""),
        json.textOr("spec", ""));
  }

  private static Material.Way way(Reading json) {
    String word = json.text("way");
    return switch (word) {
      case "licence" ->
          new Material.Way.Licence(json.text("licenceType"), json.text("holderParty"));
      case "card" -> new Material.Way.Card(json.texts("parties"));
      case "verification" -> new Material.Way.Verification(json.text("service"));
      case "result" -> new Material.Way.ResultOf(json.text("item"));
      case "template" -> new Material.Way.Template(json.text("template"));
      case "later" -> new Material.Way.Later(json.whole("workingDays", 1, 1000, true));
      case "scan" -> new Material.Way.Scan();
      default -> {
        json.problem(
            "way",
            "'"
                + word
                + "' is not one of licence, card, verification, result, template, scan, later");
        yield new Material.Way.Scan();
      }
    };
  }
}
