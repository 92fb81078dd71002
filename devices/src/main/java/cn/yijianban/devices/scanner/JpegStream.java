package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Cuts frames out of a stream of JPEGs, pure. The part headers between them (multipart, of many
 * dialects) are passed over: a frame begins with its start mark and ends with its end mark, and
 * both marks cannot stand inside the picture (T.81 B.1.1.2).
 */
final class JpegStream {
  /** A frame of 20 million pixels has 10 MB; more is no frame. */
  static final int LONGEST = 32 << 20;

  /** The head of a part has some lines; more is no head. */
  private static final int LONGEST_HEAD = 4096;

  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 18);
  private String headOfLast = "";
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
      if (head.size() < LONGEST_HEAD) {
        head.write(value);
      }
      return Optional.empty();
    }
    frame.write(value);
    if (before == 0xff && value == 0xd9) {
      inside = false;
      headOfLast = head.toString(StandardCharsets.ISO_8859_1);
      head.reset();
      return Optional.of(Bytes.of(frame.toByteArray()));
    }
    if (frame.size() > LONGEST) {
      frame.reset();
      inside = false;
    }
    return Optional.empty();
  }

  /** What stood before the frame that was given last. */
  String head() {
    return headOfLast;
  }
}
