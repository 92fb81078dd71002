package cn.yijianban.kiosk.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One weight of our font: widths and outlines. Outlines are filled by us, so that a paper looks the
 * same whatever fonts and font engines the machine has. Not for two threads at once.
 */
final class Face {
  /** 〓, the printer's sign for a character that is not at hand. */
  private static final int GETA = 0x3013;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unitsPerEm;
  private final IntFunction<Optional<Face>> spare;
  private final Map<Integer, Path2D> outlines = new HashMap<>();

  /**
   * @param spare another font for a character that this one lacks
   */
  Face(TrueTypeFont font, IntFunction<Optional<Face>> spare) {
    this.font = font;
    this.spare = spare;
    try {
      glyphs = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("our own font cannot be read", e);
    }
  }

  TrueTypeFont font() {
    return font;
  }

  /**
   * The text as it can be printed: what no font has becomes 〓 with the number of the character, so
   * that nothing is lost without a trace; control characters become spaces.
   */
  String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(' ');
              } else if (has(c)) {
                out.appendCodePoint(c);
              } else {
                out.appendCodePoint(GETA).append("(U+%04X)".formatted(c));
              }
            });
    return out.toString();
  }

  /** Whether this font or its spare can draw it. */
  boolean has(int codePoint) {
    return owns(codePoint) || spare.apply(codePoint).isPresent();
  }

  boolean owns(int codePoint) {
    return glyphs.getGlyphId(codePoint) != 0;
  }

  /** Which font draws it. */
  Face of(int codePoint) {
    return owns(codePoint) ? this : spare.apply(codePoint).orElse(this);
  }

  /** Width of a printable text at a size, in the unit of the size. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> of(c).advance(c)).sum() * size;
  }

  /** The text as a shape standing on a base line, y downwards. */
  Path2D shape(String text, double x, double baseline, double size) {
    Path2D all = new Path2D.Double();
    double pen = x;
    for (int c : text.codePoints().toArray()) {
      Face face = of(c);
      AffineTransform place = AffineTransform.getTranslateInstance(pen, baseline);
      place.scale(size / face.unitsPerEm, -size / face.unitsPerEm);
      all.append(face.outlines.computeIfAbsent(c, face::outline).getPathIterator(place), false);
      pen += face.advance(c) * size;
    }
    return all;
  }

  private double advance(int codePoint) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(codePoint)) / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException("our own font cannot be read", e);
    }
  }

  private Path2D outline(int codePoint) {
    try {
      GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(codePoint));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException("our own font cannot be read", e);
    }
  }
}
