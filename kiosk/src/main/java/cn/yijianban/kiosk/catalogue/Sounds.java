package cn.yijianban.kiosk.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * A name, character by character, each with every way to write it: itself, every pinyin reading,
 * every initial of a reading.
 *
 * @param spellings of each character
 */
record Sounds(List<List<String>> spellings) {
  private static final HanyuPinyinOutputFormat FORMAT = format();

  Sounds {
    spellings = List.copyOf(spellings);
  }

  static Sounds of(String name) {
    return new Sounds(name.codePoints().mapToObj(Sounds::spell).toList());
  }

  private static List<String> spell(int codePoint) {
    Set<String> spellings = new TreeSet<>();
    spellings.add(Character.toString(codePoint));
    if (Character.isBmpCodePoint(codePoint)) {
      for (String reading : readings((char) codePoint)) {
        spellings.add(reading);
        spellings.add(reading.substring(0, 1));
      }
    }
    return List.copyOf(spellings);
  }

  private static List<String> readings(char c) {
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
      return readings == null ? List.of() : Arrays.asList(readings);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("the format is a constant", e);
    }
  }

  private static HanyuPinyinOutputFormat format() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }

  /** Where characters one after another are spelled like this; the last may be half typed. */
  OptionalInt run(String wanted) {
    for (int start = 0; start < spellings.size(); start++) {
      if (runs(start, wanted, 0)) {
        return OptionalInt.of(start);
      }
    }
    return OptionalInt.empty();
  }

  private boolean runs(int at, String wanted, int from) {
    if (from == wanted.length()) {
      return true;
    }
    if (at == spellings.size()) {
      return false;
    }
    for (String spelling : spellings.get(at)) {
      boolean whole = wanted.startsWith(spelling, from);
      if (whole && runs(at + 1, wanted, from + spelling.length())) {
        return true;
      }
      if (!whole && spelling.startsWith(wanted.substring(from))) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many other characters stand between, when these are spelled in order; at least two of them,
   * and at most as many strangers between as there are letters and one more.
   */
  OptionalInt inOrder(String wanted) {
    int[] least = {Integer.MAX_VALUE};
    for (int start = 0; start < spellings.size(); start++) {
      order(start, wanted, 0, new ArrayList<>(), least);
    }
    return least[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(least[0]);
  }

  private void order(int at, String wanted, int from, List<Integer> taken, int[] least) {
    if (from == wanted.length()) {
      int gaps = taken.getLast() - taken.getFirst() + 1 - taken.size();
      if (taken.size() >= 2 && gaps <= taken.size() + 1) {
        least[0] = Math.min(least[0], gaps);
      }
      return;
    }
    if (at == spellings.size()) {
      return;
    }
    for (String spelling : spellings.get(at)) {
      if (wanted.startsWith(spelling, from)) {
        taken.add(at);
        order(at + 1, wanted, from + spelling.length(), taken, least);
        taken.removeLast();
      }
    }
    if (!taken.isEmpty() && at - taken.getFirst() < 2 * wanted.length()) {
      order(at + 1, wanted, from, taken, least);
    }
  }
}
