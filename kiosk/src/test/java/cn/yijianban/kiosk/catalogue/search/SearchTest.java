package cn.yijianban.kiosk.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding in the county's catalogue, as people really type. */
class SearchTest {
  private static final Catalogue NINGDU = Catalogues.shipped("360730");

  private static List<String> names(String query) {
    return NINGDU.find(query).stream().map(Bundle::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // initials, over characters that are left out
        "kbyjz|开办烟酒类专卖店",
        "kbzs|开办诊所",
        // other names
        "饭馆|开办餐饮店",
        "fanguan|开办餐饮店",
        "老人补贴|高龄补贴",
        "lrbt|高龄补贴",
        // a wrong character that sounds the same
        "烟就|开办烟酒类专卖店",
        "公共玉室|开办公共浴室",
        // a letter too many, too few, wrong, swapped
        "yanjjiu|开办烟酒类专卖店",
        "gonggongyusi|开办公共浴室",
        "zengsuo|开办诊所",
        "zhensou|开办诊所",
        "gaolinbutie|高龄补贴",
        "ershoufagn|二手房水电气过户",
      })
  void peopleFindWhatTheyMean(String query, String meant) {
    assertThat(names(query)).first().isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"民政局, 高龄补贴", "工程建设类, 4", "准营, 开办餐饮店", "救助, 高龄补贴"})
  void departmentsCategoriesAndLifeEventsFindTheirBundles(String query, String found) {
    if (found.length() == 1) {
      assertThat(names(query)).hasSize(Integer.parseInt(found));
    } else {
      assertThat(names(query)).contains(found);
    }
  }

  @Test
  void oneKeyFindsSomethingForEveryLetterThatBeginsAName() {
    for (Bundle bundle : NINGDU.bundles()) {
      String first = bundle.name().substring(0, 1);
      assertThat(NINGDU.find(first)).contains(bundle);
      for (String reading : Readings.of(first.codePointAt(0))) {
        assertThat(NINGDU.find(reading.substring(0, 1))).contains(bundle);
      }
    }
  }

  @Test
  void everyNameIsFoundFirstByItselfAndWithinFiveByItsPinyin() {
    for (Bundle bundle : NINGDU.bundles()) {
      assertThat(NINGDU.find(bundle.name()).getFirst().name()).isEqualTo(bundle.name());
      String pinyin =
          Search.plain(bundle.name())
              .codePoints()
              .mapToObj(c -> Readings.of(c).stream().findFirst().orElse(Character.toString(c)))
              .reduce("", String::concat);
      assertThat(NINGDU.find(pinyin)).as(pinyin).extracting(Bundle::name).contains(bundle.name());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 20261121)
  void oneMistakeInTheNameStillFindsIt(long seed) {
    Random random = new Random(seed);
    int found = 0;
    int tried = 0;
    for (Bundle bundle : NINGDU.bundles()) {
      String name = Search.plain(bundle.name());
      if (name.length() < 5 || name.length() > 30) {
        continue;
      }
      int at = 1 + random.nextInt(name.length() - 2);
      String wrong = name.substring(0, at) + "错" + name.substring(at + 1);
      String missing = name.substring(0, at) + name.substring(at + 1);
      tried += 2;
      found += NINGDU.find(wrong).contains(bundle) ? 1 : 0;
      found += NINGDU.find(missing).contains(bundle) ? 1 : 0;
    }
    assertThat(found).as("of %d, seed %d", tried, seed).isEqualTo(tried);
  }

  @Test
  void nobodyIsGivenALongListOfGuesses() {
    assertThat(names("qqqqqq")).isEmpty();
    assertThat(names("zzzzzzzz")).isEmpty();
    assertThat(NINGDU.find("店")).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void spellingsThatDifferByOneLetterAreSimilar() {
    assertThat(Syllables.similar("zhen", "zen")).isTrue();
    assertThat(Syllables.similar("zhen", "zehn")).isTrue();
    assertThat(Syllables.similar("ling", "lin")).isTrue();
    assertThat(Syllables.similar("suo", "sou")).isTrue();
    assertThat(Syllables.similar("lan", "nan")).isTrue();
    assertThat(Syllables.similar("zhen", "zeng")).isTrue();
    assertThat(Syllables.similar("lan", "lan")).isTrue();
    assertThat(Syllables.similar("zhen", "ze")).isFalse();
    assertThat(Syllables.similar("zhen", "shan")).isFalse();
  }
}
