package cn.yijianban.provisioning.cli.configure;

import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.configure.Configurations;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code configure show}: which configuration is in use, and whether it is as it was signed. */
@Command(name = "show", description = "Tell which one is in use; ends with 1 when it was changed.")
final class ConfigureShow extends Answering {
  @Mixin private ConfigurationsOption at = new ConfigurationsOption();

  @Override
  public Integer call() {
    try {
      Configurations all = at.open();
      Optional<Long> counter = all.counter();
      boolean drifted = counter.isPresent() && all.drifted(at.trusted());
      tell(
          counter
              .map(n -> "Number " + n + (drifted ? ", changed by hand." : ", as it was signed."))
              .orElse("No signed configuration was taken yet."),
          JsonText.object().put("counter", counter.orElse(0L)).put("drifted", drifted));
      return drifted ? Exit.NOT_WELL : Exit.DONE;
    } catch (IOException e) {
      throw at.failed(e);
    }
  }
}
