package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wrappers and neighbours of the module's framing: device vectors 1.6. */
class VendorCodecsTest {
  @Test
  void a_find_in_a_hid_report_is_the_published_one_padded_to_64() {
    Bytes report = MiaxisReports.request(SamFrames.FIND);
    assertThat(report.size()).isEqualTo(64);
    assertThat(report.startsWith(Bytes.hex("8800000B00B1 AAAAAA9669000320 0122 FF03"))).isTrue();
    assertThat(MiaxisReports.requestOf(report)).isEqualTo(SamFrames.FIND);
  }

  @Test
  void a_damaged_report_is_dropped_whichever_byte_it_is() {
    Bytes report = MiaxisReports.piece(Bytes.of(1, 2, 3));
    assertThat(MiaxisReports.pieceOf(report)).isEqualTo(Bytes.of(1, 2, 3));
    for (int at = 3; at < 13; at++) {
      byte[] bytes = report.toArray();
      bytes[at] ^= 0x10;
      assertThat(MiaxisReports.pieceOf(Bytes.of(bytes))).as("byte %d", at).isEqualTo(Bytes.empty());
    }
    assertThat(MiaxisReports.pieceOf(report.slice(0, 63))).isEqualTo(Bytes.empty());
  }

  @Test
  void reader_commands_of_synjones_are_the_published_bytes() {
    assertThat(ReaderFrames.WORK).isEqualTo(Bytes.hex("AAAAAA6996 0003 1802 19"));
    assertThat(ReaderFrames.SAVE_POWER).isEqualTo(Bytes.hex("AAAAAA6996 0003 1801 1A"));
    assertThat(ReaderFrames.VERSION).isEqualTo(Bytes.hex("AAAAAA6996 0003 14FF E8"));
    assertThat(ReaderFrames.BATTERY.size()).isEqualTo(10);
    assertThat(ReaderFrames.BEEP.size()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "00A404000E315041592E5359532E4444463031, 555555699600165002 00A404000E315041592E5359532E4444463031 8D",
    "00B2010C00, 555555699600085002 00B2010C00 E5",
    "00A4040008A000000333010101, 555555699600105002 00A4040008A000000333010101 7B",
    "80A800000B8309010000000004000156, 555555699600135002 80A800000B8309010000000004000156 BA"
  })
  void commands_to_contactless_cards_are_the_published_bytes(String apdu, String frame) {
    assertThat(ReaderFrames.apdu(Bytes.hex(apdu))).isEqualTo(Bytes.hex(frame));
    assertThat(ReaderFrames.FIND_CARD).isEqualTo(Bytes.hex("5555556996 0003 2001 22"));
  }

  @Test
  void a_card_behind_pseudo_commands_is_put_together_and_every_short_reply_is_none() {
    Bytes frame = SamCodecTest.vector("resident_3001");
    Bytes good = Bytes.of(0x90, 0);
    Bytes header = Bytes.of(0, 0, 0, 0);
    Bytes text = header.plus(frame.slice(14, 270)).plus(good);
    Bytes photo = header.plus(frame.slice(270, 1294));
    List<Bytes> pieces = new ArrayList<>();
    for (int at = 0; at < photo.size(); at += 256) {
      pieces.add(photo.slice(at, Math.min(photo.size(), at + 256)).plus(good));
    }
    assertThat(pieces).hasSameSizeAs(PseudoApdu.PHOTO);
    assertThat(PseudoApdu.card(text, pieces).orElseThrow().number())
        .isEqualTo("11010519491231002X");
    for (int size = 0; size < text.size(); size++) {
      assertThat(PseudoApdu.card(text.slice(0, size), pieces)).isEmpty();
    }
    assertThat(PseudoApdu.card(text, pieces.subList(0, 4))).isEmpty();
    assertThat(PseudoApdu.TEXT).isEqualTo(Bytes.hex("FFB0000000"));
  }
}
