package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of screens; {@code -Dscreens.dir=docs/screens} keeps them. */
final class Pictures {
  private static final String DIR = System.getProperty("screens.dir", "");

  private Pictures() {}

  static void keep(String name, Browser browser) {
    byte[] picture = browser.picture();
    assertThat(picture).hasSizeGreaterThan(10_000);
    if (!DIR.isEmpty()) {
      try {
        Files.createDirectories(Path.of(DIR));
        Files.write(Path.of(DIR, name + ".png"), picture);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
