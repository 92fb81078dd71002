package cn.yijianban.ui.input;

import cn.yijianban.kiosk.paper.CodePoints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the fonts of this machine can show. Asks fontconfig ({@code fc-list}, {@code fc-query}),
 * which the browser asks too when a font lacks a character.
 */
public final class ScreenFonts {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenFonts.class);
  private static final String FORMAT = "--format=%{charset} ";
  private static final Path LIST = Path.of("/usr/bin/fc-list");
  private static final Path QUERY = Path.of("/usr/bin/fc-query");
  private static final int SECONDS = 5;

  private ScreenFonts() {}

  /** Every code point that some installed font has; nothing where nobody can tell. */
  public static Optional<BitSet> installed() {
    return Files.isExecutable(LIST)
        ? Optional.of(asked(List.of(LIST.toString(), FORMAT))).filter(points -> !points.isEmpty())
        : Optional.empty();
  }

  /** Every code point that one of these files has; none of those that are not there. */
  public static BitSet of(List<Path> files) {
    BitSet points = new BitSet();
    if (Files.isExecutable(QUERY)) {
      files.stream()
          .filter(Files::isReadable)
          .forEach(file -> points.or(asked(List.of(QUERY.toString(), FORMAT, file.toString()))));
    }
    return points;
  }

  private static BitSet asked(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(_ -> kill(process));
      return CodePoints.parse(
          new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      LOG.warn("the fonts of the machine are not known: {}", e.getClass().getSimpleName());
      return new BitSet();
    }
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }
}
