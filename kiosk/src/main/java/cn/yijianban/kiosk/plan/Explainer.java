package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.plan.Decision.Part;
import cn.yijianban.kiosk.plan.Decision.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of every part of a bundle why it is in a plan or not, from what the plan was made from. */
final class Explainer {
  private final PlanRequest request;
  private final Bundle bundle;
  private final Knowledge knowledge;
  private final Set<String> offered;
  private final Choice choice;
  private final List<Decision> decisions = new ArrayList<>();

  Explainer(PlanRequest request, Knowledge knowledge, Set<String> offered, Choice choice) {
    this.request = request;
    this.bundle = request.bundle();
    this.knowledge = knowledge;
    this.offered = offered;
    this.choice = choice;
  }

  List<Decision> decisions(Plan plan) {
    bundle.items().forEach(this::item);
    for (Bundle.PartyRole party : bundle.parties()) {
      condition(Part.PARTY, party.id(), party.label(), party.when());
    }
    Set<String> fields = plan.fields().stream().map(Field::id).collect(Collectors.toSet());
    for (Field field : bundle.fields()) {
      used(Part.FIELD, field.id(), field.label(), field.usedBy(), field.when(), fields, false);
    }
    Set<String> materials =
        plan.materials().stream().map(m -> m.material().id()).collect(Collectors.toSet());
    for (Material m : bundle.materials()) {
      boolean waived =
          plan.promises().stream().anyMatch(p -> p.taken() && p.waived().contains(m))
              && !materials.contains(m.id());
      used(Part.MATERIAL, m.id(), m.name(), m.usedBy(), m.when(), materials, waived);
    }
    bundle.notices().forEach(n -> condition(Part.NOTICE, n.text(), n.text(), n.when()));
    plan.open()
        .forEach(
            q -> decisions.add(new Decision(Part.QUESTION, q.id(), q.text(), true, Why.ASKED, "")));
    return decisions;
  }

  private void item(Item item) {
    String code = item.code();
    if (!offered.contains(code)) {
      condition(Part.ITEM, code, item.name(), item.when());
    } else if (!choice.has(code)) {
      boolean dropped = request.dropped().contains(code);
      add(Part.ITEM, code, item.name(), false, dropped ? Why.DROPPED : Why.GROUP, item.group());
    } else if (!item.here()) {
      add(Part.ITEM, code, item.name(), true, Why.COUNTER, item.department());
    } else if (choice.locked().contains(code)) {
      add(Part.ITEM, code, item.name(), true, Why.LOCKED, item.reason());
    } else if (request.dropped().contains(code)) {
      add(Part.ITEM, code, item.name(), true, Why.GROUP, item.group());
    } else {
      condition(Part.ITEM, code, item.name(), item.when());
    }
  }

  private void used(
      Part part,
      String id,
      String name,
      List<String> usedBy,
      Optional<Condition> when,
      Set<String> in,
      boolean waived) {
    List<String> users = choice.here(bundle).narrow(usedBy);
    if (users.isEmpty()) {
      add(part, id, name, false, Why.NO_ITEM, String.join(", ", usedBy));
    } else if (waived) {
      add(part, id, name, false, Why.WAIVED, String.join(", ", users));
    } else if (in.contains(id) && when.isEmpty()) {
      add(part, id, name, true, Why.ALWAYS, String.join(", ", users));
    } else {
      condition(part, id, name, when);
    }
  }

  private void condition(Part part, String id, String name, Optional<Condition> when) {
    if (when.isEmpty()) {
      add(part, id, name, true, Why.ALWAYS, "");
      return;
    }
    Condition condition = when.get();
    String values =
        condition.names().stream()
            .sorted()
            .map(n -> n + " = " + knowledge.value(n).orElse("?"))
            .collect(Collectors.joining(", "));
    String detail = condition.text() + "  [" + values + "]";
    switch (knowledge.test(condition)) {
      case YES -> add(part, id, name, true, Why.CONDITION_HOLDS, detail);
      case NO -> add(part, id, name, false, Why.CONDITION_FAILS, detail);
      case OPEN -> add(part, id, name, false, Why.ANSWER_MISSING, detail);
    }
  }

  private void add(Part part, String id, String name, boolean in, Why why, String detail) {
    decisions.add(new Decision(part, id, name, in, why, detail));
  }
}
