package cn.yijianban.kiosk.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The font every paper is drawn with (Noto Sans SC, OFL-1.1), carried by the program: never one of
 * the machine, but for characters that ours lacks. A weight is read when it is first drawn with and
 * takes some 20 MB until it is forgotten. Whoever draws holds the monitor of this, for a parsed
 * font has one reading position.
 */
public final class PaperFonts {
  /** 花园明朝, as Debian's {@code fonts-hanazono} installs it: the rare characters of names. */
  public static final List<Path> HANAZONO =
      List.of(
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
          Path.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"));

  private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

  private final List<Path> spares;
  private final Map<Path, Optional<Face>> read = new LinkedHashMap<>();
  private @Nullable Face regular;
  private @Nullable Face bold;

  private PaperFonts(List<Path> spares) {
    this.spares = spares;
  }

  /** Both weights; nothing is read yet. */
  public static PaperFonts load() {
    return new PaperFonts(List.of());
  }

  /**
   * The same with fonts of this machine for what ours lacks, the first one that has it.
   *
   * @param spares TrueType files; those that are not there are left out
   */
  public static PaperFonts load(List<Path> spares) {
    return new PaperFonts(spares.stream().filter(Files::isReadable).toList());
  }

  private Optional<Face> spare(int codePoint) {
    for (Path file : spares) {
      Optional<Face> face = read.computeIfAbsent(file, PaperFonts::spare);
      if (face.filter(f -> f.owns(codePoint)).isPresent()) {
        return face;
      }
    }
    return Optional.empty();
  }

  private static Optional<Face> spare(Path file) {
    try {
      return Optional.of(
          new Face(
              new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file))),
              _ -> Optional.empty()));
    } catch (IOException e) {
      LOG.warn("a font of this machine cannot be read: {}", file.getFileName());
      return Optional.empty();
    }
  }

  /**
   * Every code point that both weights have; papers say 〓 and the number of any other. It stands in
   * a list beside the fonts, so that nobody has to read 20 MB to ask.
   */
  public static BitSet points() {
    try (InputStream in =
        Objects.requireNonNull(PaperFonts.class.getResourceAsStream("fonts/points.txt"))) {
      return CodePoints.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("our own list of characters cannot be read", e);
    }
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
    read.clear();
  }

  private Face face(String file) {
    try (InputStream in =
        Objects.requireNonNull(PaperFonts.class.getResourceAsStream("fonts/" + file))) {
      return new Face(
          new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())), this::spare);
    } catch (IOException e) {
      throw new UncheckedIOException("our own font cannot be read", e);
    }
  }
}
