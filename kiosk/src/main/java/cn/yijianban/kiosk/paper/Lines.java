package cn.yijianban.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines. Chinese may break between any two characters, but a line neither begins
 * with closing punctuation nor ends with opening punctuation; words and numbers stay whole while
 * they fit on a line.
 */
final class Lines {
  private static final String CLOSING = "”，。、；：！？）》」』】〉…％,.;:!?)%";
  private static final String OPENING = "“（《「『【〈(";

  private Lines() {}

  /**
   * @param width of a text, in the unit of {@code room}
   * @return at least one line; none is wider than {@code room} unless one character is
   */
  static List<String> wrap(String text, double room, ToDoubleFunction<String> width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (width.applyAsDouble((line + piece).stripTrailing()) > room && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      String rest = line.isEmpty() ? piece.replaceFirst("^ +", "") : piece;
      while (width.applyAsDouble(rest.stripTrailing()) > room
          && rest.codePointCount(0, rest.length()) > 1) {
        int fits = fitting(rest, room, width);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      line.append(rest);
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int fitting(String word, double room, ToDoubleFunction<String> width) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width.applyAsDouble(word.substring(0, next)) > room) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** What must not be torn apart. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int before = -1;
    for (int c : text.codePoints().toArray()) {
      if (before >= 0 && mayBreak(before, c)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(c);
      before = c;
    }
    if (!piece.isEmpty()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  private static boolean mayBreak(int before, int after) {
    if (OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0 || after == ' ') {
      return false;
    }
    return before == ' ' || wide(before) || wide(after);
  }

  private static boolean wide(int c) {
    return c >= 0x2E80;
  }
}
