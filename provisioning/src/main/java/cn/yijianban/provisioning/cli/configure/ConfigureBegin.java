package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Words;
import cn.yijianban.provisioning.configure.Configurations;
import cn.yijianban.provisioning.configure.Fetched;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code configure begin}: run by the unit before the program. */
@Command(
    name = "begin",
    description =
        "Before a start: use what was taken or fetched, or go back when it did not come into"
            + " service.")
final class ConfigureBegin extends Answering {
  @Mixin private ConfigurationsOption at = new ConfigurationsOption();

  @Option(
      names = "--fetched",
      paramLabel = "DIR",
      defaultValue = "/var/lib/yijianban/configuration",
      description = "What the terminal fetched from the platform (default: ${DEFAULT-VALUE}).")
  private Path fetched = Path.of("");

  @Override
  public Integer call() {
    try {
      Configurations all = at.open();
      takeFetched(all);
      Configurations.Begun begun = all.begin();
      String word = Words.of(begun);
      tell(word, JsonText.object().put("begun", word));
      return Exit.DONE;
    } catch (IOException e) {
      throw at.failed(e);
    }
  }

  /** A terminal starts with what it has, whatever was fetched. */
  private void takeFetched(Configurations all) {
    try {
      new Fetched(fetched).take(all, at::trusted).forEach(err()::println);
    } catch (IOException | CommandFailure e) {
      err().println("What was fetched cannot be taken: " + e.getMessage());
    }
  }
}
