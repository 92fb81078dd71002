package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;

/**
 * The native USB of a security module (GA/T 467): the serial frame cut in two. Preamble and length
 * go through one pipe (out 02, in 81), the rest through another (out 06, in 85). Pure.
 *
 * @param head preamble and length, 7 bytes
 * @param tail what the length counts
 */
record TwoPipes(Bytes head, Bytes tail) {
  /** Bytes of preamble and length. */
  static final int HEAD = 7;

  /** A whole frame, cut for its two pipes. */
  static TwoPipes of(Bytes frame) {
    return new TwoPipes(frame.slice(0, HEAD), frame.slice(HEAD, frame.size()));
  }

  /** How many bytes the second pipe has to give; empty when the head is damaged. */
  Optional<Integer> tailSize() {
    boolean sound = head.size() == HEAD && head.startsWith(SamFrames.FRAMES.preamble());
    return sound
        ? Optional.of(head.at(HEAD - 2) << 8 | head.at(HEAD - 1))
            .filter(size -> size > 0 && size + HEAD <= SamFrames.LONGEST)
        : Optional.empty();
  }

  /** The frame as it stands on a serial line; empty when the halves do not belong together. */
  Optional<Bytes> frame() {
    return tailSize().filter(size -> size == tail.size()).map(_ -> head.plus(tail));
  }
}
