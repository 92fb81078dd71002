package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class PrinterFuzzTest {
  @FuzzTest
  void statuses(byte[] data) {
    Bytes bytes = Bytes.of(data);
    assertThat(ReceiptStatus.full(bytes)).isNotNull();
    assertThat(ReceiptStatus.inOutlet(bytes)).isIn(true, false);
    if (bytes.size() >= 4) {
      assertThat(ReceiptStatus.dle(bytes.at(0), bytes.at(1), bytes.at(2), bytes.at(3))).isNotNull();
    }
    assertThat(PdfCheck.printable(bytes)).isIn(true, false);
    assertThat(PdfCheck.pages(bytes).orElse(0)).isNotNegative();
  }

  @FuzzTest
  void words(byte[] letters) {
    String word = new String(letters, StandardCharsets.UTF_8);
    assertThat(StateReasons.status(List.of(word))).isNotNull();
    assertThat(Supplies.of(Map.of("level", word, "maxcapacity", "100", "type", word))).isNotNull();
  }
}
