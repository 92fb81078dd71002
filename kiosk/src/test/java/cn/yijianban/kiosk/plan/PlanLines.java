package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import java.util.Optional;
import java.util.stream.Collectors;

/** A plan as lines that a person can read beside the published guide. */
final class PlanLines {
  private final StringBuilder out = new StringBuilder();

  private PlanLines() {}

  static String of(Plan plan) {
    PlanLines lines = new PlanLines();
    lines.write(plan);
    return lines.out.toString();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void write(Plan plan) {
    Bundle bundle = plan.bundle();
    line(bundle.name() + "  " + bundle.leadDepartment());
    for (Plan.ItemChoice choice : plan.items()) {
      Item item = choice.item();
      line(
          (choice.chosen() ? "x" : "-")
              + (choice.locked() ? "!" : " ")
              + (item.here() ? " " : "@ ")
              + item.code()
              + " "
              + item.name()
              + "  "
              + item.department()
              + due(plan, item));
    }
    line(
        "lanes: "
            + plan.lanes().stream()
                .map(stage -> String.join(" | ", stage.itemCodes()))
                .collect(Collectors.joining(" > ")));
    line("people: " + plan.parties().stream().map(p -> p.label()).collect(Collectors.joining(" ")));
    line(
        "materials: "
            + plan.originalCount()
            + " -> "
            + plan.merged()
            + " -> bring "
            + plan.toBring());
    for (Plan.PlannedMaterial m : plan.materials()) {
      line(
          "  "
              + m.material().id()
              + " "
              + m.material().name()
              + (m.material().necessity() == Material.Necessity.REQUIRED
                  ? ""
                  : " (" + m.material().necessity() + ")")
              + "  "
              + m.ways().stream().map(Material.Way::word).collect(Collectors.joining(","))
              + "  "
              + m.usedBy().stream().map(Item::code).collect(Collectors.joining(",")));
    }
    for (Bundle.Section section : bundle.sections()) {
      String fields =
          plan.fields().stream()
              .filter(f -> f.section().equals(section.id()))
              .map(Field::id)
              .collect(Collectors.joining(" "));
      if (!fields.isEmpty()) {
        line("form " + section.title() + ": " + fields);
      }
    }
    line(
        "deadline: "
            + plan.deadline()
                .map(d -> d.workingDays() + " " + d.day().map(Object::toString).orElse(""))
                .orElse("none"));
    plan.fees().forEach(fee -> line("fee: " + fee.label() + " " + fee.cents()));
    plan.promises()
        .forEach(
            p ->
                line(
                    "promise: "
                        + p.item().code()
                        + (p.taken() ? " taken " : " not taken ")
                        + days(p.ordinary())
                        + " or "
                        + days(p.promised())
                        + " waives "
                        + p.waived().stream().map(Material::id).collect(Collectors.joining(","))));
    plan.obstacles().forEach(text -> line("obstacle: " + text));
    plan.notices().forEach(text -> line("notice: " + text));
    plan.open().forEach(question -> line("open: " + question.id()));
  }

  private static String due(Plan plan, Item item) {
    return plan.dues().stream()
        .filter(due -> due.itemCode().equals(item.code()))
        .map(due -> "  " + due.workingDays() + " " + due.day().map(Object::toString).orElse(""))
        .findFirst()
        .orElse("");
  }

  private static String days(Optional<Bundle.Limit> limit) {
    return limit.map(l -> Integer.toString(l.workingDays())).orElse("-");
  }
}
