package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.paper.Roll.Style;
import cn.yijianban.kiosk.paper.Sheet.Cell;
import cn.yijianban.kiosk.platform.Appointments.Slot;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Notices;
import cn.yijianban.kiosk.platform.Payments;
import cn.yijianban.kiosk.visit.ErrandPapers;
import cn.yijianban.kiosk.visit.Slip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The papers of errands. None of them holds a name or a number of a person. */
public final class ErrandSlips implements ErrandPapers {
  private static final Style BODY = new Style(24, false);
  private static final Style STRONG = new Style(24, true);
  private static final double LABEL = 0.26;
  private static final int LARGEST = 96;

  private final PaperFonts fonts;
  private final Letterhead head;
  private final Catalogue catalogue;
  private final ZoneId zone;
  private final InstantSource time;
  private final Words words = new Words();

  public ErrandSlips(
      PaperFonts fonts, Letterhead head, Catalogue catalogue, ZoneId zone, InstantSource time) {
    this.fonts = fonts;
    this.head = head;
    this.catalogue = catalogue;
    this.zone = zone;
    this.time = time;
  }

  @Override
  public Raster slip(Slip slip, int widthDots) {
    synchronized (fonts) {
      Roll roll = new Roll(fonts, widthDots);
      mark(roll);
      roll.centred(BODY, head.site());
      switch (slip) {
        case Slip.Ticket(var window, var number, var ahead) -> ticket(roll, window, number, ahead);
        case Slip.Booking(var window, var slot, var reference) ->
            booking(roll, window, slot, reference);
        case Slip.Paid(var due, var order) -> paid(roll, due, order);
        case Slip.Again(var dossier) -> again(roll, dossier);
      }
      roll.dashes();
      pair(roll, "slip.printed", words.when("pattern.time", now()));
      pair(roll, "receipt.consult", head.consultPhone());
      pair(roll, "receipt.supervise", head.supervisePhone());
      pair(roll, "receipt.terminal", head.terminal());
      mark(roll);
      return roll.raster();
    }
  }

  private void mark(Roll roll) {
    if (head.simulated()) {
      roll.bar(STRONG, words.of("receipt.simulated"));
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(time.instant(), zone);
  }

  private void title(Roll roll, String key, String number) {
    roll.gap(4);
    roll.centred(new Style(40, true), words.of(key));
    roll.rule(4);
    roll.fitted(number, LARGEST, 30);
  }

  private void pair(Roll roll, String key, String value) {
    roll.pair(BODY, STRONG, BODY.size() * 4 + 14, words.of(key), value);
  }

  private void ticket(Roll roll, Window window, String number, int ahead) {
    title(roll, "slip.ticket", number);
    roll.centred(STRONG, words.count("slip.ahead", ahead));
    roll.dashes();
    pair(roll, "slip.window", window.name());
    pair(roll, "slip.place", window.place());
    roll.left(BODY, 0, words.of("slip.ticket.bring"));
  }

  private void booking(Roll roll, Window window, Slot slot, String reference) {
    title(roll, "slip.booking", reference);
    pair(
        roll,
        "slip.day",
        words.of(
            "slip.day.at",
            words.when("pattern.date", slot.day()),
            slot.from().toString(),
            slot.to().toString()));
    pair(roll, "slip.window", window.name());
    pair(roll, "slip.place", window.place());
    roll.left(BODY, 0, words.of("slip.booking.bring"));
  }

  private void paid(Roll roll, Cases.Due due, Payments.Order order) {
    title(roll, "slip.paid", order.receipt().orElse(order.reference()));
    pair(roll, "slip.fee", due.label());
    pair(roll, "slip.amount", words.of("slip.yuan", yuan(due.cents())));
    pair(roll, "slip.order", order.reference());
    pair(roll, "slip.basis", due.basis());
  }

  private static String yuan(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private void again(Roll roll, Cases.Dossier dossier) {
    title(roll, "slip.again", dossier.number());
    pair(roll, "receipt.bundle", dossier.title());
    pair(
        roll,
        "receipt.at",
        words.when("pattern.time", LocalDateTime.ofInstant(dossier.received(), zone)));
    if (dossier.across().isPresent()) {
      pair(roll, "receipt.taken-in", dossier.across().get().takenIn().name());
      pair(roll, "receipt.handled", dossier.across().get().handled().name());
    }
    roll.dashes();
    for (Cases.Child child : dossier.children()) {
      roll.ends(BODY, STRONG, item(dossier, child.item()), words.of("slip.state." + child.state()));
      roll.left(BODY, 32, words.of("receipt.case", child.caseNumber()));
    }
    roll.code(head.query() + dossier.number(), roll.room() / 2);
    roll.centred(BODY, words.of("receipt.query"));
    roll.centred(STRONG, words.of("receipt.not-accepted"));
  }

  private String item(Cases.Dossier dossier, String code) {
    return catalogue
        .bundle(dossier.bundle())
        .flatMap(bundle -> Item.find(bundle.items(), code))
        .map(Item::name)
        .orElse(code);
  }

  @Override
  public Bytes notice(Cases.Dossier dossier, Notices.Notice notice) {
    String kind = "slip.paper." + notice.kind();
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        sheet.title(words.of(kind));
        sheet.rule(1.2f);
        row(sheet, "slip.paper.number", notice.document());
        row(sheet, "slip.paper.office", notice.office());
        row(sheet, "slip.paper.issued", day(notice.issued()));
        row(sheet, "slip.paper.item", item(dossier, notice.item()));
        row(sheet, "slip.paper.case", notice.caseNumber());
        row(sheet, "slip.paper.receipt", dossier.number());
        if (notice.until().isPresent()) {
          row(sheet, "slip.paper.until", words.when("pattern.date", notice.until().get()));
        }
        sheet.gap(8);
        for (String line : notice.lines()) {
          sheet.paragraph(12, 0, line);
        }
        sheet.gap(12);
        sheet.paragraph(10.5f, 0, words.of(kind + ".note"));
        return sheet.finish(words, head, notice.document(), words.of(kind), time.instant());
      } catch (IOException e) {
        throw new UncheckedIOException("a notice could not be drawn", e);
      }
    }
  }

  private String day(Instant at) {
    return words.when("pattern.date", LocalDateTime.ofInstant(at, zone));
  }

  private void row(Sheet sheet, String key, String value) throws IOException {
    sheet.row(List.of(new Cell(words.of(key), LABEL, true), new Cell(value, 1 - LABEL, false)));
  }
}
