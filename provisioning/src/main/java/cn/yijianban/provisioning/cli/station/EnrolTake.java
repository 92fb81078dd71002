package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFault;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code enrol take}: the platform's answer comes on a stick. */
@Command(
    name = "take",
    description = "Take a pass that was carried here; ends with 1 when it is refused.")
final class EnrolTake extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Parameters(paramLabel = "FILE", description = "The pass that the platform has given.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new CommandFailure(file + " is not there or cannot be read", e);
    }
    StationConfig station = from.station();
    Enrolment enrolment = StationOption.enrolment(station);
    PassFile kept = new PassFile(station.data());
    try {
      Optional<PassFault> fault =
          enrolment.objection(text, kept.pass(station.platform().publicKey()));
      if (fault.isPresent()) {
        tell(
            fault.get().code() + ": " + file + " is refused: " + fault.get().what() + ".",
            JsonText.object().put("refused", fault.get().code()));
        return Exit.NOT_WELL;
      }
      Signed signed = Signed.parse(text).orElseThrow();
      kept.write(signed);
      Pass pass = Pass.parse(signed.text()).orElseThrow();
      tell("Pass " + pass.serial() + ", good until " + pass.until() + ".", EnrolAsk.node(pass));
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("The pass cannot be kept in " + station.data(), e);
    }
  }
}
