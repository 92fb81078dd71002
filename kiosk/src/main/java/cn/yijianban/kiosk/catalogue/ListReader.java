package cn.yijianban.kiosk.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the region's own list: CSV of 序号, 类型, 牵头部门, 责任部门, 事项名称 without quotes; 责任部门 are divided by
 * 、 and may be none. A row is a guide to the counter; its number makes its code.
 */
final class ListReader {
  private static final List<String> HEAD = List.of("序号", "类型", "牵头部门", "责任部门", "事项名称");

  private final Problems problems;
  private final Region region;
  private final Set<Integer> numbers = new HashSet<>();

  ListReader(Problems problems, Region region) {
    this.problems = problems;
    this.region = region;
  }

  List<Bundle> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !cells(lines.getFirst()).equals(HEAD)) {
      problem(1, "the first line must be " + String.join(",", HEAD));
      return List.of();
    }
    List<Bundle> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      row(i + 1, cells(lines.get(i))).ifPresent(rows::add);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private void problem(int line, String text) {
    problems.add(region.list(), "line " + line, text);
  }

  private Optional<Bundle> row(int line, List<String> cells) {
    if (cells.size() != HEAD.size()) {
      problem(line, "a row has " + HEAD.size() + " cells, this one has " + cells.size());
      return Optional.empty();
    }
    if (!cells.getFirst().matches("[1-9]\\d{0,2}")) {
      problem(line, "the number must be from 1 to 999");
      return Optional.empty();
    }
    int number = Integer.parseInt(cells.getFirst());
    if (!numbers.add(number)) {
      problem(line, "the number " + number + " is there twice");
    }
    if (cells.get(2).isBlank() || cells.get(4).isBlank()) {
      problem(line, "lead department and name are needed");
    }
    Optional<Region.Category> category = region.category(cells.get(1));
    if (category.isEmpty()) {
      problem(line, "the category '" + cells.get(1) + "' is not explained in region.json");
    }
    return category.map(c -> bundle(number, cells, c));
  }

  private Bundle bundle(int number, List<String> cells, Region.Category category) {
    String joint = cells.get(3);
    return new Bundle(
        String.format(Locale.ROOT, "%s-%03d", region.region(), number),
        cells.get(4),
        region.region(),
        region.version(),
        cells.get(1),
        region.theme(number, category),
        category.target(),
        cells.get(2),
        joint.isEmpty() ? List.of() : List.of(joint.split("、", -1)),
        region.window(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        region.source(),
        false);
  }
}
