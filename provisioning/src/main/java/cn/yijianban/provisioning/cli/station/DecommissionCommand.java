package cn.yijianban.provisioning.cli.station;

import cn.yijianban.kiosk.crypto.KeyVault;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.doctor.DiskLook;
import cn.yijianban.provisioning.support.Decommission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code decommission}: the end of a terminal. */
@Command(
    name = "decommission",
    description = "Destroy the key and all data of this terminal; stop it before.")
public final class DecommissionCommand extends Answering {
  @Mixin private StationOption from = new StationOption();

  @Option(
      names = "--terminal",
      paramLabel = "ID",
      required = true,
      description = "Its number, to be typed by hand.")
  private String terminal = "";

  @Option(
      names = "--with-waiting",
      description = "Even when packages wait that citizens handed in and nobody has got.")
  private boolean withWaiting;

  @Override
  public Integer call() {
    StationConfig station = from.station();
    if (!station.terminal().equals(terminal)) {
      throw new CommandFailure("This is " + station.terminal() + ", not " + terminal);
    }
    Decommission end = new Decommission(station.data());
    try {
      if (DiskLook.inUse(station.data())) {
        throw new CommandFailure(
            "The terminal runs; nothing was destroyed. Type: systemctl stop yijianban-terminal");
      }
      List<String> waiting = end.waiting();
      if (!waiting.isEmpty() && !withWaiting) {
        ObjectNode node = JsonText.object().put("destroyed", 0);
        waiting.forEach(node.putArray("waiting")::add);
        tell(
            waiting.size()
                + " packages wait to be sent; nothing was destroyed:\n"
                + String.join("\n", waiting),
            node);
        return Exit.NOT_WELL;
      }
      int destroyed = end.run().size();
      forgetVault(station.data());
      tell(
          destroyed
              + " files destroyed, the key first.\nNow have the platform revoke "
              + terminal
              + ".",
          JsonText.object().put("destroyed", destroyed));
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("Destroying failed, are you root? " + e.getMessage(), e);
    }
  }

  /** The link by which systemd found the secret of these keys. */
  private static void forgetVault(Path data) throws IOException {
    Path link = Path.of("/etc/credstore.encrypted", KeyVault.NAME);
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).startsWith(data)) {
      Files.delete(link);
    }
  }
}
