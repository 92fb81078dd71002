package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.frame.Bytes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/**
 * A4 pages filled from the top, in the manner of GB/T 9704: 28 mm margin at the left, 26 mm at the
 * right, a large centred title, rules of one weight. Lengths are points.
 */
final class Sheet implements AutoCloseable {
  private static final float MM = 72 / 25.4f;
  private static final float LEFT = 28 * MM;
  private static final float RIGHT = 26 * MM;
  private static final float TOP = 27 * MM;
  private static final float BOTTOM = 28 * MM;
  private static final float LEADING = 1.55f;
  private static final float RULE = 0.6f;
  private static final float PAD = 5;
  private static final Color LABEL = new Color(0xF2, 0xF2, 0xF2);

  private final PDDocument document = new PDDocument();
  private final Pen regular;
  private final Pen bold;

  /** Fonts of the machine for what ours lacks, as they are in the file. */
  private final IdentityHashMap<Face, PDFont> spares = new IdentityHashMap<>();

  private PDPageContentStream page;
  private float y;

  Sheet(PaperFonts fonts) throws IOException {
    regular = new Pen(fonts.regular(), PDType0Font.load(document, fonts.regular().font(), true));
    bold = new Pen(fonts.bold(), PDType0Font.load(document, fonts.bold().font(), true));
    page = blank();
  }

  /** A weight as it is measured and as it is in the file. */
  private record Pen(Face face, PDFont font) {}

  /**
   * A cell of a table.
   *
   * @param share of the width; shares of a row add up to one
   * @param label whether it names what stands beside or below it
   */
  record Cell(String text, double share, boolean label) {}

  static float room() {
    return PDRectangle.A4.getWidth() - LEFT - RIGHT;
  }

  void gap(float points) {
    y -= points;
  }

  void title(String text) throws IOException {
    for (String line : lines(bold, 22, room(), text)) {
      need(34);
      put(bold, 22, LEFT + (room() - width(bold, 22, line)) / 2, y - 24, line);
      y -= 34;
    }
    y -= 6;
  }

  void heading(String text) throws IOException {
    need(60);
    y -= 10;
    for (String line : lines(bold, 13, room(), text)) {
      put(bold, 13, LEFT, y - 13, line);
      y -= 13 * LEADING;
    }
    y -= 4;
  }

  /**
   * @param indent of the first line, in characters
   */
  void paragraph(float size, int indent, String text) throws IOException {
    for (String line : lines(regular, size, room(), "\u3000".repeat(indent) + text)) {
      need(size * LEADING);
      put(regular, size, LEFT, y - size * 1.1f, line);
      y -= size * LEADING;
    }
  }

  /** One line with a text at each end. */
  void ends(float size, String left, String right) throws IOException {
    need(2 * size * LEADING);
    line(size, left, right);
  }

  void rule(float thick) throws IOException {
    page.setLineWidth(thick);
    page.moveTo(LEFT, y);
    page.lineTo(LEFT + room(), y);
    page.stroke();
    y -= 8;
  }

