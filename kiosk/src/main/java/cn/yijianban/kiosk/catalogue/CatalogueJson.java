package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bundles as data. What is empty or unknown is left out, enum constants are lower-case words with
 * hyphens, and a bundle with items is written in the very form in which a catalogue keeps it.
 */
public final class CatalogueJson {
  private CatalogueJson() {}

  /** One row of a list of bundles. */
  public static ObjectNode summary(Bundle bundle) {
    ObjectNode node = object();
    node.put("code", bundle.code());
    node.put("name", bundle.name());
    node.put("category", bundle.category());
    node.put("theme", word(bundle.theme()));
    node.put("leadDepartment", bundle.leadDepartment());
    node.set("jointDepartments", texts(bundle.jointDepartments()));
    node.put("items", bundle.items().size());
    node.put("applicable", bundle.applicable());
    node.put("sample", bundle.anySample());
    return node;
  }

  /** All of it. */
  public static ObjectNode bundle(Bundle bundle) {
    ObjectNode node = object();
    node.put("code", bundle.code());
    node.put("name", bundle.name());
    node.put("region", bundle.region());
    node.put("version", bundle.version());
    node.put("category", bundle.category());
    node.put("theme", word(bundle.theme()));
    node.put("target", word(bundle.target()));
    node.put("leadDepartment", bundle.leadDepartment());
    node.set("jointDepartments", texts(bundle.jointDepartments()));
    node.put("window", bundle.window());
    limit(node, bundle.limit());
    node.set("items", list(bundle.items(), CatalogueJson::item));
    node.set("dependencies", list(bundle.dependencies(), CatalogueJson::dependency));
    node.set("parties", list(bundle.parties(), CatalogueJson::party));
    node.set("questions", list(bundle.questions(), CatalogueJson::question));
    node.set(
        "sections",
        list(bundle.sections(), s -> object().put("id", s.id()).put("title", s.title())));
    node.set("fields", list(bundle.fields(), CatalogueJson::field));
    node.set("materials", list(bundle.materials(), CatalogueJson::material));
    node.set("steps", texts(bundle.steps()));
    node.set(
        "notices", list(bundle.notices(), n -> when(object().put("text", n.text()), n.when())));
    node.put("source", bundle.source());
    node.put("sample", bundle.sample());
    if (!bundle.groups().isEmpty()) {
      node.set("groups", list(bundle.groups(), CatalogueJson::group));
    }
    if (!bundle.guide().equals(Guide.NONE)) {
      node.set("guide", GuideJson.json(bundle.guide()));
    }
    if (bundle.tone() != Bundle.Tone.PLAIN) {
      node.put("tone", word(bundle.tone()));
    }
    if (!bundle.across().equals(Across.NONE)) {
      ObjectNode across = node.putObject("across").put("reason", bundle.across().reason());
      across.set("regions", texts(bundle.across().regions()));
    }
    return node;
  }

  private static ObjectNode group(Bundle.Group group) {
    return object()
        .put("id", group.id())
        .put("name", group.name())
        .put("mode", group.single() ? "single" : "multi")
        .put("must", group.must());
  }

  private static ObjectNode item(Item item) {
    ObjectNode node = object();
    node.put("code", item.code());
    node.put("name", item.name());
    node.put("department", item.department());
    limit(node, item.limit());
    node.put("group", item.group());
    node.put("must", item.must());
    node.put("mustParallel", item.mustParallel());
    node.put("reason", item.reason());
    item.fee().ifPresent(fee -> node.set("fee", fee(fee)));
    item.result()
        .ifPresent(
            result -> {
              ObjectNode out = node.putObject("result").put("name", result.name());
              result.licenceType().ifPresent(type -> out.put("licenceType", type));
            });
    node.set("originalMaterials", texts(item.originalMaterials()));
    node.put("expiredCard", item.expiredCard());
    when(node, item.when());
    node.put("depth", word(item.depth()));
    item.promise().ifPresent(promise -> node.set("promise", promise(promise)));
    register(node, item.register());
    node.put("sample", item.sample());
    return node;
  }

  private static ObjectNode promise(Item.Promise promise) {
    ObjectNode node = object().put("when", promise.when().text());
    limit(node, promise.limit());
    node.set("waives", texts(promise.waives()));
    return node.put("text", promise.text()).put("consequence", promise.consequence());
  }

  private static void register(ObjectNode node, Item.Register register) {
    register.code().ifPresent(code -> node.put("register", code));
    register.type().ifPresent(type -> node.put("type", type));
    register.level().ifPresent(level -> node.put("level", level));
    if (!register.basis().isEmpty()) {
      node.put("basis", register.basis());
    }
    register
        .legalLimit()
        .ifPresent(
            term ->
                node.putObject("legalLimit")
                    .put("number", term.number())
                    .put("unit", word(term.unit())));
    register.alone().ifPresent(alone -> node.put("aloneWorkingDays", alone.workingDays()));
  }

  /** What something costs. */
  public static ObjectNode fee(Item.Fee fee) {
    return object().put("label", fee.label()).put("cents", fee.cents()).put("basis", fee.basis());
  }

