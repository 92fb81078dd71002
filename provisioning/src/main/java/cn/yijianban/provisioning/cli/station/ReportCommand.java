package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.setup.SignedReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: whether a readiness report was signed by the terminal. */
@Command(
    name = "report",
    description =
        "Read the code on a readiness report and check its signature; ends with 1 when it is"
            + " another's.")
public final class ReportCommand extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Parameters(
      paramLabel = "FILE",
      description = "The report (PDF), a photograph of it, or the text of its code.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "HEX",
      description = "Public key of the terminal, as 'enrol show' tells it; else this terminal's.")
  private Optional<String> key = Optional.empty();

  @Override
  public Integer call() {
    Signed signed =
        find().orElseThrow(() -> new CommandFailure(file + " shows no code of a readiness report"));
    boolean genuine = signed.isBy(key.orElseGet(this::own));
    tell(
        signed.text()
            + '\n'
            + (genuine
                ? "Signed by this terminal, and not changed since."
                : "NOT signed by that terminal, or changed since."),
        JsonText.object().put("summary", signed.text()).put("genuine", genuine));
    return genuine ? Exit.DONE : Exit.NOT_WELL;
  }

  private Optional<Signed> find() {
    try {
      return SignedReport.in(file);
    } catch (IOException e) {
      throw new CommandFailure(file + " is not there or cannot be read", e);
    }
  }

  private String own() {
    try {
      return KeyFile.open(StationKeys.file(from.station().data()))
          .orElseThrow(
              () -> new CommandFailure("This machine has no key of a terminal; give --key"))
          .publicKey()
          .hex();
    } catch (CryptoException | UncheckedIOException e) {
      throw new CommandFailure("The key of this terminal cannot be used; give --key", e);
    }
  }
}
