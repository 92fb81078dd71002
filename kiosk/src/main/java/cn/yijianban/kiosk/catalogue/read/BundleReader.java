package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import java.util.List;
import java.util.Optional;

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
        json.yes("sample"),
        json.list(
            "groups",
            g -> new Bundle.Group(g.text("id"), g.text("name"), single(g), g.yes("must"))),
        json.object("guide", GuideReader::guide).orElse(Guide.NONE),
        json.wordOr("tone", Bundle.Tone.class, Bundle.Tone.PLAIN),
        json.object("across", a -> new Across(a.texts("regions"), a.textOr("reason", "")))
            .orElse(Across.NONE));
  }

  private static boolean single(Reading json) {
    return json.word("mode", Mode.class) == Mode.SINGLE;
  }

  /** 单选, 多选. */
  private enum Mode {
    SINGLE,
    MULTI
  }

  static Item item(Reading json) {
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
        json.yes("expiredCard"),
        json.condition("when"),
        json.wordOr("depth", Item.Depth.class, Item.Depth.KIOSK),
        promise(json),
        register(json),
        json.yes("sample"));
  }

  private static Optional<Item.Promise> promise(Reading json) {
    return json.object(
            "promise",
            p ->
                p.condition("when")
                    .or(
                        () -> {
                          p.text("when");
                          return Optional.empty();
                        })
                    .map(
                        when ->
                            new Item.Promise(
                                when,
                                p.limit("workingDays"),
                                p.texts("waives"),
                                p.text("text"),
                                p.text("consequence"))))
        .flatMap(promise -> promise);
  }

  private static Item.Register register(Reading json) {
    return new Item.Register(
        json.maybeText("register"),
        json.maybeText("type"),
        json.maybeWhole("level", 1, 9),
        json.textOr("basis", ""),
        json.object(
            "legalLimit",
            t -> {
              if (!t.has("unit")) {
                t.problem(
                    CatalogueFault.LIMIT_UNIT, "unit", "a time needs a unit, such as working-day");
              }
              return new Item.Term(
                  t.whole("number", 0, 1000, true),
                  t.wordOr("unit", Item.Term.Unit.class, Item.Term.Unit.WORKING_DAY));
            }),
        json.limit("aloneWorkingDays"));
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
        json.textOr("why", ""),
        new Field.Bounds(
            json.maybeWhole("longest", 1, 2000).orElse(Field.Bounds.WIDE.longest()),
            json.maybeWhole("least", 0, Integer.MAX_VALUE),
            json.maybeWhole("most", 0, Integer.MAX_VALUE),
            json.wordOr("days", Field.Days.class, Field.Days.ANY),
            Optional.of(json.textOr("after", "")).filter(id -> !id.isEmpty())),
        json.object(
            "shared", from -> new Field.Shared(from.text("service"), from.text("subject"))));
  }

  private static Material material(Reading json) {
    List<Material.Way> ways = json.list("ways", BundleReader::way);
    if (ways.isEmpty()) {
      json.problem(CatalogueFault.NO_WAY, "ways", "a material can be met in at least one way");
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
        json.textOr("spec", ""),
        new Material.Handing(
            json.wordOr("kind", Material.Kind.class, Material.Kind.OTHER),
            json.wordOr("medium", Material.Medium.class, Material.Medium.EITHER),
            json.whole("originals", 0, 99, false),
            json.whole("copies", 0, 99, false),
            json.texts("reviewPoints"),
            json.textOr("example", ""),
            json.textOr("blank", ""),
            json.wordOr("look", Material.Look.class, Material.Look.SHEET)),
        json.object("sheet", BundleReader::sheet).orElse(Material.Sheet.ANY));
  }

  private static Material.Sheet sheet(Reading json) {
    return new Material.Sheet(
        json.word("size", Material.Sheet.Size.class),
        json.maybeWhole("sides", 1, 2).orElse(1),
        !json.has("colour") || json.yes("colour"),
        json.maybeWhole("dpi", 75, 600).orElse(Material.Sheet.ARCHIVE));
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
            CatalogueFault.UNKNOWN_WORD,
            "way",
            "'"
                + word
                + "' is not one of licence, card, verification, result, template, scan, later");
        yield new Material.Way.Scan();
      }
    };
  }
}
