package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material.Way;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.plan.Plan;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as data. What is unknown is left out; lists are always there. */
final class PlanJson {
  private PlanJson() {}

  static ObjectNode of(Plan plan) {
    ObjectNode root = JsonText.object();
    root.put("bundle", plan.bundle().code());
    root.put("name", plan.bundle().name());
    root.put("region", plan.bundle().region());
    root.put("version", plan.bundle().version());
    root.put("sample", plan.bundle().sample());
    root.put("final", plan.open().isEmpty());
    ArrayNode items = root.putArray("items");
    plan.items().forEach(choice -> items.add(item(choice)));
    ArrayNode lanes = root.putArray("lanes");
    plan.lanes().forEach(stage -> lanes.add(strings(stage.itemCodes())));
    ArrayNode parties = root.putArray("parties");
    plan.parties()
        .forEach(party -> parties.addObject().put("id", party.id()).put("label", party.label()));
    ArrayNode fields = root.putArray("fields");
    plan.fields().forEach(field -> fields.add(field(field)));
    ArrayNode materials = root.putArray("materials");
    plan.materials().forEach(material -> materials.add(material(material)));
    root.put("originalCount", plan.originalCount());
    root.put("toBring", plan.toBring());
    plan.deadline()
        .ifPresent(
            deadline -> {
              ObjectNode node = root.putObject("deadline");
              node.put("workingDays", deadline.workingDays());
              deadline.day().ifPresent(day -> node.put("day", day.toString()));
            });
    ArrayNode fees = root.putArray("fees");
    plan.fees().forEach(fee -> fees.add(fee(fee)));
    root.set("notices", strings(plan.notices()));
    ArrayNode open = root.putArray("open");
    plan.open().forEach(question -> open.add(question(question)));
    return root;
  }

  private static ObjectNode item(Plan.ItemChoice choice) {
    Item item = choice.item();
    ObjectNode node = JsonText.object();
    node.put("code", item.code());
    node.put("name", item.name());
    node.put("department", item.department());
    node.put("chosen", choice.chosen());
    node.put("locked", choice.locked());
    node.put("reason", choice.reason());
    item.limit().ifPresent(limit -> node.put("workingDays", limit.workingDays()));
    item.fee().ifPresent(fee -> node.set("fee", fee(fee)));
    item.result().ifPresent(result -> node.put("result", result.name()));
    return node;
  }

  private static ObjectNode field(Field field) {
    ObjectNode node = JsonText.object();
    node.put("id", field.id());
    node.put("label", field.label());
    node.put("section", field.section());
    node.put("type", Words.of(field.type()));
    node.put("required", field.required());
    node.set("sources", strings(field.sources().stream().map(Words::of).toList()));
    node.set("usedBy", strings(field.usedBy()));
    if (!field.choices().isEmpty()) {
      node.set("choices", choices(field.choices()));
    }
    return node;
  }

  private static ObjectNode material(Plan.PlannedMaterial planned) {
    ObjectNode node = JsonText.object();
    node.put("id", planned.material().id());
    node.put("name", planned.material().name());
    node.put("necessity", Words.of(planned.material().necessity()));
    node.set("usedBy", strings(planned.usedBy().stream().map(Item::code).toList()));
    node.put("metBy", Words.of(planned.best()));
    ArrayNode ways = node.putArray("ways");
    for (Way way : planned.ways()) {
      ObjectNode one = ways.addObject().put("way", Words.of(way));
      if (!Words.detail(way).isEmpty()) {
        one.put("detail", Words.detail(way));
      }
    }
    node.put("reason", planned.reason());
    node.put("basis", planned.material().basis());
    node.put("pages", planned.material().pages());
    return node;
  }

  private static ObjectNode fee(Item.Fee fee) {
    return JsonText.object()
        .put("label", fee.label())
        .put("cents", fee.cents())
        .put("basis", fee.basis());
  }

  private static ObjectNode question(Question question) {
    ObjectNode node = JsonText.object();
    node.put("id", question.id());
    node.put("text", question.text());
    node.put("hint", question.hint());
    node.set("choices", choices(question.choices()));
    return node;
  }

  private static ArrayNode choices(List<Field.Choice> choices) {
    ArrayNode nodes = JsonText.array();
    choices.forEach(
        choice -> nodes.addObject().put("value", choice.value()).put("label", choice.label()));
    return nodes;
  }

  static ArrayNode strings(List<String> values) {
    ArrayNode nodes = JsonText.array();
    values.forEach(nodes::add);
    return nodes;
  }
}
