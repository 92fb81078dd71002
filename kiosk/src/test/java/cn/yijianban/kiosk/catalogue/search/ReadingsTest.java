package cn.yijianban.kiosk.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  @Test
  void every_character_is_read_as_pinyin4j_itself_reads_it() throws Exception {
    HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
    format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
    format.setVCharType(HanyuPinyinVCharType.WITH_V);
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, format);
      List<String> expected =
          readings == null ? List.of() : Arrays.stream(readings).distinct().toList();
      assertThat(Readings.of(c)).as("U+%04X", (int) c).isEqualTo(expected);
    }
  }

  @Test
  void what_is_no_character_of_the_basic_plane_has_no_reading() {
    assertThat(Readings.of('a')).isEmpty();
    assertThat(Readings.of(0x20000)).isEmpty();
    assertThat(Readings.of('丁')).containsExactly("ding", "zheng");
    assertThat(Readings.of('绿')).contains("lv");
  }
}
