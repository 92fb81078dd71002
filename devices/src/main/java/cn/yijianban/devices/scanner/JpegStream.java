package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Cuts frames out of a stream of JPEGs, pure. The part headers between them (multipart, of many
 * dialects) are passed over: a frame begins with its start mark and ends with its end mark, and
 * both marks cannot stand inside the picture (T.81 B.1.1.2).
 */
final class JpegStream {
  /** A frame of 20 million pixels has 10 MB; more is no frame. */
  static final int LONGEST = 32 << 20;

  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 18);
  private boolean inside;
  private int last = -1;

  /** Takes one byte; gives a frame with its last byte. */
  Optional<Bytes> take(int value) {
    int before = last;
    last = value;
    if (before == 0xff && value == 0xd8) {
      // A new start inside a frame: the old one broke off.
      frame.reset();
      frame.write(0xff);
      frame.write(0xd8);
      inside = true;
      return Optional.empty();
    }
    if (!inside) {
      return Optional.empty();
    }
    frame.write(value);
    if (before == 0xff && value == 0xd9) {
      inside = false;
      return Optional.of(Bytes.of(frame.toByteArray()));
    }
    if (frame.size() > LONGEST) {
      frame.reset();
      inside = false;
    }
    return Optional.empty();
  }
}
