package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code enrol ask}: gets the pass, or a fresh one. */
@Command(name = "ask", description = "Ask the platform for a pass; ends with 1 when it gives none.")
final class EnrolAsk extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Option(names = "--when-due", description = "Only when two thirds of its time are over.")
  private boolean whenDue;

  @Override
  public Integer call() {
    StationConfig station = from.station();
    PassFile file = new PassFile(station.data());
    try {
      Optional<Pass> now = file.pass(station.platform().publicKey());
      if (whenDue && now.isPresent() && !now.get().due(InstantSource.system().instant())) {
        tell("Good until " + now.get().until() + ".", node(now.get()));
        return Exit.DONE;
      }
      return switch (StationOption.enrolment(station).ask()) {
        case Enrolment.Outcome.Issued(var pass, var signed) -> {
          file.write(signed);
          tell("Pass " + pass.serial() + ", good until " + pass.until() + ".", node(pass));
          yield Exit.DONE;
        }
        case Enrolment.Outcome.Refused(var code) -> {
          tell(
              "The platform refuses: " + code + ". " + remedy(code),
              JsonText.object().put("refused", code));
          yield Exit.NOT_WELL;
        }
        case Enrolment.Outcome.Unheard _ -> {
          tell(
              "The platform was not heard; 'terminalctl doctor' says why.",
              JsonText.object().put("refused", "UNHEARD"));
          yield Exit.NOT_WELL;
        }
      };
    } catch (IOException e) {
      throw new CommandFailure("The pass cannot be kept in " + station.data(), e);
    }
  }

  static ObjectNode node(Pass pass) {
    return JsonText.object()
        .put("serial", pass.serial())
        .put("from", pass.from().toString())
        .put("until", pass.until().toString());
  }

  private static String remedy(String code) {
    return switch (code) {
      case "NOT_AUTHORISED" -> "Authorise the key that 'terminalctl enrol show' shows.";
      case "WRONG_SITE" ->
          "It was authorised for another site: correct site.region or authorise it anew.";
      case "REVOKED" -> "The platform has revoked this terminal: ask its operator.";
      case "CLOCK" -> "The clock is wrong: set it first.";
      default -> "Try again; call the platform's operator when it stays so.";
    };
  }
}
