package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.paper.Sheet.Cell;
import cn.yijianban.kiosk.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the 一次性告知书 of a plan as PDF: everything the citizen has to know, told once. */
public final class OneTimeNotice {
  private final PaperFonts fonts;
  private final Letterhead head;
  private final ZoneId zone;
  private final Words words = new Words();

  public OneTimeNotice(PaperFonts fonts, Letterhead head, ZoneId zone) {
    this.fonts = fonts;
    this.head = head;
    this.zone = zone;
  }

  public Bytes draw(Plan plan, Instant now) {
    Bundle bundle = plan.bundle();
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        String title = words.of("notice.title");
        sheet.title(title);
        sheet.rule(1.2f);
        sheet.paragraph(12, 2, words.of("notice.lead", bundle.name(), bundle.leadDepartment()));
        items(sheet, plan);
        conditions(sheet, plan);
        materials(sheet, plan);
        terms(sheet, plan);
        sheet.gap(16);
        if (bundle.sample()) {
          sheet.paragraph(10.5f, 0, words.of("notice.sample"));
        }
        sheet.ends(
            10.5f,
            words.of("notice.version", bundle.version()),
            words.of("notice.date", words.when("pattern.date", now.atZone(zone))));
        return sheet.finish(words, head, bundle.code(), title, now);
      } catch (IOException e) {
        throw new UncheckedIOException("a notice could not be drawn", e);
      }
    }
  }

  private void items(Sheet sheet, Plan plan) throws IOException {
    sheet.heading(words.of("notice.section.items"));
    double[] shares = {0.1, 0.34, 0.22, 0.15, 0.19};
    row(
        sheet,
        shares,
        true,
        words.of("notice.items.number"),
        words.of("notice.items.name"),
        words.of("notice.items.department"),
        words.of("notice.items.limit"),
        words.of("notice.items.result"));
    int index = 1;
    for (Item item : plan.chosen()) {
      row(
          sheet,
          shares,
          false,
          Integer.toString(index++),
          item.name(),
          item.department(),
          words.limit(item.limit()),
          item.result().map(Item.Result::name).orElse(words.of("form.empty")));
    }
  }

  private void conditions(Sheet sheet, Plan plan) throws IOException {
    sheet.heading(words.of("notice.section.conditions"));
    if (plan.notices().isEmpty()) {
      sheet.paragraph(10.5f, 2, words.of("notice.none"));
    }
    int index = 1;
    for (String notice : plan.notices()) {
      sheet.paragraph(10.5f, 2, index++ + ". " + notice);
    }
  }

  private void materials(Sheet sheet, Plan plan) throws IOException {
    sheet.heading(
        words.of(
            "notice.section.materials",
            Integer.toString(plan.materials().size()),
            Long.toString(plan.toBring())));
    double[] shares = {0.28, 0.3, 0.12, 0.3};
    row(
        sheet,
        shares,
        true,
        words.of("notice.materials.name"),
        words.of("notice.materials.how"),
        words.of("notice.materials.need"),
        words.of("notice.materials.basis"));
    for (Plan.PlannedMaterial planned : plan.materials()) {
      row(
          sheet,
          shares,
          false,
          planned.material().name(),
          ways(planned.ways()),
          words.of("need." + planned.material().necessity().name()),
          planned.material().basis());
    }
  }

  private void terms(Sheet sheet, Plan plan) throws IOException {
    sheet.heading(words.of("notice.section.limit"));
    pair(sheet, "notice.limit", deadline(plan));
    pair(sheet, "notice.fee", fees(plan));
    if (plan.handled().isPresent()) {
      pair(sheet, "notice.taken-in", head.site());
      pair(sheet, "notice.handled", plan.handled().get().name());
    }
    pair(sheet, "notice.window", plan.bundle().window());
    pair(
        sheet,
        "notice.phone",
        plan.handled().flatMap(_ -> there(plan)).orElse(head.consultPhone()));
    pair(sheet, "notice.supervise", head.supervisePhone());
  }

  /** Whom to ask where it is decided on. */
  private static Optional<String> there(Plan plan) {
    return plan.bundle().guide().contacts().stream()
        .filter(contact -> !contact.phone().isEmpty())
        .findFirst()
        .map(contact -> contact.unit() + " " + contact.phone());
  }

  private void pair(Sheet sheet, String key, String text) throws IOException {
    row(sheet, new double[] {0.22, 0.78}, false, words.of(key), text);
  }

  /** The first cell of a row of two names the second. */
  private static void row(Sheet sheet, double[] shares, boolean labels, String... texts)
      throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      cells.add(new Cell(texts[i], shares[i], labels || (texts.length == 2 && i == 0)));
    }
    sheet.row(cells);
  }

  private String ways(List<Material.Way> ways) {
    String best = words.way(ways.getFirst());
    return ways.size() == 1 ? best : words.of("way.or", best, words.way(ways.get(1)));
  }

  private String deadline(Plan plan) {
    return plan.deadline()
        .map(
            d ->
                d.day()
                    .map(
                        day ->
                            words.of(
                                "notice.limit.until",
                                Integer.toString(d.workingDays()),
                                words.when("pattern.date", day)))
                    .orElse(words.limit(Optional.of(new Bundle.Limit(d.workingDays())))))
        .orElse(words.limit(plan.bundle().limit()));
  }

  private String fees(Plan plan) {
    return plan.fees().isEmpty()
        ? words.of("notice.fee.none")
        : plan.fees().stream()
            .map(
                fee ->
                    words.of(
                        "notice.fee.line",
                        fee.label(),
                        BigDecimal.valueOf(fee.cents(), 2).toPlainString(),
                        fee.basis()))
            .collect(Collectors.joining("\uFF1B"));
  }
}
