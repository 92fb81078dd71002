package cn.yijianban.devices.qr;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the QR codes of a picture: two engines, small first and then in full size, then light codes
 * on dark. What is read in the small picture is quick; most of the time goes into pictures without
 * a code.
 */
public final class QrReader {
  /** A page of this length shows the modules of printed codes, and is looked at in no time. */
  private static final int SMALL = 1200;

  private final Engine boof = new Boof();
  private final Engine zxing = new Zxing();

  /**
   * @return the texts in no particular order, each once; empty when there is no code or it cannot
   *     be read. Bytes without a named encoding are UTF-8, else GB 18030, else ISO 8859-1.
   */
  public synchronized List<String> read(BufferedImage picture) {
    Grey full = Grey.of(picture);
    int step = Math.max(1, Math.max(full.width, full.height) / SMALL);
    Set<String> texts = new LinkedHashSet<>();
    for (Grey look : step == 1 ? List.of(full) : List.of(full.smaller(step), full)) {
      if (look(look, texts)) {
        return List.copyOf(texts);
      }
    }
    if (texts.isEmpty()) {
      Grey dark = full.inverted();
      for (Grey look : step == 1 ? List.of(dark) : List.of(dark.smaller(step), dark)) {
        if (look(look, texts)) {
          return List.copyOf(texts);
        }
      }
    }
    return new ArrayList<>(texts);
  }

  /** Whether everything was read that is there. */
  private boolean look(Grey look, Set<String> texts) {
    for (Engine engine : List.of(boof, zxing)) {
      Engine.Found found = engine.find(look);
      texts.addAll(found.texts());
      if (found.complete()) {
        return true;
      }
    }
    return false;
  }
}
