package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.util.List;
import java.util.Map;

/** A receipt growing downwards, one block after the other, with the same margin left and right. */
final class Roll {
  private static final double LEADING = 1.4;
  private static final double BASELINE = 1.03;

  private final PaperFonts fonts;
  private final int width;
  private final int margin;
  private final Ink ink;
  private int y;

  Roll(PaperFonts fonts, int width) {
    this.fonts = fonts;
    this.width = width;
    this.margin = Math.max(10, width / 36);
    this.ink = new Ink(width);
    this.y = margin;
  }

  /** How a line of text looks. */
  record Style(int size, boolean bold) {}

  int room() {
    return width - 2 * margin;
  }

  void gap(int dots) {
    y += dots;
  }

  void left(Style style, int indent, String text) {
    for (String line : lines(style, room() - indent, text)) {
      put(style, margin + indent, line, Color.BLACK);
    }
  }

  void centred(Style style, String text) {
    for (String line : lines(style, room(), text)) {
      put(style, (width - measure(style, line)) / 2, line, Color.BLACK);
    }
  }

  /**
   * A centred text as large as fits on one line, between two sizes; broken if it still does not.
   */
  void fitted(String text, int largest, int smallest) {
    int size = largest;
    while (size > smallest && measure(new Style(size, true), text) > room()) {
      size--;
    }
    centred(new Style(size, true), text);
  }

  /** Label at the left, value in a column of its own; below a label too long for that. */
  void pair(Style label, Style value, int column, String name, String text) {
    int top = y;
    left(label, 0, name);
    if (measure(label, name) <= column - label.size() / 4) {
      y = top;
    }
    left(value, column, text);
  }

  /** One text at the left and one at the right: on the same line when both fit. */
  void ends(Style style, Style rightStyle, String left, String right) {
    List<String> lines = lines(style, room(), left);
    for (String line : lines) {
      put(style, margin, line, Color.BLACK);
    }
    double free = room() - measure(style, lines.getLast());
    List<String> tail = lines(rightStyle, room(), right);
    if (tail.size() == 1 && measure(rightStyle, right) + style.size() <= free) {
      y -= height(style);
    }
    for (String line : tail) {
      put(rightStyle, width - margin - measure(rightStyle, line), line, Color.BLACK);
    }
  }

  void rule(int thick) {
    y += 8;
    ink.rectangle(margin, y, room(), thick);
    y += thick + 8;
  }

  void dashes() {
    y += 10;
    ink.dashes(margin, y, room());
    y += 10;
  }

  /** White on black, across the paper. */
  void bar(Style style, String text) {
    List<String> lines = lines(style, room() - 16, text);
    ink.rectangle(margin, y, room(), 12 + lines.size() * height(style));
    y += 6;
    for (String line : lines) {
      put(style, (width - measure(style, line)) / 2, line, Color.WHITE);
    }
    y += 14;
  }

  /** A framed remark. */
  void box(Style style, String text) {
    y += 6;
    int top = y;
    y += 10;
    for (String line : lines(style, room() - 32, text)) {
      put(style, margin + 16, line, Color.BLACK);
    }
    y += 10;
    ink.frame(margin, top, room(), y - top, 3);
    y += 8;
  }

  /** A QR code with its quiet zone, about {@code dots} wide. */
  void code(String content, int dots) {
    BitMatrix code = encode(content);
    int quiet = 4;
    int module = Math.max(4, dots / (code.getWidth() + 2 * quiet));
    int side = code.getWidth() * module;
    y += quiet * module;
    ink.code(code, (width - side) / 2, y, module);
    y += side + quiet * module;
  }

  Raster raster() {
    return ink.raster(y + margin);
  }

  private void put(Style style, double x, String line, Color colour) {
    ink.text(
        face(style),
        style.size(),
        Math.floor(x),
        y + Math.rint(style.size() * BASELINE),
        line,
        colour);
    y += height(style);
  }

  private static int height(Style style) {
    return (int) Math.round(style.size() * LEADING);
  }

  private List<String> lines(Style style, double room, String text) {
    return Lines.wrap(face(style).printable(text), room, line -> measure(style, line));
  }

  private double measure(Style style, String text) {
    return face(style).width(text, style.size());
  }

  private Face face(Style style) {
    return style.bold() ? fonts.bold() : fonts.regular();
  }

  static BitMatrix encode(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8",
                  EncodeHintType.MARGIN,
                  0));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a code", e);
    }
  }
}
