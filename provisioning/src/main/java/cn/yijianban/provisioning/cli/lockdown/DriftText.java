package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import cn.yijianban.provisioning.cli.answer.Words;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/** Files that are not as they should be. */
final class DriftText {
  private DriftText() {}

  /**
   * Tells them, and for people what that means.
   *
   * @param meaning a sentence
   */
  static void tell(Answering command, List<Drift> found, String meaning) {
    PrintWriter out = command.out();
    if (command.json()) {
      ArrayNode nodes = JsonText.array();
      found.forEach(drift -> nodes.addObject().put("path", drift.path()).put("what", word(drift)));
      out.println(JsonText.write(nodes));
      return;
    }
    if (!found.isEmpty()) {
      Table table = Table.of("what", "file");
      found.forEach(drift -> table.row(word(drift), "/" + drift.path()));
      table.print(out);
    }
    out.println(meaning);
  }

  private static String word(Drift drift) {
    return Words.of(drift.what());
  }
}
