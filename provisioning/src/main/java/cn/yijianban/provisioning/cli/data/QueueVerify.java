package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.submission.OutboxView;
import cn.yijianban.kiosk.submission.OutboxView.Finding;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;

/**
 * {@code queue verify}: digest and signature of every package, and whether list and spool agree.
 */
@Command(
    name = "verify",
    description =
        "Check digest and signature of every sealed package against the list; touches none. Ends"
            + " with 1 when something is not sound.")
final class QueueVerify extends Answering {
  @Mixin private QueueFolder folder = new QueueFolder();

  @Override
  public Integer call() {
    List<Finding> findings = folder.work(OutboxView::verify).orElseThrow(folder::noKey);
    boolean well = findings.stream().allMatch(f -> f.verdict() == OutboxView.Verdict.SOUND);
    if (json()) {
      ArrayNode nodes = JsonText.array();
      findings.forEach(
          f -> nodes.addObject().put("number", f.number()).put("verdict", f.verdict().name()));
      out().println(JsonText.write(nodes));
    } else if (findings.isEmpty()) {
      out().println("No package waits in " + folder.data() + ".");
    } else {
      Table table = Table.of("number", "verdict", "what to do");
      findings.forEach(f -> table.row(f.number(), f.verdict().name(), remedy(f)));
      table.print(out());
    }
    return well ? Exit.DONE : Exit.NOT_WELL;
  }

  private static String remedy(Finding finding) {
    return switch (finding.verdict()) {
      case SOUND -> "";
      case FOREIGN -> "signed with another key; sent all the same, the platform decides";
      case BROKEN -> "damaged; the next start puts it aside, ask for a copy of the disk first";
      case QUARANTINED ->
          "put aside in spool/quarantine; never delete it, the citizen has a number";
      case MISSING -> "the package is gone; call the citizen, the number is on the receipt";
      case CHANGED -> "package and list differ; copy the directory and report it";
      case WITHOUT_ROW -> "run 'terminalctl queue rebuild', or start the terminal";
    };
  }
}
