package cn.yijianban.provisioning.cli.data;

import cn.yijianban.kiosk.submission.Export;
import cn.yijianban.provisioning.cli.answer.Answering;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code queue export}: packages onto a stick; only the platform can read them. */
@Command(
    name = "export",
    description = {
      "Copy sealed packages that wait to a folder, such as one on a stick.",
      "They stay in the outbox too: the platform takes each of them once, whichever way comes first."
    })
final class QueueExport extends Answering {
  private final InstantSource time;

  @Mixin private QueueFolder folder = new QueueFolder();

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      required = true,
      description = "A folder that is empty or not there yet.")
  private Path to = Path.of("");

  @Parameters(
      paramLabel = "NUMBER",
      arity = "0..*",
      description = "Receipt numbers; without one, all that wait.")
  private Set<String> numbers = new LinkedHashSet<>();

  QueueExport(InstantSource time) {
    this.time = time;
  }

  @Override
  public Integer call() {
    Export.Outcome outcome =
        folder.work(data -> Export.write(data, numbers, to, time, new SecureRandom()));
    return ExportText.say(this, outcome, "exported to " + to, folder.data(), to);
  }
}
