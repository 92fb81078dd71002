package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Item;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as data. What is unknown is left out; lists are always there. {@code lanes} is a list of
 * stages, each a list of item codes.
 */
public final class PlanJson {
  private PlanJson() {}

  /** All of it but the bundle, which is named only. */
  public static ObjectNode plan(Plan plan) {
    ObjectNode node = object();
    node.put("bundle", plan.bundle().code());
    node.put("name", plan.bundle().name());
    node.put("sample", plan.bundle().sample());
    node.set("items", CatalogueJson.list(plan.items(), PlanJson::item));
    var lanes = node.putArray("lanes");
    plan.lanes().forEach(stage -> lanes.add(CatalogueJson.texts(stage.itemCodes())));
    node.set(
        "parties",
        CatalogueJson.list(
            plan.parties(), p -> object().put("id", p.id()).put("label", p.label())));
    node.set("fields", CatalogueJson.list(plan.fields(), CatalogueJson::field));
    node.set("materials", CatalogueJson.list(plan.materials(), PlanJson::material));
    plan.deadline()
        .ifPresent(
            deadline -> {
              ObjectNode out = node.putObject("deadline");
              out.put("workingDays", deadline.workingDays());
              deadline.day().ifPresent(day -> out.put("day", day.toString()));
            });
    node.set("fees", CatalogueJson.list(plan.fees(), CatalogueJson::fee));
    node.set("notices", CatalogueJson.texts(plan.notices()));
    node.set("open", CatalogueJson.list(plan.open(), CatalogueJson::question));
    node.putObject("counts")
        .put("original", plan.originalCount())
        .put("merged", plan.merged())
        .put("toBring", plan.toBring());
    return node;
  }

  private static ObjectNode item(Plan.ItemChoice choice) {
    Item item = choice.item();
    ObjectNode node = object();
    node.put("code", item.code());
    node.put("name", item.name());
    node.put("department", item.department());
    node.put("chosen", choice.chosen());
    node.put("locked", choice.locked());
    node.put("reason", choice.reason());
    item.limit().ifPresent(limit -> node.put("workingDays", limit.workingDays()));
    return node;
  }

  private static ObjectNode material(Plan.PlannedMaterial planned) {
    ObjectNode node = object();
    node.put("id", planned.material().id());
    node.put("name", planned.material().name());
    node.put("necessity", CatalogueJson.word(planned.material().necessity()));
    node.set("usedBy", CatalogueJson.texts(planned.usedBy().stream().map(Item::code).toList()));
    node.put("metBy", planned.best().word());
    node.set("ways", CatalogueJson.list(planned.ways(), CatalogueJson::way));
    node.put("reason", planned.reason());
    node.put("basis", planned.material().basis());
    return node;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
