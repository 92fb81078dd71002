package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.discovery.Plugged;
import cn.yijianban.devices.discovery.UsbBus;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import cn.yijianban.provisioning.cli.answer.Table;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;

/** {@code devices list}: what is on the USB ports. */
@Command(name = "list", description = "List what is plugged into the USB ports.")
final class DevicesList extends Answering {
  @Override
  public Integer call() {
    List<Plugged> found = UsbBus.ofThisMachine().look();
    if (json()) {
      ArrayNode nodes = JsonText.array();
      for (Plugged one : found) {
        var node =
            nodes
                .addObject()
                .put("position", one.position())
                .put("vendor", one.vendor())
                .put("product", one.product())
                .put("serial", one.serial())
                .put("name", one.name());
        one.nodes().forEach(node.putArray("nodes")::add);
      }
      out().println(JsonText.write(nodes));
    } else if (found.isEmpty()) {
      out().println("Nothing is plugged into the USB ports.");
    } else {
      Table table = Table.of("position", "id", "serial", "name", "files");
      for (Plugged one : found) {
        table.row(
            one.position(),
            one.vendor() + ":" + one.product(),
            one.serial(),
            one.name(),
            String.join(" ", one.nodes()));
      }
      table.print(out());
    }
    return Exit.DONE;
  }
}
