package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockdown apply}: every file into its place. */
@Command(
    name = "apply",
    description = "Put every file into its place; what is right already is left alone.")
final class LockdownApply extends Answering {
  @Mixin private LockdownFrom from = new LockdownFrom();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "/",
      description = "Root of the system.")
  private Path root = Path.of("/");

  @Override
  public Integer call() {
    if (!Files.isDirectory(root)) {
      throw new CommandFailure("There is no directory " + root);
    }
    try {
      List<Drift> done = new InPlace(root).apply(from.read().files());
      DriftText.print(out(), json(), done);
      if (!json()) {
        out()
            .println(
                done.isEmpty()
                    ? "Everything was in its place already."
                    : "These files were put right: " + done.size() + ". Restart the machine.");
      }
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("The files cannot be written below " + root + "; are you root?", e);
    }
  }
}
