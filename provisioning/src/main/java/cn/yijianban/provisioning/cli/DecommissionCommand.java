package cn.yijianban.provisioning.cli;

import cn.yijianban.kiosk.crypto.KeyVault;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.support.Decommission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decommission}: the end of a terminal. */
@Command(
    name = "decommission",
    description = "Destroy the key and all data of this terminal; stop it before.")
final class DecommissionCommand extends Answering {
  @Mixin private EnrolFrom from = new EnrolFrom();

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
      List<String> waiting = end.waiting();
      if (!waiting.isEmpty() && !withWaiting) {
        out().println(waiting.size() + " packages wait to be sent; nothing was destroyed:");
        waiting.forEach(out()::println);
        return Exit.NOT_WELL;
      }
      int destroyed = end.run().size();
      Files.deleteIfExists(Path.of("/etc/credstore.encrypted", KeyVault.NAME));
      out().println(destroyed + " files destroyed, the key first.");
      out().println("Now have the platform revoke " + terminal + ".");
      return Exit.DONE;
    } catch (IOException e) {
      throw new CommandFailure("Destroying failed, are you root? " + e.getMessage(), e);
    }
  }
}
