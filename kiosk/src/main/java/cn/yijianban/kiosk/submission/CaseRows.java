package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.store.Jdbc;
import cn.yijianban.kiosk.store.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements on the rows of child cases. */
final class CaseRows {
  private CaseRows() {}

  static int put(Jdbc jdbc, String number, List<CaseFile.Child> children) {
    int changed = 0;
    for (CaseFile.Child child : children) {
      changed +=
          jdbc.update(
              """
              MERGE INTO child_case (number, item, case_number, state) KEY (number, item)
              VALUES (?, ?, ?, ?)
              """,
              number,
              child.item(),
              child.caseNumber(),
              child.state());
    }
    return changed;
  }

  /** Cases of all submissions, by receipt number. */
  static Map<String, List<Counter.ChildCase>> all(Jdbc jdbc) {
    Map<String, List<Counter.ChildCase>> all = new HashMap<>();
    jdbc.query(
            "SELECT number, item, case_number, state FROM child_case ORDER BY number, case_number",
            row -> Map.entry(row.text("number"), child(row)))
        .forEach(e -> all.computeIfAbsent(e.getKey(), _ -> new ArrayList<>()).add(e.getValue()));
    return all;
  }

  static List<Counter.ChildCase> of(Jdbc jdbc, String number) {
    return jdbc.query(
        "SELECT item, case_number, state FROM child_case WHERE number = ? ORDER BY case_number",
        CaseRows::child,
        number);
  }

  private static Counter.ChildCase child(Row row) {
    return new Counter.ChildCase(row.text("item"), row.text("case_number"), row.text("state"));
  }
}
