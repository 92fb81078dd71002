package cn.yijianban.ui.input;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How one character is read: pinyin without tones, {@code v} for ü. Slow: ask once a character. */
final class Syllables {
  /** A grunt such as "ng" is a reading too; nobody writes it into a form. */
  private static final Pattern VOWEL = Pattern.compile("[aeiouv]");

  private static final HanyuPinyinOutputFormat FORMAT = format();

  private Syllables() {}

  private static HanyuPinyinOutputFormat format() {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    return format;
  }

  /** Every reading, each once; none for what is no character of the basic plane. */
  static List<String> of(int codePoint) {
    if (!Character.isBmpCodePoint(codePoint)) {
      return List.of();
    }
    try {
      String[] all = PinyinHelper.toHanyuPinyinStringArray((char) codePoint, FORMAT);
      return all == null
          ? List.of()
          : Stream.of(all).distinct().filter(VOWEL.asPredicate()).toList();
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException("the format is a constant", e);
    }
  }
}
