package cn.yijianban.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The font every paper is drawn with (Noto Sans SC, OFL-1.1), carried by the program: never one of
 * the machine. A weight is read when it is first drawn with and takes some 20 MB until it is
 * forgotten. Whoever draws holds the monitor of this, for a parsed font has one reading position.
 */
public final class PaperFonts {
  private @Nullable Face regular;
  private @Nullable Face bold;

  private PaperFonts() {}

  /** Both weights; nothing is read yet. */
  public static PaperFonts load() {
    return new PaperFonts();
  }

  synchronized Face regular() {
    Face face = regular != null ? regular : face("NotoSansSC-Regular.ttf");
    regular = face;
    return face;
  }

  synchronized Face bold() {
    Face face = bold != null ? bold : face("NotoSansSC-Bold.ttf");
    bold = face;
    return face;
  }

  /** Gives the memory back, and with it the outlines of the characters that were drawn. */
  public synchronized void forget() {
    regular = null;
    bold = null;
  }

  private static Face face(String file) {
    try (InputStream in =
        Objects.requireNonNull(PaperFonts.class.getResourceAsStream("fonts/" + file))) {
      return new Face(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("our own font cannot be read", e);
    }
  }
}
