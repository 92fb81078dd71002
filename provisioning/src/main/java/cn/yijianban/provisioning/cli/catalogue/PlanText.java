package cn.yijianban.provisioning.cli.catalogue;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.provisioning.cli.answer.Table;
import cn.yijianban.provisioning.cli.answer.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** A plan for people to read: items, materials with how and why, the form by section, the rest. */
final class PlanText {
  private final PrintWriter out;
  private final Plan plan;

  PlanText(PrintWriter out, Plan plan) {
    this.out = out;
    this.plan = plan;
  }

  void print() {
    Bundle bundle = plan.bundle();
    out.println(bundle.name() + "  (" + bundle.code() + ")");
    out.println(bundle.leadDepartment());
    if (bundle.anySample()) {
      out.println("SAMPLE: parts of this bundle are examples without a published source.");
    }
    items();
    materials();
    form();
    rest();
  }

  private void items() {
    heading("Items");
    Table table = Table.of("", "code", "item", "department", "limit", "why");
    for (Plan.ItemChoice choice : plan.items()) {
      Item item = choice.item();
      table.row(
          (choice.chosen() ? "x" : " ") + (choice.locked() ? "!" : " "),
          item.code(),
          item.name(),
          item.department(),
          CatalogueWords.limit(item.limit()),
          choice.reason());
    }
    table.print(out);
    out.println("x chosen, ! the citizen cannot change that");
    for (int i = 0; i < plan.lanes().size(); i++) {
      out.println("stage " + (i + 1) + ": " + String.join(" | ", plan.lanes().get(i).itemCodes()));
    }
  }

  private void materials() {
    heading(
        "Materials: "
            + plan.materials().size()
            + " instead of "
            + plan.originalCount()
            + ", of which "
            + plan.toBring()
            + " on paper");
    Table table = Table.of("id", "material", "met by", "else", "for", "why");
    for (Plan.PlannedMaterial m : plan.materials()) {
      table.row(
          m.material().id(),
          m.material().name(),
          CatalogueWords.of(m.best()),
          m.ways().stream().skip(1).map(CatalogueWords::of).collect(Collectors.joining(", ")),
          m.usedBy().stream().map(Item::code).collect(Collectors.joining(", ")),
          m.reason());
    }
    table.print(out);
  }

  private void form() {
    heading("Form: " + plan.fields().size() + " fields");
    for (Bundle.Section section : plan.bundle().sections()) {
      List<Field> fields =
          plan.fields().stream().filter(f -> f.section().equals(section.id())).toList();
      if (fields.isEmpty()) {
        continue;
      }
      out.println(section.title());
      Table table = Table.of("  field", "label", "from", "for");
      for (Field field : fields) {
        table.row(
            "  " + field.id() + (field.required() ? "" : " (optional)"),
            field.label(),
            field.sources().stream().map(Words::of).collect(Collectors.joining(", ")),
            String.join(", ", field.usedBy()));
      }
      table.print(out);
    }
  }

  private void rest() {
    heading("Time and money");
    out.println(
        "deadline: "
            + plan.deadline()
                .map(
                    d ->
                        (d.workingDays() == 0 ? "at once" : d.workingDays() + " working days")
                            + d.day().map(day -> ", by " + day).orElse(""))
                .orElse("none published"));
    if (plan.fees().isEmpty()) {
      out.println("fees:     none");
    }
    for (Item.Fee fee : plan.fees()) {
      out.println(
          "fee:      "
              + fee.label()
              + ", "
              + CatalogueWords.yuan(fee.cents())
              + " yuan ("
              + fee.basis()
              + ")");
    }
    for (Plan.Due due : plan.dues()) {
      out.println(
          "item:     "
              + due.itemCode()
              + " "
              + (due.workingDays() == 0 ? "at once" : "in " + due.workingDays() + " working days")
              + due.day().map(day -> ", by " + day).orElse(""));
    }
    for (Plan.Promised promised : plan.promises()) {
      out.println(
          "promise:  "
              + promised.item().code()
              + (promised.taken() ? " taken: " : " not taken: ")
              + CatalogueWords.limit(promised.ordinary())
              + " -> "
              + CatalogueWords.limit(promised.promised())
              + ", without "
              + promised.waived().stream().map(m -> m.name()).collect(Collectors.joining("、")));
    }
    if (!plan.notices().isEmpty()) {
      heading("Notices");
      plan.notices().forEach(notice -> out.println("- " + notice));
    }
    if (!plan.open().isEmpty()) {
      heading("Open questions (answer them with --answers)");
      for (Question question : plan.open()) {
        out.println(
            question.id()
                + ": "
                + question.text()
                + "  "
                + question.choices().stream()
                    .map(c -> c.value() + " (" + c.label() + ")")
                    .collect(Collectors.joining(", ")));
      }
    }
  }

  private void heading(String text) {
    out.println();
    out.println(text);
  }
}
