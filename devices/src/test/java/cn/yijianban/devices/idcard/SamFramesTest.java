package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.PreambleFrames.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as published: device-protocol vectors 1.1 to 1.4. */
class SamFramesTest {

  @ParameterizedTest
  @CsvSource({
    "16, 255, AA AA AA 96 69 00 03 10 FF EC",
    "17, 255, AA AA AA 96 69 00 03 11 FF ED",
    "18, 255, AA AA AA 96 69 00 03 12 FF EE",
    "32, 1, AA AA AA 96 69 00 03 20 01 22",
    "32, 2, AA AA AA 96 69 00 03 20 02 21",
    "48, 1, AA AA AA 96 69 00 03 30 01 32",
    "48, 16, AA AA AA 96 69 00 03 30 10 23",
    "48, 3, AA AA AA 96 69 00 03 30 03 30"
  })
  void requests_are_the_published_bytes(int command, int parameter, String hex) {
    assertThat(SamFrames.request(command, parameter)).isEqualTo(Bytes.hex(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "AA AA AA 96 69 00 04 00 00 90 94, 000090",
    "AA AA AA 96 69 00 04 00 00 60 64, 000060",
    "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97, 00009F00000000",
    "AA AA AA 96 69 00 04 00 00 80 84, 000080",
    "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C, 0000900000000000000000",
    "AA AA AA 96 69 00 04 00 00 81 85, 000081",
    "AA AA AA 96 69 00 04 00 00 41 45, 000041",
    "AA AA AA 96 69 00 04 00 00 91 95, 000091",
    "AA AA AA 96 69 00 04 00 00 66 62, 000066",
    "00 FF AA AA AA AA 96 69 00 04 00 00 90 94, 000090"
  })
  void replies_are_cut_out_of_the_stream_whatever_stands_before_them(String hex, String body) {
    assertThat(SamFrames.cut(Bytes.hex(hex)))
        .isEqualTo(new Cut.Whole(Bytes.hex(body), Bytes.empty()));
  }

  @Test
  void glued_replies_come_out_one_after_the_other() {
    Cut first =
        SamFrames.cut(Bytes.hex("AAAAAA96690004000080 84 AAAAAA96690008 00009F 00000000 97"));
    assertThat(first).isInstanceOf(Cut.Whole.class);
    assertThat(SamFrames.cut(((Cut.Whole) first).rest()))
        .isEqualTo(new Cut.Whole(Bytes.hex("00009F00000000"), Bytes.empty()));
  }

  @Test
  void a_wrong_checksum_and_an_impossible_length_are_refused() {
    assertThat(SamFrames.cut(Bytes.hex("AAAAAA9669 0004 000090 95")))
        .isInstanceOf(Cut.Damaged.class);
    assertThat(SamFrames.cut(Bytes.hex("AAAAAA9669 FFFF 000090 95")))
        .isInstanceOf(Cut.Damaged.class);
    assertThat(SamFrames.cut(Bytes.hex("AAAAAA9669 0000 000090 95")))
        .isInstanceOf(Cut.Damaged.class);
  }

  @Test
  void the_malformed_time_out_notice_of_one_handheld_waits_for_more_and_does_not_hang() {
    assertThat(SamFrames.cut(Bytes.hex("AAAAAA9669 0005 050505"))).isInstanceOf(Cut.More.class);
  }

  @Test
  void a_frame_split_at_every_byte_is_put_together() {
    Bytes frame = Bytes.hex("00 FF AA AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97");
    for (int at = 0; at <= frame.size(); at++) {
      Cut first = SamFrames.cut(frame.slice(0, at));
      Bytes rest =
          switch (first) {
            case Cut.More(var kept) -> kept;
            case Cut.Damaged(var kept) -> kept;
            case Cut.Whole _ -> frame;
          };
      Bytes stream = first instanceof Cut.Whole ? frame : rest.plus(frame.slice(at, frame.size()));
      assertThat(SamFrames.cut(stream)).as("split at %d", at).isInstanceOf(Cut.Whole.class);
    }
  }
}
