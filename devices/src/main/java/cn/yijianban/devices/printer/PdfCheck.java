package cn.yijianban.devices.printer;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;

/** Printers swallow a broken file and call it printed, so it is looked at first. */
final class PdfCheck {
  private PdfCheck() {}

  /** Whether it begins and ends like a PDF and has a page. */
  static boolean printable(Bytes pdf) {
    String text = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
    return text.startsWith("%PDF-")
        && text.lastIndexOf("%%EOF") > text.length() - 1024
        && (text.contains("/Type /Page")
            || text.contains("/Type/Page")
            || text.contains("/ObjStm"));
  }
}
