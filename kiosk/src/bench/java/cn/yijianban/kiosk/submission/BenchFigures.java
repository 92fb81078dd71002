package cn.yijianban.kiosk.submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, each figure beside its limit. */
final class BenchFigures {
  private final List<String> table = new ArrayList<>();

  void row(String what, String measured, String limit) {
    table.add("| " + what + " | " + measured + " | " + limit + " |");
    System.out.println(what + ": " + measured + " (" + limit + ")");
  }

  void print() {
    System.out.println("\n| what | measured | limit |\n|---|---|---|");
    table.forEach(System.out::println);
  }

  /** The middle one and the one of a hundred that is slowest. */
  static String two(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%.1f / %.1f ms",
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.99)]);
  }
}
