package cn.yijianban.ui.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Every character of GB 18030-2022, level 3 and all: 87,887, by radical and strokes, and 41,412 of
 * them by reading. From Unihan 15.0 ({@code docs/dependencies.md}). Read anew for each question,
 * some milliseconds; nothing of it is kept in memory.
 */
public final class Characters {
  /**
   * How a radical is written.
   *
   * @param number 1 to 214, as in 康熙字典
   */
  public record Radical(int strokes, int number, String form) {}

  private Characters() {}

  /** Every form of every radical, by the strokes one counts: 氵 stands with three. */
  public static List<Radical> radicals() {
    return lines("forms.txt", _ -> true).stream()
        .map(Characters::parts)
        .map(p -> new Radical(Integer.parseInt(p[0]), Integer.parseInt(p[1]), p[2]))
        .toList();
  }

  /** The characters of a radical, by the strokes beside it. */
  public static Map<Integer, List<String>> ofRadical(int number) {
    return byStrokes("radicals.txt", Integer.toString(number));
  }

  /**
   * The characters of a syllable, by all their strokes.
   *
   * @param syllable without a tone, {@code v} for ü
   */
  public static Map<Integer, List<String>> read(String syllable) {
    return byStrokes("readings.txt", syllable);
  }

  private static Map<Integer, List<String>> byStrokes(String file, String key) {
    Map<Integer, List<String>> found = new TreeMap<>();
    for (String line : lines(file, l -> l.startsWith(key + ' '))) {
      String[] parts = parts(line);
      found.put(
          Integer.valueOf(parts[1]), parts[2].codePoints().mapToObj(Character::toString).toList());
    }
    return found;
  }

  private static String[] parts(String line) {
    return line.split(" ", 3);
  }

  private static List<String> lines(String file, Predicate<String> wanted) {
    List<String> all = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(Characters.class.getResourceAsStream("characters/" + file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (wanted.test(line)) {
          all.add(line);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
