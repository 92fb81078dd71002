package cn.yijianban.provisioning.cli.lockdown;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;

/** {@code lockdown render}: every file into a directory, to be read or packed. */
@Command(
    name = "render",
    description = "Write every operating-system file of a locked-down terminal into a directory.")
final class LockdownRender extends Answering {
  @Mixin private LockdownFrom from = new LockdownFrom();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A new or empty directory.")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    List<OsFile> files = from.read().files();
    try {
      Files.createDirectories(out);
      try (Stream<Path> inside = Files.list(out)) {
        if (inside.findAny().isPresent()) {
          throw new CommandFailure(out + " is not empty; nothing was written");
        }
      }
      new InPlace(out).apply(files);
    } catch (IOException e) {
      throw new CommandFailure("The files cannot be written to " + out, e);
    }
    if (json()) {
      ArrayNode paths = JsonText.array();
      files.forEach(file -> paths.add(file.path()));
      out().println(JsonText.write(paths));
    } else {
      files.forEach(file -> out().println(file.path()));
    }
    return Exit.DONE;
  }
}
