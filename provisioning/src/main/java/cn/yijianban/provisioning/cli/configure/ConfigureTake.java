package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.configure.BundleException;
import cn.yijianban.provisioning.configure.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code configure take}: a bundle from the network or a stick; one verifier for both. */
@Command(
    name = "take",
    description = "Check a bundle and keep it; the next start of the terminal uses it.")
final class ConfigureTake extends Answering {
  @Mixin private ConfigurationsOption at = new ConfigurationsOption();

  @Parameters(paramLabel = "FILE", description = "The bundle.")
  private Path file = Path.of("");

  @Option(names = "--terminal", paramLabel = "ID", required = true, description = "This terminal.")
  private String terminal = "";

  @Override
  public Integer call() {
    try {
      Manifest manifest = at.open().take(Files.readAllBytes(file), terminal, at.trusted());
      tell(
          "Taken: number " + manifest.counter() + ". The next start uses it.",
          JsonText.object()
              .put("counter", manifest.counter())
              .put("expires", manifest.expires().toString()));
      return Exit.DONE;
    } catch (BundleException e) {
      throw new CommandFailure(
          e.fault().code() + ": " + file + " is refused: " + e.getMessage(), e);
    } catch (NoSuchFileException e) {
      throw new CommandFailure("There is no file " + file, e);
    } catch (IOException e) {
      throw at.failed(e);
    }
  }
}
