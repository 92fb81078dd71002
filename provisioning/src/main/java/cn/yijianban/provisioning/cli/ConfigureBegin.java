package cn.yijianban.provisioning.cli;

import cn.yijianban.provisioning.configure.Configurations;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code configure begin}: run by the unit before the program. */
@Command(
    name = "begin",
    description =
        "Before a start: use what was taken, or go back when it did not come into service.")
final class ConfigureBegin extends Answering {
  @Mixin private ConfigurationsOption at = new ConfigurationsOption();

  @Override
  public Integer call() {
    try {
      Configurations.Begun begun = at.open().begin();
      out().println(begun.name().toLowerCase(Locale.ROOT));
      return Exit.DONE;
    } catch (IOException e) {
      throw at.failed(e);
    }
  }
}