  private static ObjectNode dependency(Bundle.Dependency dependency) {
    return object()
        .put("before", dependency.before())
        .put("after", dependency.after())
        .put("sharesResult", dependency.sharesResult());
  }

  private static ObjectNode party(Bundle.PartyRole party) {
    return when(object().put("id", party.id()).put("label", party.label()), party.when());
  }

  /** A question with its choices. */
  public static ObjectNode question(Question question) {
    ObjectNode node = object();
    node.put("id", question.id());
    node.put("text", question.text());
    node.put("hint", question.hint());
    node.set("choices", list(question.choices(), CatalogueJson::choice));
    return when(node, question.when());
  }

  private static ObjectNode choice(Field.Choice choice) {
    return object()
        .put("value", choice.value())
        .put("label", choice.label())
        .put("hint", choice.hint());
  }

  /** A blank of the form. */
  public static ObjectNode field(Field field) {
    ObjectNode node = object();
    node.put("id", field.id());
    node.put("label", field.label());
    node.put("section", field.section());
    node.put("type", word(field.type()));
    node.set("sources", texts(field.sources().stream().map(CatalogueJson::word).toList()));
    node.set("usedBy", texts(field.usedBy()));
    if (!field.choices().isEmpty()) {
      node.set("choices", list(field.choices(), CatalogueJson::choice));
    }
    node.put("required", field.required());
    when(node, field.when());
    node.put("why", field.why());
    if (field.bounds().longest() != Field.Bounds.WIDE.longest()) {
      node.put("longest", field.bounds().longest());
    }
    field.bounds().least().ifPresent(least -> node.put("least", least));
    field.bounds().most().ifPresent(most -> node.put("most", most));
    if (field.bounds().days() != Field.Days.ANY) {
      node.put("days", word(field.bounds().days()));
    }
    field.bounds().after().ifPresent(after -> node.put("after", after));
    field
        .shared()
        .ifPresent(
            from ->
                node.putObject("shared")
                    .put("service", from.service())
                    .put("subject", from.subject()));
    return node;
  }

  private static ObjectNode material(Material material) {
    ObjectNode node = object();
    node.put("id", material.id());
    node.put("name", material.name());
    node.put("necessity", word(material.necessity()));
    node.put("origin", material.origin());
    node.set("usedBy", texts(material.usedBy()));
    node.set("ways", list(material.ways(), CatalogueJson::way));
    node.put("pages", material.pages());
    when(node, material.when());
    node.put("basis", material.basis());
    node.put("spec", material.spec());
    if (!material.handing().equals(Material.Handing.UNKNOWN)) {
      handing(node, material.handing());
    }
    if (!material.sheet().equals(Material.Sheet.ANY)) {
      node.set("sheet", sheet(material.sheet()));
    }
    return node;
  }

  private static ObjectNode sheet(Material.Sheet sheet) {
    ObjectNode node = object().put("size", word(sheet.size()));
    node.put("sides", sheet.sides());
    node.put("colour", sheet.colour());
    node.put("dpi", sheet.dpi());
    return node;
  }

  private static void handing(ObjectNode node, Material.Handing handing) {
    node.put("kind", word(handing.kind()));
    node.put("look", word(handing.look()));
    node.put("medium", word(handing.medium()));
    node.put("originals", handing.originals());
    node.put("copies", handing.copies());
    node.set("reviewPoints", texts(handing.reviewPoints()));
    if (!handing.example().isEmpty()) {
      node.put("example", handing.example());
    }
    if (!handing.blank().isEmpty()) {
      node.put("blank", handing.blank());
    }
  }

  /** A way to meet a material. */
  public static ObjectNode way(Material.Way way) {
    ObjectNode node = object().put("way", way.word());
    return switch (way) {
      case Material.Way.Licence(var type, var holder) ->
          node.put("licenceType", type).put("holderParty", holder);
      case Material.Way.Card(var parties) -> {
        node.set("parties", texts(parties));
        yield node;
      }
      case Material.Way.Verification(var service) -> node.put("service", service);
      case Material.Way.ResultOf(var item) -> node.put("item", item);
      case Material.Way.Template(var template) -> node.put("template", template);
      case Material.Way.Scan() -> node;
      case Material.Way.Later(var days) -> node.put("workingDays", days);
    };
  }

  /** How a result is delivered. */
  public static ObjectNode delivery(Guide.Delivery delivery) {
    return GuideJson.delivery(delivery);
  }

  /** The word of an enum constant. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An array of texts. */
  public static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  /** An array of objects. */
  public static <T> ArrayNode list(List<T> things, Function<T, ObjectNode> writer) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    things.forEach(thing -> array.add(writer.apply(thing)));
    return array;
  }

  private static void limit(ObjectNode node, Optional<Bundle.Limit> limit) {
    limit.ifPresent(l -> node.put("workingDays", l.workingDays()));
  }

  private static ObjectNode when(ObjectNode node, Optional<Condition> when) {
    when.ifPresent(condition -> node.put("when", condition.text()));
    return node;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
