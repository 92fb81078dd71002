package cn.yijianban.devices.printer;

import cn.yijianban.devices.frame.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Printers swallow a broken file and call it printed, so it is looked at first. */
public final class PdfCheck {
  /** A leaf of the page tree (ISO 32000-1, 7.7.3.3). */
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");

  /** The type of a stream that holds other objects (7.5.7). */
  private static final String OBJECTS = "/ObjStm";

  private static final String STREAM = "stream";
  private static final String END = "%%EOF";

  /** The end stands among so many last bytes. */
  private static final int TAIL = 1024;

  private static final int MOST = 32 << 20;

  private PdfCheck() {}

  /** Whether it begins and ends like a PDF and has a page. */
  static boolean printable(Bytes pdf) {
    String text = text(pdf);
    boolean ends = text.indexOf(END, Math.max(0, text.length() - TAIL)) >= 0;
    return text.startsWith("%PDF-") && ends && pages(pdf).orElse(1) > 0;
  }

  /**
   * How many pages it has; empty for a file that was changed after it was written, or is encrypted:
   * what counts in it only a reader of the whole format can tell.
   */
  public static OptionalInt pages(Bytes pdf) {
    String text = text(pdf);
    if (text.indexOf(END) != text.lastIndexOf(END) || text.contains("/Encrypt")) {
      return OptionalInt.empty();
    }
    long pages = PAGE.matcher(text).results().count();
    for (int at = text.indexOf(OBJECTS); at >= 0; at = text.indexOf(OBJECTS, at + 1)) {
      int stream = text.indexOf(STREAM, at);
      if (stream >= 0) {
        pages += PAGE.matcher(inflated(text, stream + STREAM.length())).results().count();
      }
    }
    return OptionalInt.of((int) pages);
  }

  private static String text(Bytes pdf) {
    return new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
  }

  /** As much as can be unpacked of what follows the end of that line. */
  private static String inflated(String text, int at) {
    int begin = text.indexOf('\n', at) + 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(text.substring(begin).getBytes(StandardCharsets.ISO_8859_1));
      int n = inflater.inflate(buffer);
      while (n > 0 && out.size() < MOST) {
        out.write(buffer, 0, n);
        n = inflater.inflate(buffer);
      }
    } catch (DataFormatException _) {
      // What was unpacked before the damage is looked at all the same.
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }
}
