package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue that is shipped for 宁都县. */
class NingduTest {
  /** Rows with a file of their own. */
  private static final Set<Integer> DETAILED = Set.of(11, 105, 106, 108);

  private static final Catalogue NINGDU = Catalogues.shipped("360730");

  @Test
  void the108StandThereAsPublished() throws IOException {
    List<String[]> rows = published();
    assertThat(rows).hasSize(108);
    assertThat(NINGDU.bundles()).hasSize(120);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      Bundle bundle = NINGDU.bundles().get(i);
      assertThat(bundle.code()).isEqualTo(String.format(Locale.ROOT, "360730-%03d", i + 1));
      assertThat(row[0]).isEqualTo(Integer.toString(i + 1));
      assertThat(bundle.category()).isEqualTo(row[1]);
      assertThat(bundle.leadDepartment()).isEqualTo(row[2]);
      assertThat(String.join("、", bundle.jointDepartments())).isEqualTo(row[3]);
      assertThat(bundle.name()).isEqualTo(row[4]);
      assertThat(bundle.applicable()).as(row[0]).isEqualTo(DETAILED.contains(i + 1));
      assertThat(bundle.sample()).as(row[0]).isEqualTo(DETAILED.contains(i + 1));
      assertThat(bundle.items()).as(row[0]).isNotEmpty();
      assertThat(bundle.anySample()).as(row[0]).isTrue();
    }
    assertThat(NINGDU.bundles().get(68).jointDepartments()).isEmpty();
  }

  private static List<String[]> published() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(NingduTest.class.getResourceAsStream("ningdu-108.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 81, BUSINESS",
    "82, 94, BUSINESS",
    "95, 99, BUSINESS",
    "100, 103, OTHER",
    "104, 105, CHILDHOOD",
    "106, 106, LATER_LIFE",
    "107, 108, HOUSING"
  })
  void everyBundleStandsUnderItsTile(int from, int to, Bundle.Theme theme) {
    assertThat(NINGDU.bundles().subList(from - 1, to)).allMatch(b -> b.theme() == theme);
  }

  @Test
  void theSampleIsThereMarkedAsASample() {
    Bundle sample = NINGDU.bundle("360730-S01").orElseThrow();
    assertThat(sample.sample()).isTrue();
    assertThat(sample.applicable()).isTrue();
    assertThat(sample.name()).isEqualTo("二手房水电气过户");
    assertThat(sample.steps()).hasSize(4).last().isEqualTo("水、电、燃气、有线电视过户同步办理");
    assertThat(sample.items())
        .extracting(Item::department)
        .containsExactly("住建局", "税务局", "宁都县不动产登记中心", "宁都供水公司", "国家电网宁都县公司", "宁都天然气有限责任公司");
    assertThat(NINGDU.bundle("360730-999")).isEmpty();
    assertThat(NINGDU.region()).isEqualTo("360730");
  }

  @Test
  void aBundleIsWrittenInTheFormItIsReadFrom() {
    Bundle sample = NINGDU.bundle("360730-S01").orElseThrow();
    Problems problems = new Problems();
    Bundle again =
        Reading.file(
                problems, "again", CatalogueJson.bundle(sample).toString(), BundleReader::bundle)
            .orElseThrow();
    problems.check();
    assertThat(again).isEqualTo(sample);
    assertThat(CatalogueJson.summary(sample).get("theme").stringValue()).isEqualTo("housing");
    assertThat(CatalogueJson.summary(sample).get("items").intValue()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999", "", "../360730", "360730/"})
  void anotherRegionHasNoShippedCatalogue(String region) {
    assertThatThrownBy(() -> Catalogues.shipped(region))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("no catalogue is shipped for the region");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "二手房|二手房水电气过户",
        "ESF|二手房水电气过户",
        "ｅｓｆ|二手房水电气过户",
        "ershoufang|二手房水电气过户",
        "水电气|二手房水电气过户",
        "烟酒店|开办烟酒类专卖店",
        "烟酒|开办烟酒类专卖店",
        "yjd|开办烟酒类专卖店",
        "yanjiudian|开办烟酒类专卖店",
        "公共 浴室|开办公共浴室",
        "　公共　浴室|开办公共浴室",
        "ggys|开办公共浴室",
        "yushi|开办公共浴室",
        "诊所|开办诊所",
        "ktv|开办KTV",
        "ＫＴＶ|开办KTV",
        "diy|开办手工DIY店（非食品制作）",
        "gaoling|高龄补贴",
        "高龄|高龄补贴",
        "幼儿园|幼儿园入园",
        "nmjf|农民建房",
        "网吧300|开办网吧（300㎡以下）",
        "yinyue|",
        "bjt|",
      })
  void whatACitizenTypesFindsTheBundleFirst(String query, String first) {
    List<String> found = NINGDU.find(query).stream().map(Bundle::name).toList();
    if (first == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).first().isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "　", "，。", "????"})
  void nothingTypedFindsNothing(String query) {
    assertThat(NINGDU.find(query)).isEmpty();
  }

  @Test
  void everyReadingOfACharacterIsTried() {
    assertThat(NINGDU.find("lvxingshe")).first().extracting(Bundle::name).isEqualTo("开办旅行社");
    assertThat(NINGDU.find("lvhangshe")).first().extracting(Bundle::name).isEqualTo("开办旅行社");
  }

  @Test
  void aDepartmentFindsWhatItTakesPartIn() {
    assertThat(NINGDU.find("烟草公司")).extracting(Bundle::name).containsExactly("开办烟酒类专卖店");
    assertThat(NINGDU.find("县气象局")).extracting(Bundle::name).containsExactly("开办加油站");
  }

  @Test
  void closerMatchesComeFirst() {
    List<String> found = NINGDU.find("开办").stream().map(Bundle::name).toList();
    assertThat(found).hasSizeGreaterThan(80).first().isEqualTo("开办诊所");
    assertThat(NINGDU.find("店")).extracting(Bundle::name).contains("开办书店", "开办画店画廊");
  }

  @Test
  void aLongOrRepeatedInputIsAnsweredInTime() {
    long start = System.nanoTime();
    for (String query :
        Arrays.asList("a".repeat(5000), "g".repeat(32), "开".repeat(100), "kbggggg")) {
      NINGDU.find(query);
    }
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }
}
