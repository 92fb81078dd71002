package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.discovery.PlugChange;
import cn.yijianban.devices.discovery.Plugged;
import cn.yijianban.devices.discovery.UsbBus;
import cn.yijianban.provisioning.cli.answer.Answering;
import cn.yijianban.provisioning.cli.answer.Exit;
import cn.yijianban.provisioning.cli.answer.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code devices watch}: tells what is plugged in and pulled out, to find out which is which. */
@Command(
    name = "watch",
    description = "Tell what is plugged into the USB ports or pulled out, one line a change.")
final class DevicesWatch extends Answering {
  private static final Duration LOOK = Duration.ofMillis(500);

  @Option(
      names = "--for",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "Stop after this time (default: when interrupted).")
  private @Nullable Duration limit;

  @Override
  public Integer call() {
    UsbBus bus = UsbBus.ofThisMachine();
    List<Plugged> before = bus.look();
    long from = System.nanoTime();
    while (!Thread.interrupted() && (limit == null || System.nanoTime() - from < limit.toNanos())) {
      LockSupport.parkNanos(LOOK.toNanos());
      List<Plugged> now = bus.look();
      PlugChange.between(before, now).forEach(this::tell);
      before = now;
    }
    return Exit.DONE;
  }

  private void tell(PlugChange change) {
    switch (change) {
      case PlugChange.Appeared(var what) -> line("plugged", what, "");
      case PlugChange.Gone(var what) -> line("pulled", what, "");
      case PlugChange.Moved(var old, var what) -> line("moved", what, old.position());
    }
  }

  private void line(String what, Plugged thing, String from) {
    String id = thing.vendor() + ":" + thing.product();
    if (json()) {
      out()
          .println(
              JsonText.object()
                  .put("change", what)
                  .put("position", thing.position())
                  .put("from", from)
                  .put("id", id)
                  .put("serial", thing.serial())
                  .put("name", thing.name())
                  .put("nodes", String.join(" ", thing.nodes()))
                  .toString());
    } else {
      out()
          .println(
              String.join(
                  "  ",
                  what,
                  from.isEmpty() ? thing.position() : from + " to " + thing.position(),
                  id,
                  thing.serial(),
                  thing.name(),
                  String.join(" ", thing.nodes())));
    }
    out().flush();
  }
}
