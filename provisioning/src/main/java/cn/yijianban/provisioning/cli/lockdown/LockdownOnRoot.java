package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands have in common that work on the files of a system. */
abstract class LockdownOnRoot extends Answering {
  @Mixin private LockdownFrom from = new LockdownFrom();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "/",
      description = "Root of the system.")
  private Path root = Path.of("/");

  /** Does it to the files that belong below the root. */
  abstract int on(InPlace place, List<OsFile> files) throws IOException;

  @Override
  public final Integer call() {
    List<OsFile> files = from.read().files();
    if (!Files.isDirectory(root)) {
      throw new CommandFailure("There is no directory " + root);
    }
    try {
      return on(new InPlace(root), files);
    } catch (IOException e) {
      throw new CommandFailure(
          "The files below " + root + " cannot be read or changed; are you root?", e);
    }
  }
}
