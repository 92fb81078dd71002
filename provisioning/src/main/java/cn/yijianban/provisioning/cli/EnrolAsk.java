package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.enrol.Enrolment;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code enrol ask}: gets the pass, or a fresh one. */
@Command(name = "ask", description = "Ask the platform for a pass; ends with 1 when it gives none.")
final class EnrolAsk extends Answering {
  @Mixin private EnrolFrom from = new EnrolFrom();

  @Option(names = "--when-due", description = "Only when two thirds of its time are over.")
  private boolean whenDue;

  @Override
  public Integer call() {
    StationConfig station = from.station();
    PassFile file = new PassFile(station.data());
    try {
      Optional<Pass> now = file.pass(station.platform().publicKey());
      if (whenDue && now.isPresent() && !now.get().due(InstantSource.system().instant())) {
        out().println("Good until " + now.get().until() + ".");
        return Exit.DONE;
      }
      return switch (EnrolFrom.of(station).ask()) {
        case Enrolment.Outcome.Issued(var pass, var signed) -> {
          file.write(signed);
          out().println("Pass " + pass.serial() + ", good until " + pass.until() + ".");
          yield Exit.DONE;
        }
        case Enrolment.Outcome.Refused(var code) -> {
          out().println("The platform refuses: " + code + ". " + remedy(code));
          yield Exit.NOT_WELL;
        }
        case Enrolment.Outcome.Unheard _ -> {
          out().println("The platform was not heard; 'terminalctl doctor' says why.");
          yield Exit.NOT_WELL;
        }
      };
    } catch (IOException e) {
      throw new CommandFailure("The pass cannot be kept in " + station.data(), e);
    }
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
