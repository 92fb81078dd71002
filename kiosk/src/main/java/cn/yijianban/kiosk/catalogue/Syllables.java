package cn.yijianban.kiosk.catalogue;

import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters are read: pinyin without tones, {@code ü} as {@code v}. */
final class Syllables {
  private static final HanyuPinyinOutputFormat FORMAT = format();

  private Syllables() {}

  /** Every reading, each once; none for what is no Chinese character. */
  static List<String> of(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return List.of();
    }
    try {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) codePoint, FORMAT);
      return readings == null ? List.of() : Arrays.stream(readings).distinct().toList();
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

  /**
   * Whether two spellings differ by one letter: another one, one too many, one missing, or two next
   * to each other swapped; or only by {@code zh} for {@code z} and {@code ing} for {@code in}, as
   * many people speak.
   */
  static boolean similar(String one, String other) {
    return oneLetter(one, other) || folded(one).equals(folded(other));
  }

  private static String folded(String spelling) {
    String flat =
        spelling.length() > 1 && spelling.charAt(1) == 'h'
            ? spelling.charAt(0) + spelling.substring(2)
            : spelling;
    return flat.endsWith("ng") ? flat.substring(0, flat.length() - 1) : flat;
  }

  private static boolean oneLetter(String one, String other) {
    int n = one.length();
    int m = other.length();
    int at = 0;
    while (at < n && at < m && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (n == m) {
      return rest(one, at + 1, other, at + 1)
          || (at + 1 < n
              && one.charAt(at) == other.charAt(at + 1)
              && one.charAt(at + 1) == other.charAt(at)
              && rest(one, at + 2, other, at + 2));
    }
    return n == m + 1 ? rest(one, at + 1, other, at) : m == n + 1 && rest(one, at, other, at + 1);
  }

  private static boolean rest(String one, int from, String other, int at) {
    int left = Math.max(0, one.length() - from);
    return left == Math.max(0, other.length() - at) && one.regionMatches(from, other, at, left);
  }
}
