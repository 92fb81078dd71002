package cn.yijianban.ui.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Makes the files that {@link Characters} reads out of Unihan 15.0 (Debian package {@code
 * unicode-data}, unpacked): {@code java CharactersMaker.java UNIHAN OUT}. Of each character of GB
 * 18030-2022: radical and strokes beside it, and readings with the strokes of the whole.
 */
final class CharactersMaker {
  /** First and last of the ideographs that GB 18030-2022 has: 87,887. */
  private static final int[][] STANDARD = {
    {0x4E00, 0x9FEF},
    {0x3400, 0x4DB5},
    {0x20000, 0x2A6D6},
    {0x2A700, 0x2B734},
    {0x2B740, 0x2B81D},
    {0x2B820, 0x2CEA1},
    {0x2CEB0, 0x2EBE0},
    {0xFA0E, 0xFA0F},
    {0xFA11, 0xFA11},
    {0xFA13, 0xFA14},
    {0xFA1F, 0xFA1F},
    {0xFA21, 0xFA21},
    {0xFA23, 0xFA24},
    {0xFA27, 0xFA29},
  };

  private CharactersMaker() {}

  /**
   * @param args folder with Unihan_IRGSources.txt and Unihan_Readings.txt, folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Map<Integer, Integer> strokes = new TreeMap<>();
    each(
        from.resolve("Unihan_IRGSources.txt"),
        "kTotalStrokes",
        (c, value) -> strokes.put(c, Integer.parseInt(value.split(" ", -1)[0])));
    TreeMap<Integer, TreeMap<Integer, StringBuilder>> radicals = new TreeMap<>();
    each(
        from.resolve("Unihan_IRGSources.txt"),
        "kRSUnicode",
        (c, value) -> {
          for (String one : value.split(" ", -1)) {
            String[] parts = one.replace("'", "").split("\\.", -1);
            add(radicals, Integer.valueOf(parts[0]), Math.max(0, Integer.parseInt(parts[1])), c);
          }
        });
    TreeMap<Integer, Set<String>> spoken = new TreeMap<>();
    each(
        from.resolve("Unihan_Readings.txt"),
        "kMandarin",
        (c, value) ->
            spoken.computeIfAbsent(c, _ -> new LinkedHashSet<>()).addAll(syllables(value)));
    each(
        from.resolve("Unihan_Readings.txt"),
        "kHanyuPinyin",
        (c, value) ->
            spoken
                .computeIfAbsent(c, _ -> new LinkedHashSet<>())
                .addAll(syllables(value.replaceAll("\\S*:", "").replace(',', ' '))));
    TreeMap<String, TreeMap<Integer, StringBuilder>> readings = new TreeMap<>();
    spoken.forEach(
        (c, all) -> all.forEach(one -> add(readings, one, strokes.getOrDefault(c, 0), c)));
    write(to.resolve("radicals.txt"), radicals);
    write(to.resolve("readings.txt"), readings);
  }

  private static void each(Path file, String property, BiConsumer<Integer, String> then)
      throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> line.contains("\t" + property + "\t"))
          .forEach(
              line -> {
                String[] parts = line.split("\t", -1);
                int c = Integer.parseInt(parts[0].substring(2), 16);
                if (Stream.of(STANDARD).anyMatch(range -> c >= range[0] && c <= range[1])) {
                  then.accept(c, parts[2]);
                }
              });
    }
  }

  /** Without tones, v for ü. */
  private static Set<String> syllables(String value) {
    Set<String> all = new LinkedHashSet<>();
    for (String one : value.split(" ", -1)) {
      String plain =
          Normalizer.normalize(one.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
              .replace("u\u0308", "v")
              .replaceAll("[^a-z]", "");
      if (plain.matches(".*[aeiouv].*")) {
        all.add(plain);
      }
    }
    return all;
  }

  private static <K> void add(
      TreeMap<K, TreeMap<Integer, StringBuilder>> table, K key, int strokes, int c) {
    table
        .computeIfAbsent(key, _ -> new TreeMap<>())
        .computeIfAbsent(strokes, _ -> new StringBuilder())
        .appendCodePoint(c);
  }

  /** A line: key, strokes, characters. */
  private static <K> void write(Path file, TreeMap<K, TreeMap<Integer, StringBuilder>> table)
      throws IOException {
    StringBuilder text = new StringBuilder();
    table.forEach(
        (key, rows) ->
            rows.forEach(
                (strokes, all) ->
                    text.append(key)
                        .append(' ')
                        .append(strokes)
                        .append(' ')
                        .append(all)
                        .append('\n')));
    Files.writeString(file, text);
  }
}
