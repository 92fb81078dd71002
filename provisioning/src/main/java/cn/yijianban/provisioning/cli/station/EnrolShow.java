package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.enrol.Enrolment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code enrol show}: what the platform has to know, as text and as a QR code. */
@Command(name = "show", description = "Show number, site and public key, as a QR code too.")
final class EnrolShow extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Override
  public Integer call() {
    Enrolment enrolment = StationOption.enrolment(from.station());
    if (json()) {
      out()
          .println(JsonText.write(JsonText.object().put("introduction", enrolment.introduction())));
    } else {
      out().print(QrText.of(enrolment.introduction()));
      out().println(enrolment.introduction());
    }
    return Exit.DONE;
  }
}
