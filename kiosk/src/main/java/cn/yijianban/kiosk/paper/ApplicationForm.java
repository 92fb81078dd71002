package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.paper.Sheet.Cell;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a generated 申请书 or 申请表 as PDF/A-2b: A4, text that can be searched, our own font. */
public final class ApplicationForm {
  private static final double LABEL = 0.22;
  private static final double VALUE = 0.28;
  private static final int SHORT = 11;

  private final PaperFonts fonts;
  private final Words words = new Words();

  public ApplicationForm(PaperFonts fonts) {
    this.fonts = fonts;
  }

  public Bytes draw(FormContent content) {
    synchronized (fonts) {
      try (Sheet sheet = new Sheet(fonts)) {
        sheet.title(content.title());
        sheet.ends(
            10.5f,
            content.bundle(),
            words.of("form.date", words.when("pattern.date", content.date())));
        int index = 1;
        for (FormContent.Section section : content.sections()) {
          if (!section.entries().isEmpty()) {
            sheet.heading(words.of("form.section", words.numeral(index++), section.title()));
            entries(sheet, section.entries());
          }
        }
        sheet.heading(words.of("form.section", words.numeral(index), words.of("form.items")));
        items(sheet, content.items());
        sheet.gap(14);
        sheet.paragraph(10.5f, 2, words.of("form.statement"));
        sheet.gap(8);
        sheet.picture(words.of("form.signature"), signature(content.signature()), 76);
        return sheet.finish(
            words, content.head(), content.reference(), content.title(), content.made());
      } catch (IOException e) {
        throw new UncheckedIOException("an application form could not be drawn", e);
      }
    }
  }

  /** Two short values share a row; a long one has its own. */
  private void entries(Sheet sheet, List<FormContent.Entry> entries) throws IOException {
    List<Cell> row = new ArrayList<>();
    for (FormContent.Entry entry : entries) {
      String value = entry.value().isBlank() ? words.of("form.empty") : entry.value();
      if (value.codePointCount(0, value.length()) > SHORT) {
        fill(sheet, row);
        sheet.row(List.of(new Cell(entry.label(), LABEL, true), new Cell(value, 1 - LABEL, false)));
        continue;
      }
      row.add(new Cell(entry.label(), LABEL, true));
      row.add(new Cell(value, VALUE, false));
      if (row.size() == 4) {
        sheet.row(row);
        row.clear();
      }
    }
    fill(sheet, row);
  }

  private static void fill(Sheet sheet, List<Cell> row) throws IOException {
    if (!row.isEmpty()) {
      sheet.row(List.of(row.get(0), new Cell(row.get(1).text(), 1 - LABEL, false)));
      row.clear();
    }
  }

  private void items(Sheet sheet, List<FormContent.ItemRow> items) throws IOException {
    sheet.row(
        List.of(
            new Cell(words.of("form.item"), 0.1, true),
            new Cell(words.of("form.item.name"), 0.54, true),
            new Cell(words.of("form.item.department"), 0.36, true)));
    int index = 1;
    for (FormContent.ItemRow item : items) {
      sheet.row(
          List.of(
              new Cell(Integer.toString(index++), 0.1, false),
              new Cell(item.name(), 0.54, false),
              new Cell(item.department(), 0.36, false)));
    }
  }

  /** On white, for an archived page has no transparency to guess at. */
  private static BufferedImage signature(Bytes png) throws IOException {
    BufferedImage drawn = png.size() == 0 ? null : ImageIO.read(png.stream());
    if (drawn == null && png.size() > 0) {
      throw new IOException("the signature is not a picture");
    }
    BufferedImage flat =
        drawn == null
            ? new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY)
            : new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = flat.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, flat.getWidth(), flat.getHeight());
    if (drawn != null) {
      g.drawImage(drawn, 0, 0, null);
    }
    g.dispose();
    return flat;
  }
}
