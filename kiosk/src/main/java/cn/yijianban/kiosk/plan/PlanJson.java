package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
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
    node.put("region", plan.bundle().region());
    node.put("version", plan.bundle().version());
    plan.handled()
        .ifPresent(
            there ->
                node.putObject("handled").put("region", there.region()).put("name", there.name()));
    node.put("sample", plan.bundle().anySample());
    node.put("final", plan.open().isEmpty());
    node.set("items", CatalogueJson.list(plan.items(), choice -> item(plan, choice)));
    var lanes = node.putArray("lanes");
    plan.lanes().forEach(stage -> lanes.add(CatalogueJson.texts(stage.itemCodes())));
    node.set(
        "parties",
        CatalogueJson.list(
            plan.parties(), p -> object().put("id", p.id()).put("label", p.label())));
    node.set("fields", CatalogueJson.list(plan.fields(), CatalogueJson::field));
    node.set("materials", CatalogueJson.list(plan.materials(), PlanJson::material));
    node.put("originalCount", plan.originalCount());
    node.put("merged", plan.merged());
    node.put("toBring", plan.toBring());
    plan.deadline()
        .ifPresent(
            deadline -> {
              ObjectNode out = node.putObject("deadline");
              out.put("workingDays", deadline.workingDays());
              deadline.day().ifPresent(day -> out.put("day", day.toString()));
            });
    node.set("fees", CatalogueJson.list(plan.fees(), CatalogueJson::fee));
    node.set("promises", CatalogueJson.list(plan.promises(), PlanJson::promised));
    node.set("counter", CatalogueJson.list(plan.counter(), PlanJson::counter));
    node.set("obstacles", CatalogueJson.texts(plan.obstacles()));
    node.set("notices", CatalogueJson.texts(plan.notices()));
    node.set("open", CatalogueJson.list(plan.open(), CatalogueJson::question));
    return node;
  }

  /** Why each part is in a plan or not. */
  public static ObjectNode decision(Decision decision) {
    return object()
        .put("part", CatalogueJson.word(decision.part()))
        .put("id", decision.id())
        .put("name", decision.name())
        .put("in", decision.in())
        .put("why", CatalogueJson.word(decision.why()))
        .put("detail", decision.detail());
  }

  private static ObjectNode item(Plan plan, Plan.ItemChoice choice) {
    Item item = choice.item();
    ObjectNode node = object();
    node.put("code", item.code());
    node.put("name", item.name());
    node.put("department", item.department());
    node.put("chosen", choice.chosen());
    node.put("locked", choice.locked());
    node.put("reason", choice.reason());
    node.put("depth", CatalogueJson.word(item.depth()));
    item.limit().ifPresent(limit -> node.put("workingDays", limit.workingDays()));
    plan.dues().stream()
        .filter(due -> due.itemCode().equals(item.code()))
        .forEach(
            due -> {
              ObjectNode out = node.putObject("due").put("workingDays", due.workingDays());
              due.day().ifPresent(day -> out.put("day", day.toString()));
            });
    item.fee().ifPresent(fee -> node.set("fee", CatalogueJson.fee(fee)));
    item.result().ifPresent(result -> node.put("result", result.name()));
    node.put("sample", item.sample());
    return node;
  }

  private static ObjectNode promised(Plan.Promised promised) {
    ObjectNode node = object().put("item", promised.item().code()).put("taken", promised.taken());
    promised.ordinary().ifPresent(limit -> node.put("ordinaryWorkingDays", limit.workingDays()));
    promised.promised().ifPresent(limit -> node.put("promisedWorkingDays", limit.workingDays()));
    node.set("waived", CatalogueJson.texts(promised.waived().stream().map(Material::id).toList()));
    return node;
  }

  private static ObjectNode counter(Plan.AtCounter at) {
    ObjectNode node = object().put("item", at.item().code());
    node.set("bring", CatalogueJson.texts(at.materials().stream().map(Material::name).toList()));
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
    node.put("pages", planned.material().pages());
    return node;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
