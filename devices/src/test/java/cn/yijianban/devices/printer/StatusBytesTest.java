package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.frame.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printers say of themselves: status bytes of receipt printers, words of A4 printers. */
class StatusBytesTest {
  @ParameterizedTest
  @CsvSource({
    "10 0F 00 00 00 00, ready, ''", "10 0F 24 00 00 00, warning, DEV-RCP-011",
    "10 0F 05 02 00 00, fault, DEV-RCP-012", "10 0F 01 00 00 00, fault, DEV-RCP-010",
    "10 0F 00 00 00 01, fault, DEV-RCP-013", "10 0F 00, fault, DEV-LNK-003"
  })
  void six_byte_statuses_mean_what_the_manual_says(String hex, String word, String code) {
    DeviceStatus status = ReceiptStatus.full(Bytes.hex(hex));
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12, 12, 12, ready, ''", "12, 12, 12, 1E, warning, DEV-RCP-011",
    "12, 12, 12, 72, fault, DEV-RCP-010", "12, 12, 12, 7E, fault, DEV-RCP-010",
    "1A, 16, 12, 12, fault, DEV-RCP-012", "12, 12, 1A, 12, fault, DEV-RCP-013",
    "FF, 12, 12, 12, fault, DEV-LNK-003"
  })
  void one_byte_statuses_mean_what_the_manual_says(
      String n1, String n2, String n3, String n4, String word, String code) {
    DeviceStatus status =
        ReceiptStatus.dle(
            Integer.parseInt(n1, 16),
            Integer.parseInt(n2, 16),
            Integer.parseInt(n3, 16),
            Integer.parseInt(n4, 16));
    assertThat(status.word()).isEqualTo(word);
    assertThat(status.code()).isEqualTo(code);
  }

  @Test
  void state_reasons_count_by_their_base_whatever_stands_behind_them() {
    assertThat(StateReasons.status(List.of("media-jam-warning")).code()).isEqualTo("DEV-PRN-011");
    assertThat(StateReasons.status(List.of("media-empty-report", "toner-low")).code())
        .isEqualTo("DEV-PRN-010");
    assertThat(StateReasons.status(List.of("none"))).isEqualTo(new DeviceStatus.Ready());
  }

  @ParameterizedTest
  @CsvSource({
    "media-low-report, A4_PAPER_LOW",
    "toner-low, A4_TONER_LOW",
    "opc-near-eol-warning, A4_DRUM_LOW",
    "marker-waste-almost-full-warnin, A4_WASTE_LOW"
  })
  void what_will_stop_it_soon_is_a_warning(String keyword, DeviceFault cause) {
    assertThat(StateReasons.status(List.of(keyword))).isEqualTo(new DeviceStatus.Warning(cause));
  }
}
