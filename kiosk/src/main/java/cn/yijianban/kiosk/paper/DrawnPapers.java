package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Papers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The papers of a visit, with the letterhead of this terminal. */
public final class DrawnPapers implements Papers {
  private final Letterhead head;
  private final ZoneId zone;
  private final InstantSource time;
  private final ReceiptPainter receipts;
  private final ApplicationForm forms;
  private final OneTimeNotice notices;
  private final PublicSheet publics;
  private final Words words = new Words();

  public DrawnPapers(PaperFonts fonts, Letterhead head, ZoneId zone, InstantSource time) {
    this.head = head;
    this.zone = zone;
    this.time = time;
    receipts = new ReceiptPainter(fonts);
    forms = new ApplicationForm(fonts);
    notices = new OneTimeNotice(fonts, head, zone);
    publics = new PublicSheet(fonts, head);
  }

  @Override
  public Raster receipt(Draft draft, Plan plan, int widthDots) {
    return receipts.paint(content(draft, plan), widthDots);
  }

  @Override
  public Bytes form(String template, Draft draft, Plan plan) {
    Optional<Plan.PlannedMaterial> made =
        plan.materials().stream()
            .filter(m -> m.ways().contains(new Material.Way.Template(template)))
            .findFirst();
    List<Item> items = made.map(Plan.PlannedMaterial::usedBy).orElse(plan.chosen());
    List<String> codes = items.stream().map(Item::code).toList();
    Instant now = draft.receipt().map(Draft.Receipt::at).orElseGet(time::instant);
    return forms.draw(
        new FormContent(
            head,
            made.map(m -> m.material().name()).orElse(words.of("form.title")),
            plan.handled()
                .map(there -> words.of("form.handled", plan.bundle().name(), there.name()))
                .orElse(plan.bundle().name()),
            plan.bundle().code() + " " + template,
            plan.bundle().sections().stream().map(s -> section(s, codes, draft, plan)).toList(),
            items.stream()
                .map(item -> new FormContent.ItemRow(item.name(), item.department()))
                .toList(),
            draft.signature().orElse(Bytes.empty()),
            now.atZone(zone).toLocalDate(),
            now));
  }

  @Override
  public Bytes notice(Plan plan) {
    return notices.draw(plan, time.instant());
  }

  @Override
  public Bytes publicNotice(PublicNotice notice) {
    return publics.draw(notice, time.instant());
  }

  private FormContent.Section section(
      Bundle.Section section, List<String> items, Draft draft, Plan plan) {
    return new FormContent.Section(
        section.title(),
        plan.fields().stream()
            .filter(field -> field.section().equals(section.id()))
            .filter(field -> field.usedBy().stream().anyMatch(items::contains))
            .map(field -> new FormContent.Entry(field.label(), shown(field, draft)))
            .toList());
  }

  private String shown(Field field, Draft draft) {
    FormValue value = draft.values().get(field.id());
    if (value == null || value.value().isBlank()) {
      return "";
    }
    String text =
        field.choices().stream()
            .filter(choice -> choice.value().equals(value.value()))
            .map(Field.Choice::label)
            .findFirst()
            .orElse(value.value());
    return value.disputed() ? words.of("form.disputed", text) : text;
  }

  ReceiptContent content(Draft draft, Plan plan) {
    Draft.Receipt receipt =
        draft
            .receipt()
            .orElseThrow(() -> new IllegalStateException("no receipt before the durable point"));
    return new ReceiptContent(
        head,
        receipt.number(),
        LocalDateTime.ofInstant(receipt.at(), zone),
        plan.bundle().name(),
        plan.handled().map(Handled::name),
        plan.parties().stream()
            .flatMap(
                role ->
                    Optional.ofNullable(draft.persons().get(role.id())).stream()
                        .map(person -> ReceiptContent.Applicant.of(role.label(), person)))
            .toList(),
        plan.chosen().stream()
            .map(
                item ->
                    new ReceiptContent.ItemLine(
                        item.name(), caseNumber(receipt.progress(), item.code())))
            .toList(),
        plan.materials().stream().map(m -> line(m, draft)).toList(),
        receipt.digest(),
        reached(receipt.progress()));
  }

  private static ReceiptContent.MaterialLine line(Plan.PlannedMaterial planned, Draft draft) {
    Met met =
        Optional.ofNullable(draft.materials().get(planned.material().id()))
            .orElse(new Met.Missing(Met.Why.PAPER_ONLY));
    return new ReceiptContent.MaterialLine(planned.material().name(), met);
  }

  private static boolean reached(Counter.Progress progress) {
    return switch (progress) {
      case Counter.Progress.Waiting _ -> false;
      case Counter.Progress.Received _, Counter.Progress.Refused _ -> true;
    };
  }

  private static Optional<String> caseNumber(Counter.Progress progress, String item) {
    return switch (progress) {
      case Counter.Progress.Received(var cases) ->
          cases.stream()
              .filter(c -> c.item().equals(item) && !c.caseNumber().isBlank())
              .map(Counter.ChildCase::caseNumber)
              .findFirst();
      case Counter.Progress.Waiting _, Counter.Progress.Refused _ -> Optional.empty();
    };
  }
}
