package cn.yijianban.kiosk.paper;

import java.util.BitSet;

/** Characters that a font has, as fontconfig writes them. */
public final class CodePoints {
  private static final int HEX = 16;

  private CodePoints() {}

  /** Reads hexadecimal points and ranges apart by white space: {@code 20-7e 4e00}. */
  public static BitSet parse(String ranges) {
    BitSet points = new BitSet();
    for (String range : ranges.strip().split("\\s+", -1)) {
      if (!range.isEmpty()) {
        String[] ends = range.split("-", 2);
        points.set(
            Integer.parseInt(ends[0], HEX), Integer.parseInt(ends[ends.length - 1], HEX) + 1);
      }
    }
    return points;
  }
}
