package cn.yijianban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/duties.md: every duty has its row, every test it names is there. */
class DutiesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW =
      Pattern.compile("^\\| ([KPR]\\d+) \\| (.+?) \\| (.+?) \\| (.*?) ?\\|$", Pattern.MULTILINE);
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void every_duty_of_the_documents_has_its_row() throws IOException {
    List<String> duties = new ArrayList<>();
    rows().forEach(row -> duties.add(row.group(1)));

    assertThat(duties)
        .containsExactlyElementsOf(
            Stream.of(numbered("K", 10), numbered("P", 25), numbered("R", 40))
                .flatMap(s -> s)
                .toList());
  }

  @Test
  void what_is_said_to_work_is_shown_by_a_test_that_is_there() throws IOException {
    Set<String> tests = tests();
    for (Matcher row : rows()) {
      List<String> named = TEST.matcher(row.group(4)).results().map(m -> m.group(1)).toList();

      assertThat(tests).as(row.group(1)).containsAll(named);
      if (row.group(3).startsWith("works")) {
        assertThat(named).as(row.group(1)).isNotEmpty();
      }
    }
  }

  private static Stream<String> numbered(String letter, int count) {
    return Stream.iterate(1, i -> i <= count, i -> i + 1).map(i -> letter + i);
  }

  private static List<Matcher> rows() throws IOException {
    List<Matcher> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/duties.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new HashSet<>();
    for (String module : List.of("devices", "kiosk", "ui", "provisioning")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/test/java"))) {
        tests.addAll(
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("Test.java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet()));
      }
    }
    return tests;
  }
}
