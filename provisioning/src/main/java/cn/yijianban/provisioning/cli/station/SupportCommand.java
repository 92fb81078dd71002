package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.doctor.Doctor;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.support.SupportFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code support}: what the maker needs, and nothing of a person. */
@Command(
    name = "support",
    description = "Pack logs, versions and states for the maker, without personal data.")
public final class SupportCommand extends Answering {
  private final ThisMachine here;

  @Mixin private StationOption from = new StationOption();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The ZIP.")
  private Path out = Path.of("");

  @Option(
      names = "--wire",
      description = {
        "Also talk to each device and add the masked talk; the program must not have them:",
        "stop it, or hand the devices over on the attendant's page."
      })
  private boolean wire;

  public SupportCommand(ThisMachine here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    StationConfig station = from.station();
    Patient patient =
        here.patient(Path.of("/"), from.file(), from.file().resolveSibling("machine.toml"));
    try {
      SupportFile.write(
          patient,
          station.data(),
          wire ? station.devices() : Map.of(),
          station.evaluatorProfile(),
          Doctor.examine(patient),
          out);
      tell(
          out + ": look into it before you send it.",
          JsonText.object().put("file", out.toString()));
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("The file cannot be made: " + e.getMessage(), e);
    }
  }
}
