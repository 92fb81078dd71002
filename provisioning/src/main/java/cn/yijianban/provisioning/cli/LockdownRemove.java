package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.lockdown.InPlace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockdown remove}: makes an ordinary machine of it again. */
@Command(name = "remove", description = "Take every file of the lock-down away again.")
final class LockdownRemove extends Answering {
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
      List<String> gone = new InPlace(root).remove(from.read().files());
      if (json()) {
        out().println(JsonText.write(gone));
      } else {
        gone.forEach(out()::println);
        out().println(gone.size() + " files removed.");
      }
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("The files below " + root + " cannot be removed; are you root?", e);
    }
  }
}
