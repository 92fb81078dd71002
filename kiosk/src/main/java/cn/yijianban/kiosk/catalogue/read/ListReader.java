package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.catalogue.Item;
import cn.yijianban.kiosk.catalogue.lint.CatalogueFault;
import cn.yijianban.kiosk.catalogue.lint.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the region's own list: CSV of 序号, 类型, 牵头部门, 责任部门, 事项名称 without quotes; 责任部门 are divided by
 * 、 and may be none. A row is a guide to the counter; its number makes its code. The items that its
 * departments imply are samples.
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

  List<ObjectNode> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !cells(lines.getFirst()).equals(HEAD)) {
      problem(1, "the first line must be " + String.join(",", HEAD));
      return List.of();
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      row(i + 1, cells(lines.get(i))).ifPresent(rows::add);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }

  private void problem(int line, String text) {
    problems.add(CatalogueFault.LIST_ROW, region.list(), "line " + line, text);
  }

  private Optional<ObjectNode> row(int line, List<String> cells) {
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

  private ObjectNode bundle(int number, List<String> cells, Region.Category category) {
    List<String> joint = cells.get(3).isEmpty() ? List.of() : List.of(cells.get(3).split("、", -1));
    ObjectNode row = Trees.object();
    row.put("code", String.format(Locale.ROOT, "%s-%03d", region.region(), number));
    row.put("name", cells.get(4));
    row.put("region", region.region());
    row.put("version", region.version());
    row.put("category", cells.get(1));
    row.put("theme", CatalogueJson.word(region.theme(number, category)));
    row.put("target", CatalogueJson.word(category.target()));
    row.put("leadDepartment", cells.get(2));
    row.set("jointDepartments", CatalogueJson.texts(joint));
    ArrayNode items = row.putArray("items");
    List<String> departments = new ArrayList<>(joint);
    departments.addFirst(cells.get(2));
    for (String item : region.impliedItems(cells.get(1), cells.get(4), departments)) {
      ObjectNode implied = items.addObject().put("use", item).put("sample", true);
      implied.put("depth", CatalogueJson.word(Item.Depth.COUNTER));
      implied.put("must", false);
      implied.putNull("promise");
      implied.putNull("when");
      implied.putArray("fields");
      implied.putArray("materials");
    }
    row.put("source", region.source());
    row.put("sample", false);
    return row;
  }
}
