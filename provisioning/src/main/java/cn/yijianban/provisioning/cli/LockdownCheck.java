package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockdown check}: what is no longer as it was rendered. */
@Command(
    name = "check",
    description = "Compare the system with what should be there; ends with 1 when it drifted.")
final class LockdownCheck extends Answering {
  @Mixin private LockdownFrom from = new LockdownFrom();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "/",
      description = "Root of the system.")
  private Path root = Path.of("/");

  @Override
  public Integer call() {
    try {
      List<Drift> found = new InPlace(root).check(from.read().files());
      DriftText.print(out(), json(), found);
      if (!json()) {
        out()
            .println(
                found.isEmpty()
                    ? "Locked down as rendered."
                    : found.size() + " drifted; 'terminalctl lockdown apply' puts them right.");
      }
      return found.isEmpty() ? Exit.DONE : Exit.NOT_WELL;
    } catch (IOException e) {
      throw new CommandFailure("The files below " + root + " cannot be read; are you root?", e);
    }
  }
}