  /** One row of a table, framed; rows follow each other without a gap. */
  void row(List<Cell> cells) throws IOException {
    float size = 10.5f;
    List<List<String>> texts = new ArrayList<>();
    int most = 1;
    for (Cell cell : cells) {
      double room = cell.share() * room() - 2 * PAD;
      List<String> text = lines(cell.label() ? bold : regular, size, room, cell.text());
      texts.add(text);
      most = Math.max(most, text.size());
    }
    float leading = size * 1.4f;
    float high = most * leading + 2 * PAD;
    need(high);
    float x = LEFT;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      float wide = (float) (cell.share() * room());
      frame(x, y - high, wide, high, cell.label());
      List<String> text = texts.get(i);
      float line = y - (high - text.size() * leading) / 2 - size * 1.08f;
      for (String words : text) {
        put(cell.label() ? bold : regular, size, x + PAD, line, words);
        line -= leading;
      }
      x += wide;
    }
    y -= high;
  }

  /** A label and a picture beside it, framed like a row of a table. */
  void picture(String label, BufferedImage picture, float high) throws IOException {
    need(high);
    float wide = room() * 0.22f;
    frame(LEFT, y - high, wide, high, true);
    frame(LEFT + wide, y - high, room() - wide, high, false);
    put(bold, 10.5f, LEFT + PAD, y - high / 2 - 4, label);
    float scale =
        Math.min(
            (high - 2 * PAD) / picture.getHeight(), (room() - wide - 2 * PAD) / picture.getWidth());
    page.drawImage(
        LosslessFactory.createFromImage(document, picture),
        LEFT + wide + PAD * 2,
        y - high + (high - picture.getHeight() * scale) / 2,
        picture.getWidth() * scale,
        picture.getHeight() * scale);
    y -= high;
  }

  /** Numbers the pages and closes the document. */
  Bytes finish(Words words, Letterhead head, String reference, String title, Instant made)
      throws IOException {
    String left = words.of("sheet.terminal", head.site(), head.terminal());
    return finish(words, left, head.simulated(), reference, title, made);
  }

  /** The same for a paper that comes from no terminal. */
  Bytes finish(Words words, String left, String reference, String title, Instant made)
      throws IOException {
    return finish(words, left, false, reference, title, made);
  }

  private Bytes finish(
      Words words, String left, boolean simulated, String reference, String title, Instant made)
      throws IOException {
    page.close();
    int count = document.getNumberOfPages();
    for (int i = 0; i < count; i++) {
      page = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
      y = 20 * MM;
      rule(0.4f);
      line(
          9,
          left,
          words.of("sheet.footer", reference, Integer.toString(i + 1), Integer.toString(count)));
      if (simulated) {
        y = PDRectangle.A4.getHeight() - 12 * MM;
        line(11, words.of("sheet.simulated"), words.of("sheet.simulated"));
      }
      page.close();
    }
    return Archive.keep(document, title, made);
  }

  /** On one line when both fit, else below each other. */
  private void line(float size, String left, String right) throws IOException {
    List<String> lines = lines(regular, size, room(), left);
    for (String text : lines) {
      put(regular, size, LEFT, y - size * 1.1f, text);
      y -= size * LEADING;
    }
    float tail = width(regular, size, right);
    if (width(regular, size, lines.getLast()) + tail + size <= room()) {
      y += size * LEADING;
    }
    put(regular, size, LEFT + room() - tail, y - size * 1.1f, right);
    y -= size * LEADING;
  }

  private PDPageContentStream blank() throws IOException {
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    y = PDRectangle.A4.getHeight() - TOP;
    return new PDPageContentStream(document, next);
  }

  private void need(float high) throws IOException {
    if (y - high < BOTTOM) {
      page.close();
      page = blank();
    }
  }

  private void frame(float x, float bottom, float wide, float high, boolean label)
      throws IOException {
    if (label) {
      page.setNonStrokingColor(LABEL);
      page.addRect(x, bottom, wide, high);
      page.fill();
      page.setNonStrokingColor(Color.BLACK);
    }
    page.setLineWidth(RULE);
    page.addRect(x, bottom, wide, high);
    page.stroke();
  }

  private void put(Pen pen, float size, float x, float baseline, String text) throws IOException {
    String printable = pen.face().printable(text);
    if (printable.isBlank()) {
      return;
    }
    page.beginText();
    page.newLineAtOffset(x, baseline);
    int begun = 0;
    while (begun < printable.length()) {
      Face face = pen.face().of(printable.codePointAt(begun));
      int end = begun;
      while (end < printable.length() && pen.face().of(printable.codePointAt(end)) == face) {
        end = printable.offsetByCodePoints(end, 1);
      }
      page.setFont(face == pen.face() ? pen.font() : spare(face), size);
      page.showText(printable.substring(begun, end));
      begun = end;
    }
    page.endText();
  }

  private PDFont spare(Face face) throws IOException {
    PDFont font = spares.get(face);
    if (font == null) {
      font = PDType0Font.load(document, face.font(), true);
      spares.put(face, font);
    }
    return font;
  }

  private static List<String> lines(Pen pen, float size, double room, String text) {
    return Lines.wrap(pen.face().printable(text), room, line -> width(pen, size, line));
  }

  private static float width(Pen pen, float size, String text) {
    return (float) pen.face().width(text, size);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
