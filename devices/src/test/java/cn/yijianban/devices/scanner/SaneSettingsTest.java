package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DocumentScanner.Source;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaneSettingsTest {
  /** Names as backends of SANE spell them. */
  @ParameterizedTest
  @CsvSource({
    "Flatbed, FEEDER, FLATBED",
    "ADF Front|ADF Duplex, FLATBED, FEEDER",
    "Flatbed|Automatic Document Feeder, FEEDER, FEEDER",
    "Flatbed|Automatic Document Feeder, FLATBED, FLATBED",
    "Normal|Transparency, FEEDER, FEEDER"
  })
  void a_page_comes_from_the_source_that_there_is(String names, Source wanted, Source taken) {
    assertThat(SaneSettings.source(List.of(names.split("[|]", -1)), wanted)).isEqualTo(taken);
    assertThat(SaneSettings.source(List.of(), wanted)).isEqualTo(wanted);
  }
}
