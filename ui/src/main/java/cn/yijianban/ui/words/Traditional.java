package cn.yijianban.ui.words;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Simplified Chinese in traditional characters. The converter prefers old forms and takes some
 * words for others: {@code traditional.txt} puts right what the hand of today writes.
 */
public final class Traditional {
  private static final List<Better> BETTER = better();

  private record Better(String converted, String meant) {}

  private Traditional() {}

  private static List<Better> better() {
    try (InputStream in =
        Objects.requireNonNull(Traditional.class.getResourceAsStream("traditional.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .map(pair -> new Better(pair[0], pair[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in traditional characters. */
  public static String of(String simplified) {
    String text = ZhConverterUtil.toTraditional(simplified);
    for (Better better : BETTER) {
      text = text.replace(better.converted, better.meant);
    }
    return text;
  }
}
