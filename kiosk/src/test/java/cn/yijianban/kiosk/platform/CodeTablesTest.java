package cn.yijianban.kiosk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.rating.Level;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CodeTablesTest {
  private final CodeTables tables = CodeTables.shipped();

  @Test
  void everyNameOfEveryTableComesBackFromItsCode() {
    int checked = 0;
    for (String style : tables.styles()) {
      for (String table : tables.tables(style)) {
        for (var entry : tables.table(style, table).entrySet()) {
          assertThat(tables.code(style, table, entry.getKey())).contains(entry.getValue());
          assertThat(tables.name(style, table, entry.getValue())).contains(entry.getKey());
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(40);
  }

  @Test
  void theSameGradeMeansOppositeThings() {
    assertThat(tables.name("gbt39046", "satisfaction", "1")).contains("VERY_SATISFIED");
    assertThat(tables.name("national-rating", "satisfaction", "1")).contains("VERY_DISSATISFIED");
    for (Level level : Level.values()) {
      assertThat(tables.code("gbt39046", "satisfaction", level.name()))
          .contains(Integer.toString(level.standardCode()));
      assertThat(tables.code("national-rating", "satisfaction", level.name()))
          .contains(Integer.toString(level.grade()));
    }
  }

  @Test
  void theSameKindOfCaseMeansOppositeThings() {
    assertThat(tables.name("gbt39046", "caseKind", "1")).contains("IMMEDIATE");
    assertThat(tables.name("zhejiang-rating", "caseKind", "1")).contains("PROMISED");
    assertThat(tables.code("zhejiang-rating", "caseKind", "IMMEDIATE")).contains("2");
  }

  @Test
  void channelOfARatingIsNotTheSourceOfAnApplication() {
    assertThat(tables.code("national-rating", "channel", "TERMINAL")).contains("5");
    assertThat(tables.name("national-rating", "channel", "6")).contains("PHONE");
    assertThat(tables.name("zhejiang-rating", "channel", "6")).contains("SMS");
  }

  @Test
  void applicantsAndNecessitiesShiftByOne() {
    assertThat(tables.name("gbt39046", "applicantKind", "5")).contains("AUTHORITY");
    assertThat(tables.name("national-rating", "applicantKind", "5")).contains("UNINCORPORATED");
    assertThat(tables.name("hunan", "necessity", "1")).contains("REQUIRED");
    assertThat(tables.name("zfsoft", "necessity", "1")).contains("OPTIONAL");
  }

  @Test
  void whatAStyleHasNoWordForIsNotGuessed() {
    assertThat(tables.code("gbt39046", "applicantKind", "UNINCORPORATED")).isEmpty();
    assertThat(tables.code("nowhere", "satisfaction", "SATISFIED")).isEmpty();
    assertThat(tables.name("hunan", "necessity", "0")).isEmpty();
    assertThat(tables.code("gbt39046", "channel", "TERMINAL")).contains("9");
  }

  @Test
  void tableThatCannotBeReadBackIsNotLoaded() {
    var twice = Envelope.JSON.readTree("{\"styles\":{\"s\":{\"t\":{\"A\":\"1\",\"B\":\"1\"}}}}");
    assertThatThrownBy(() -> CodeTables.of(twice)).hasMessageContaining("s t");
    assertThat(Arrays.stream(Level.values()).map(Level::name))
        .containsExactlyInAnyOrderElementsOf(
            tables.table("national-rating", "satisfaction").keySet());
  }
}
