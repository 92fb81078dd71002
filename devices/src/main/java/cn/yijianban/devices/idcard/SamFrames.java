package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;
import java.util.Optional;

/**
 * Frames of the security module (GA/T 467): {@code AA AA AA 96 69 | Len(2, big-endian) | body | XOR
 * of Len and body}. Len counts body and checksum. A request's body is CMD Para Data, a reply's is
 * SW1 SW2 SW3 Data.
 */
final class SamFrames {
  static final Bytes PREAMBLE = Bytes.of(0xaa, 0xaa, 0xaa, 0x96, 0x69);

  /** The longest real frame is 2321 bytes: text, photo and two fingerprints. */
  static final int LONGEST = 4096;

  private static final int HEAD = 7;

  private SamFrames() {}

  static final Bytes RESET = request(0x10, 0xff);
  static final Bytes STATE = request(0x11, 0xff);
  static final Bytes MODULE_ID = request(0x12, 0xff);
  static final Bytes FIND = request(0x20, 0x01);
  static final Bytes SELECT = request(0x20, 0x02);
  static final Bytes READ = request(0x30, 0x01);
  static final Bytes READ_ADDRESS = request(0x30, 0x03);

  /** Builds a frame around a body. */
  static Bytes frame(Bytes body) {
    int length = body.size() + 1;
    Bytes counted = Bytes.of(length >> 8, length).plus(body);
    return PREAMBLE.plus(counted).plus(Bytes.of(Checksums.xor(counted, 0, counted.size())));
  }

  static Bytes request(int command, int parameter) {
    return frame(Bytes.of(command, parameter));
  }

  static Bytes reply(int sw3, Bytes data) {
    return frame(Bytes.of(0, 0, sw3).plus(data));
  }

  /** What stands at the front of a stream. */
  sealed interface Cut {
    /** A whole frame with a right checksum. */
    record Whole(Bytes body, Bytes rest) implements Cut {}

    /** Not enough bytes yet; what cannot be part of a frame is dropped from {@code rest}. */
    record More(Bytes rest) implements Cut {}

    /** A frame that is damaged; {@code rest} begins behind its preamble. */
    record Damaged(Bytes rest) implements Cut {}
  }

  /** Looks for the first frame in what has arrived. */
  static Cut cut(Bytes stream) {
    Optional<Integer> found = preamble(stream);
    if (found.isEmpty()) {
      int keep = Math.min(stream.size(), PREAMBLE.size() - 1);
      return new Cut.More(stream.slice(stream.size() - keep, stream.size()));
    }
    Bytes from = stream.slice(found.get(), stream.size());
    if (from.size() < HEAD) {
      return new Cut.More(from);
    }
    int length = from.at(5) << 8 | from.at(6);
    if (length < 3 || length + HEAD > LONGEST) {
      return new Cut.Damaged(from.slice(PREAMBLE.size(), from.size()));
    }
    if (from.size() < HEAD + length) {
      return new Cut.More(from);
    }
    int end = HEAD + length;
    if (Checksums.xor(from, 5, end - 1) != from.at(end - 1)) {
      return new Cut.Damaged(from.slice(PREAMBLE.size(), from.size()));
    }
    return new Cut.Whole(from.slice(HEAD, end - 1), from.slice(end, from.size()));
  }

  private static Optional<Integer> preamble(Bytes stream) {
    for (int i = 0; i + PREAMBLE.size() <= stream.size(); i++) {
      if (stream.slice(i, i + PREAMBLE.size()).equals(PREAMBLE)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
