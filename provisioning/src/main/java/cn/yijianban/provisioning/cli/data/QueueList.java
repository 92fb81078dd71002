package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.catalogue.CatalogueJson;
import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/** {@code queue list}: the submissions of a data directory, never anything of the persons. */
@Command(
    name = "list",
    description = "List the submissions of a data directory; ends with 1 when one is stuck.")
final class QueueList extends Answering {
  /** States that do not change without a technician. */
  private static final Set<String> STUCK = Set.of("REFUSED", "BLOCKED", "QUARANTINED");

  @Mixin private QueueFolder folder = new QueueFolder();

  @Override
  public Integer call() {
    List<OutboxView.Line> queue = folder.work(OutboxView::read);
    if (json()) {
      ArrayNode nodes = JsonText.array();
      for (OutboxView.Line one : queue) {
        nodes
            .addObject()
            .put("number", one.number())
            .put("bundle", one.bundle())
            .put("created", one.created().toString())
            .put("state", one.state())
            .put("attempts", one.attempts())
            .put("lastError", one.lastError().orElse(""))
            .set("platformNumbers", CatalogueJson.texts(one.caseNumbers()));
      }
      out().println(JsonText.write(nodes));
    } else if (queue.isEmpty()) {
      out().println("The outbox in " + folder.data() + " is empty.");
    } else {
      Table table =
          Table.of("number", "bundle", "created", "state", "tries", "platform", "last error");
      for (OutboxView.Line one : queue) {
        table.row(
            one.number(),
            one.bundle(),
            QueueShow.WHEN.format(one.created()),
            one.state(),
            String.valueOf(one.attempts()),
            String.join(", ", one.caseNumbers()),
            one.lastError().orElse(""));
      }
      table.print(out());
    }
    return queue.stream().anyMatch(one -> STUCK.contains(one.state())) ? Exit.NOT_WELL : Exit.DONE;
  }
}
