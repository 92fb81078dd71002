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
 * What the fonts of this machine can show. Asks fontconfig ({@code fc-list}), which the browser
 * asks too when a font lacks a character.
 */
public final class ScreenFonts {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenFonts.class);
  private static final Path PROGRAM = Path.of("/usr/bin/fc-list");
  private static final int SECONDS = 5;

  private ScreenFonts() {}

  /** Every code point that some installed font has; nothing where nobody can tell. */
  public static Optional<BitSet> installed() {
    if (!Files.isExecutable(PROGRAM)) {
      return Optional.empty();
    }
    try {
      Process process =
          new ProcessBuilder(List.of(PROGRAM.toString(), "--format=%{charset} "))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).exceptionally(_ -> kill(process));
      String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      BitSet points = CodePoints.parse(all);
      return points.isEmpty() ? Optional.empty() : Optional.of(points);
    } catch (IOException e) {
      LOG.warn("the fonts of the screen are not known: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private static Process kill(Process process) {
    return process.destroyForcibly();
  }
}
