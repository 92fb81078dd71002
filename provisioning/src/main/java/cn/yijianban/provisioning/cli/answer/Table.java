package cn.yijianban.provisioning.cli.answer;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns for a terminal window, where a Chinese character is two cells wide. */
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> header) {
    rows.add(header);
  }

  /** A table with a header line. */
  public static Table of(String... header) {
    return new Table(List.of(header));
  }

  /** As many cells as the header has. */
  public Table row(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException("a row has as many cells as the header");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Prints every row; the last column is not padded. */
  public void print(PrintWriter out) {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(i == columns - 1 ? row.get(i) : pad(row.get(i), widths[i]) + GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** Fills with blanks up to so many cells. */
  public static String pad(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - width(text)));
  }

  /** How many cells of a terminal window the text takes. */
  static int width(String text) {
    return text.codePoints().map(Table::cells).sum();
  }

  /** Unicode Standard Annex 11: wide and full-width characters take two cells, marks take none. */
  private static int cells(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
