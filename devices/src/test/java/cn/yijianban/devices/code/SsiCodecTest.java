package cn.yijianban.devices.code;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import org.junit.jupiter.api.Test;

/** Codes that are longer than a packet. */
class SsiCodecTest {

  @Test
  void a_code_is_cut_into_packets_and_only_the_last_one_is_the_end() {
    Bytes content = Bytes.of(new byte[600]);
    CodeEvent.Taken taken = SsiCodec.take(SsiCodec.code(content));
    assertThat(taken.events())
        .containsExactly(
            new CodeEvent.Piece(content.slice(0, 250)),
            new CodeEvent.Piece(content.slice(0, 250)),
            new CodeEvent.Code(content.slice(0, 100)));
    assertThat(taken.rest().size()).isZero();
  }

  @Test
  void a_code_that_fits_is_one_packet() {
    Bytes content = Bytes.of(new byte[250]);
    assertThat(SsiCodec.take(SsiCodec.code(content)).events())
        .containsExactly(new CodeEvent.Code(content));
  }
}
