package cn.yijianban.devices.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * What every codec of a byte stream keeps: the right messages however the bytes arrive, and after
 * damage the next sound frame is read. Messages are compared as values.
 */
public abstract class CodecContract<M> {
  /** Bytes that stand for line noise, some of them looking like the beginning of frames. */
  private static final List<Bytes> NOISE =
      List.of(
          Bytes.of(0x00, 0xff),
          Bytes.hex("AAAAAA"),
          Bytes.hex("AAAAAA96"),
          Bytes.hex("55AA"),
          Bytes.hex("0200"),
          Bytes.hex("0A0D00FFFE7F80"));

  /** A decoder at the beginning of a stream: takes bytes, gives the messages they complete. */
  protected abstract Function<Bytes, List<M>> decoder();

  /** Frames with the one message each of them is. */
  protected abstract List<Golden<M>> golden();

  /** A frame and its message. */
  public record Golden<M>(Bytes frame, M message) {
    public static <M> Golden<M> of(String hex, M message) {
      return new Golden<>(Bytes.hex(hex), message);
    }
  }

  private List<M> all(Bytes... chunks) {
    Function<Bytes, List<M>> decoder = decoder();
    List<M> messages = new ArrayList<>();
    for (Bytes chunk : chunks) {
      messages.addAll(decoder.apply(chunk));
    }
    return messages;
  }

  @Test
  void each_frame_is_its_message() {
    for (Golden<M> golden : golden()) {
      assertThat(all(golden.frame())).as(golden.frame().toHex()).containsExactly(golden.message());
    }
  }

  @Test
  void a_frame_cut_at_any_byte_is_put_together() {
    for (Golden<M> golden : golden()) {
      Bytes frame = golden.frame();
      for (int at = 0; at <= frame.size(); at++) {
        assertThat(all(frame.slice(0, at), frame.slice(at, frame.size())))
            .as("%s cut at %d", frame.toHex(), at)
            .containsExactly(golden.message());
      }
    }
  }

  @Test
  void glued_frames_come_out_one_after_the_other() {
    Bytes stream = Bytes.empty();
    List<M> expected = new ArrayList<>();
    for (Golden<M> golden : golden()) {
      stream = stream.plus(golden.frame()).plus(golden.frame());
      expected.add(golden.message());
      expected.add(golden.message());
    }
    assertThat(all(stream)).isEqualTo(expected);
  }

  @Test
  void noise_before_a_frame_is_passed_over() {
    for (Golden<M> golden : golden()) {
      for (Bytes noise : NOISE) {
        assertThat(all(noise.plus(golden.frame())))
            .as("%s before %s", noise.toHex(), golden.frame().toHex())
            .endsWith(golden.message());
      }
    }
  }

  @Test
  void a_flipped_byte_costs_its_own_frame_and_not_the_next() {
    for (Golden<M> golden : golden()) {
      byte[] bytes = golden.frame().toArray();
      for (int at = 0; at < bytes.length; at++) {
        for (int flip : new int[] {0x01, 0x80, 0xff}) {
          byte[] damaged = bytes.clone();
          damaged[at] ^= (byte) flip;
          assertThat(all(Bytes.of(damaged), golden.frame()))
              .as("%s with byte %d flipped by %d", golden.frame().toHex(), at, flip)
              .endsWith(golden.message());
        }
      }
    }
  }

  @Test
  void whatever_arrives_no_exception_comes_out_and_the_next_frame_is_read() {
    long seed = 20261121;
    Random random = new Random(seed);
    List<Golden<M>> golden = golden();
    for (int run = 0; run < 2_000; run++) {
      Golden<M> one = golden.get(random.nextInt(golden.size()));
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      if (bytes.length > 0 && random.nextBoolean()) {
        byte[] piece = one.frame().toArray();
        System.arraycopy(piece, 0, bytes, 0, Math.min(piece.length, bytes.length) - 1);
      }
      assertThat(all(Bytes.of(bytes), one.frame(), one.frame()))
          .as("seed %d run %d", seed, run)
          .endsWith(one.message());
    }
  }
}
