package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures of screens, which {@code -Dscreens.dir=} keeps in a folder. Whatever is on a picture
 * must stand in {@code docs/screens.md}.
 */
public final class Pictures {
  private static final String DIR = System.getProperty("screens.dir", "");
  private static final String DOC = doc();

  private Pictures() {}

  public static void keep(String name, Browser browser) {
    for (String attribute : List.of("data-screen", "data-action")) {
      assertThat(browser.values(attribute))
          .as("%s on %s, in docs/screens.md", attribute, name)
          .allMatch(Pictures::told);
    }
    if (!DIR.isEmpty()) {
      byte[] picture = browser.picture();
      assertThat(picture).hasSizeGreaterThan(5_000);
      try {
        Files.createDirectories(Path.of(DIR));
        Files.write(Path.of(DIR, name + ".webp"), picture);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** {@code open-360730-S01} is told as {@code open-ID}. */
  private static boolean told(String value) {
    return Stream.of(
            value,
            value.replaceFirst("-.*", "-ID"),
            value.replaceFirst("^(dock-[a-z0-9]+)-.*", "$1-ID"))
        .anyMatch(told -> DOC.contains("`" + told + "`"));
  }

  private static String doc() {
    try {
      return Files.readString(Path.of("..", "docs", "screens.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
