package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The digests of the parts of a file, taken as its bytes go by: whoever writes or reads it anyway
 * lends them, so that no file is read for this alone. Of a file in one part the digest of all of it
 * serves, and nothing is computed twice.
 */
final class PartDigests {
  private static final int PIECE = 64 * 1024;

  private final Ranges ranges;
  private final List<Desk.Part> ended = new ArrayList<>();
  private Sm3 part = new Sm3();
  private long left;

  PartDigests(Ranges ranges) {
    this.ranges = ranges;
    this.left = ranges.size(1);
  }

  /** The next bytes of the file. */
  void add(byte[] data, int from, int length) {
    int at = from;
    int end = from + length;
    while (ranges.count() > 1 && at < end && ended.size() < ranges.count()) {
      int n = (int) Math.min(left, end - at);
      part.add(data, at, n);
      at += n;
      left -= n;
      if (left == 0) {
        end();
      }
    }
  }

  private void end() {
    int number = ended.size() + 1;
    ended.add(new Desk.Part(number, ranges.size(number), part.hex()));
    part = new Sm3();
    left = number < ranges.count() ? ranges.size(number + 1) : 0;
  }

  /**
   * All of them, after the last byte.
   *
   * @param digest of the whole file
   */
  List<Desk.Part> parts(String digest) {
    return ranges.count() == 1
        ? List.of(new Desk.Part(1, ranges.size(), digest))
        : List.copyOf(ended);
  }

  /** Of a file that is there; empty when its digest is another one. */
  static Optional<List<Desk.Part>> of(Path file, Ranges ranges, String digest) throws IOException {
    PartDigests parts = new PartDigests(ranges);
    Sm3 whole = new Sm3();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        whole.add(piece, 0, n);
        parts.add(piece, 0, n);
      }
    }
    return whole.hex().equals(digest) ? Optional.of(parts.parts(digest)) : Optional.empty();
  }
}
