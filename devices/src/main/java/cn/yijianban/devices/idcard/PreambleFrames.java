package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;

/**
 * Frames of one family of readers: {@code preamble | Len(2, big-endian) | body | XOR of Len and
 * body}. Len counts body and checksum. GA/T 467 modules, the reader commands of Synjones and the
 * pass-through of contactless cards differ in the preamble only. Pure.
 *
 * @param preamble five bytes
 * @param longest of a whole frame; a longer one is damage
 */
record PreambleFrames(Bytes preamble, int longest) {

  /** What stands at the front of a stream. */
  sealed interface Cut {
    /** A whole frame with a right checksum. */
    record Whole(Bytes body, Bytes rest) implements Cut {}

    /** Not enough bytes yet; what cannot be part of a frame is dropped from {@code rest}. */
    record More(Bytes rest) implements Cut {}

    /** A frame that is damaged; {@code rest} begins behind its preamble. */
    record Damaged(Bytes rest) implements Cut {}
  }

  /** Builds a frame around a body. */
  Bytes frame(Bytes body) {
    int length = body.size() + 1;
    Bytes counted = Bytes.of(length >> 8, length).plus(body);
    return preamble.plus(counted).plus(Bytes.of(Checksums.xor(counted, 0, counted.size())));
  }

  /** Looks for the first frame in what has arrived. */
  Cut cut(Bytes stream) {
    int at = stream.indexOf(preamble, 0);
    if (at < 0) {
      int keep = Math.min(stream.size(), preamble.size() - 1);
      return new Cut.More(stream.slice(stream.size() - keep, stream.size()));
    }
    Bytes from = stream.slice(at, stream.size());
    Bytes behind = from.slice(preamble.size(), from.size());
    if (from.size() < head()) {
      return new Cut.More(from);
    }
    int end = end(from, 0);
    if (end < head() + 2 || end > longest) {
      return new Cut.Damaged(behind);
    }
    if (from.size() < end) {
      // A damaged length would swallow what follows; a sound frame inside gives it away.
      return soundInside(from) ? new Cut.Damaged(behind) : new Cut.More(from);
    }
    return sound(from, 0, end)
        ? new Cut.Whole(from.slice(head(), end - 1), from.slice(end, from.size()))
        : new Cut.Damaged(behind);
  }

  private int head() {
    return preamble.size() + 2;
  }

  private int end(Bytes bytes, int from) {
    int at = from + preamble.size();
    return from + head() + (bytes.at(at) << 8 | bytes.at(at + 1));
  }

  private boolean sound(Bytes bytes, int from, int end) {
    return Checksums.xor(bytes, from + preamble.size(), end - 1) == bytes.at(end - 1);
  }

  private boolean soundInside(Bytes bytes) {
    for (int at = bytes.indexOf(preamble, 1); at > 0; at = bytes.indexOf(preamble, at + 1)) {
      if (at + head() <= bytes.size()) {
        int end = end(bytes, at);
        if (end >= at + head() + 2 && end <= bytes.size() && sound(bytes, at, end)) {
          return true;
        }
      }
    }
    return false;
  }
}
