package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.enrol.Enrolment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code enrol request}: without a network, the request goes on a stick. */
@Command(
    name = "request",
    description = "Write the request for a pass into a file, to be carried to the platform.")
final class EnrolRequestCommand extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The request.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Enrolment enrolment = StationOption.enrolment(from.station());
    try {
      Files.writeString(out, enrolment.request().json() + "\n");
    } catch (IOException e) {
      throw new CommandFailure("The request cannot be written to " + out, e);
    }
    tell(
        "Carry "
            + out
            + " to the platform; the key to be authorised there:\n"
            + enrolment.introduction(),
        JsonText.object()
            .put("file", out.toString())
            .put("introduction", enrolment.introduction()));
    return Exit.DONE;
  }
}
