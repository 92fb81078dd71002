package cn.yijianban.kiosk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plans written down and read by people. A file begins with what the plan is made from and goes on
 * with the plan; {@code -Dgolden.write=true} writes the plan anew, to be read before it is kept.
 */
class GoldenPlanTest {
  private static final Path GOLDEN = Path.of("src/test/resources/cn/yijianban/kiosk/plan/golden");
  private static final Planner PLANNER = new Planner(WorkingDaysReader.shipped());
  private static final String LINE = "----\n";

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(GOLDEN)) {
      return all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPlanIsWhatWasWrittenDown(Path file) throws IOException {
    String text = Files.readString(file);
    String head = text.substring(0, text.indexOf(LINE));
    String now = head + LINE + PlanLines.of(PLANNER.plan(request(head)));
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, now);
    }
    assertThat(now).isEqualTo(text);
  }

  @Test
  void everyDetailedBundleHasTwoOrMore() throws IOException {
    Map<String, Long> files =
        files().stream()
            .collect(
                Collectors.groupingBy(
                    f -> f.getFileName().toString().replaceAll("\\.\\d+\\.txt$", ""),
                    Collectors.counting()));
    for (Bundle bundle : Catalogues.shipped("360730").bundles()) {
      if (bundle.applicable()) {
        assertThat(files.getOrDefault(bundle.code(), 0L)).as(bundle.code()).isGreaterThan(1);
      }
    }
  }

  private static PlanRequest request(String head) {
    Map<String, String> lines =
        head.lines()
            .collect(Collectors.toMap(l -> l.split(": *", 2)[0], l -> l.split(": *", 2)[1]));
    String code = lines.getOrDefault("bundle", "");
    Bundle bundle = Catalogues.shipped(code.substring(0, 6)).bundle(code).orElseThrow();
    return new PlanRequest(
        bundle,
        pairs(lines.getOrDefault("answers", "")),
        Set.copyOf(words(lines.getOrDefault("dropped", ""))),
        pairs(lines.getOrDefault("known", "")),
        Optional.of(LocalDate.parse(lines.getOrDefault("day", ""))));
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.split(" ", -1)).filter(w -> !w.isBlank()).toList();
  }

  private static Map<String, String> pairs(String line) {
    Map<String, String> pairs = new HashMap<>();
    words(line).forEach(w -> pairs.put(w.split("=", 2)[0], w.split("=", 2)[1]));
    return pairs;
  }
}
