package cn.yijianban.devices.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoPipesTest {
  private static final List<Bytes> FRAMES =
      List.of(SamFrames.FIND, SamFrames.READ, SamFrames.reply(0x90, Bytes.of(new byte[1291])));

  @Test
  void a_frame_goes_through_two_pipes_and_comes_out_whole() {
    for (Bytes frame : FRAMES) {
      TwoPipes pipes = TwoPipes.of(frame);
      assertThat(pipes.head().size()).isEqualTo(7);
      assertThat(pipes.tailSize()).contains(frame.size() - 7);
      assertThat(pipes.frame()).contains(frame);
    }
    assertThat(TwoPipes.of(SamFrames.FIND).head()).isEqualTo(Bytes.hex("AAAAAA96690003"));
    assertThat(TwoPipes.of(SamFrames.FIND).tail()).isEqualTo(Bytes.hex("200122"));
  }

  @Test
  void halves_that_do_not_belong_together_are_no_frame() {
    TwoPipes find = TwoPipes.of(SamFrames.FIND);
    assertThat(new TwoPipes(find.head(), TwoPipes.of(FRAMES.get(2)).tail()).frame()).isEmpty();
    for (int size = 0; size < find.head().size(); size++) {
      assertThat(new TwoPipes(find.head().slice(0, size), find.tail()).frame()).isEmpty();
    }
    for (int at = 0; at < find.head().size(); at++) {
      byte[] damaged = find.head().toArray();
      damaged[at] ^= 0x40;
      assertThat(new TwoPipes(Bytes.of(damaged), find.tail()).frame()).as("byte %d", at).isEmpty();
    }
  }
}
