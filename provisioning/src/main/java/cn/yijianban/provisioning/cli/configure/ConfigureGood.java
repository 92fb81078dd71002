package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code configure good}: run by the unit when the program says it is ready. */
@Command(name = "good", description = "After a start: the program came into service with this one.")
final class ConfigureGood extends Answering {
  @Mixin private ConfigurationsOption at = new ConfigurationsOption();

  @Override
  public Integer call() {
    try {
      at.open().good();
      if (json()) {
        out().println(JsonText.write(JsonText.object().put("good", true)));
      }
      return Exit.DONE;
    } catch (IOException e) {
      throw at.failed(e);
    }
  }
}
