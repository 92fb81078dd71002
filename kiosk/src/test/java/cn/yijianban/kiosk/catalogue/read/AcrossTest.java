package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 通办: one terminal knows how a matter is done where it belongs. */
class AcrossTest {
  private static final Catalogue HERE = Catalogues.shipped("360730");

  @ParameterizedTest
  @CsvSource({
    "360730, 360730-106, 县民政局",
    "360730100201, 360730-106, 县民政局",
    "320106, 320000-elder-allowance, 省民政厅",
    "320106001002, 320000-elder-allowance, 省民政厅",
    "411523, 411523-elder-allowance, 县民政局",
    "360732, 360732-elder-allowance, 县民政局",
    "360702, 000000-elder-allowance, 民政部门",
    "110101, 000000-elder-allowance, 民政部门"
  })
  void aMatterIsDoneByTheNearestRulesThatAreKnown(String place, String code, String lead) {
    Bundle there = HERE.at("360730-106", place).orElseThrow();
    assertThat(there.code()).isEqualTo(code);
    assertThat(there.leadDepartment()).isEqualTo(lead);
    assertThat(HERE.bundle(code)).contains(there);
    assertThat(HERE.here(there).code()).isEqualTo("360730-106");
  }

  @Test
  void whatIsDoneElsewhereIsNeitherListedNorFoundHere() {
    assertThat(HERE.bundles()).allMatch(bundle -> bundle.region().equals("360730"));
    assertThat(HERE.find("尊老金申报")).allMatch(bundle -> bundle.region().equals("360730"));
    assertThat(HERE.name()).isEqualTo("宁都县");
  }

  @Test
  void aBundleSaysForWhomItIsTakenAndWhyNotForOthers() {
    Across wide = HERE.bundle("360730-social-card").orElseThrow().across();
    Across some = HERE.bundle("360730-106").orElseThrow().across();
    Across none = HERE.bundle("360730-S01").orElseThrow().across();
    assertThat(wide.covers("110101")).isTrue();
    assertThat(List.of("320106", "411523100", "360702")).allMatch(some::covers);
    assertThat(List.of("110101", "411522", "410000")).noneMatch(some::covers);
    assertThat(none.any()).isFalse();
    assertThat(none.reason()).contains("《不动产登记暂行条例》第七条");
  }

  @Test
  void theRulesOfOtherRegionsTravelInTheSamePackage(@TempDir Path folder) throws IOException {
    Path county = Files.createDirectories(folder.resolve("360732"));
    Files.writeString(
        county.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "9", "window": "窗口", "source": "样例",
         "partners": ["320000"], "bundles": ["elder-allowance.json"]}
        """);
    Path province = Files.createDirectories(folder.resolve("320000"));
    Files.writeString(
        province.resolve("region.json"),
        """
        {"region": "320000", "name": "江苏省", "version": "9", "window": "那里的窗口", "source": "样例",
         "bundles": ["elder-allowance.json"]}
        """);
    CatalogueFiles packed = Catalogues.pack(county);
    assertThat(packed.texts()).containsKeys("320000/region.json", "000000/elder-allowance.json");
    assertThat(Catalogues.read(packed).at("360732-elder-allowance", "320106"))
        .hasValueSatisfying(there -> assertThat(there.window()).isEqualTo("那里的窗口"));
  }

  @Test
  void aPartnerThatIsNotThereIsFoundWhenTheCatalogueIsRead(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "9", "window": "窗口", "source": "样例",
         "partners": ["999999", "x"], "bundles": []}
        """);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Catalogues.load(folder))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.fault() + " " + p.file())
                    .contains("FILE_MISSING 999999/region.json", "WRONG_REGION region.json"));
  }
}
