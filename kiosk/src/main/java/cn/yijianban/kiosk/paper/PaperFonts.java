package cn.yijianban.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font every paper is drawn with (Noto Sans SC, OFL-1.1), carried by the program: never one of
 * the machine. Load it once, at start; whoever draws holds its monitor, for a parsed font has one
 * reading position.
 */
public final class PaperFonts {
  private final Face regular;
  private final Face bold;

  private PaperFonts(Face regular, Face bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** Reads both weights, 20 MB; a program does this once. */
  public static PaperFonts load() {
    return new PaperFonts(face("NotoSansSC-Regular.ttf"), face("NotoSansSC-Bold.ttf"));
  }

  /** Whether papers can show a character; else they say 〓 and its number. */
  public boolean has(int codePoint) {
    return regular.has(codePoint);
  }

  Face regular() {
    return regular;
  }

  Face bold() {
    return bold;
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
