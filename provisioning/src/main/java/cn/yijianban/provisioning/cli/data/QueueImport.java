package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.submission.Export;
import cn.yijianban.provisioning.cli.answer.Answering;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code queue import}: packages from a stick into the outbox of a terminal that is connected. */
@Command(
    name = "import",
    description =
        "Take exported packages into the outbox of another terminal, which sends them when it runs.")
final class QueueImport extends Answering {
  @Mixin private QueueFolder folder = new QueueFolder();

  @Parameters(paramLabel = "FOLDER", description = "What 'queue export' wrote.")
  private Path from = Path.of("");

  @Override
  public Integer call() {
    Export.Outcome outcome = folder.work(data -> Export.read(from, data));
    return ExportText.say(this, outcome, "taken into " + folder.data(), folder.data(), from);
  }
}
