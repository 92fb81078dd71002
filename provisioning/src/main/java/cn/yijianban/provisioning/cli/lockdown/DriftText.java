package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;

/** Files that are not as they should be. */
final class DriftText {
  private DriftText() {}

  static void print(PrintWriter out, boolean json, List<Drift> found) {
    if (json) {
      ArrayNode nodes = JsonText.array();
      found.forEach(drift -> nodes.addObject().put("path", drift.path()).put("what", word(drift)));
      out.println(JsonText.write(nodes));
    } else if (!found.isEmpty()) {
      Table table = Table.of("what", "file");
      found.forEach(drift -> table.row(word(drift), "/" + drift.path()));
      table.print(out);
    }
  }

  private static String word(Drift drift) {
    return drift.what().name().toLowerCase(Locale.ROOT);
  }
}
