package cn.yijianban.devices.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIoBoard;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.discovery.PlugChange.Appeared;
import cn.yijianban.devices.discovery.PlugChange.Gone;
import cn.yijianban.devices.discovery.PlugChange.Moved;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  private static final Duration EACH = Duration.ofMillis(300);

  private static Plugged thing(String position, String serial, String node) {
    return new Plugged(position, "0400", "c35a", serial, "reader", List.of(node));
  }

  @Test
  void what_is_below_the_bus_is_told_with_its_files_and_hubs_are_not(@TempDir Path root)
      throws Exception {
    device(root, "1-1", "1d6b", "0002", "09", "Hub");
    Path reader = device(root, "1-1.4", "10c4", "ea60", "00", "CP2102");
    Files.createDirectories(reader.resolve("1-1.4:1.0/ttyUSB0/tty/ttyUSB0"));
    Files.writeString(reader.resolve("serial"), "0001\n");
    Path printer = device(root, "1-2", "0483", "5743", "00", "Receipt");
    Files.createDirectories(printer.resolve("1-2:1.0/usbmisc/lp0"));
    Files.createDirectories(root.resolve("1-0:1.0"));
    assertThat(new UsbBus(root).look())
        .containsExactly(
            new Plugged("1-1.4", "10c4", "ea60", "0001", "CP2102", List.of("/dev/ttyUSB0")),
            new Plugged("1-2", "0483", "5743", "", "Receipt", List.of("/dev/usb/lp0")));
    assertThat(new UsbBus(root.resolve("none")).look()).isEmpty();
  }

  private static Path device(
      Path root, String position, String vendor, String product, String type, String name)
      throws Exception {
    Path device = Files.createDirectories(root.resolve(position));
    Files.writeString(device.resolve("idVendor"), vendor + "\n");
    Files.writeString(device.resolve("idProduct"), product + "\n");
    Files.writeString(device.resolve("bDeviceClass"), type + "\n");
    Files.writeString(device.resolve("product"), name + "\n");
    return device;
  }

  @Test
  void a_change_is_told_as_plugged_pulled_or_moved() {
    Plugged a = thing("1-1", "A", "/dev/ttyUSB0");
    Plugged b = thing("1-2", "B", "/dev/ttyUSB1");
    assertThat(PlugChange.between(List.of(a), List.of(a))).isEmpty();
    assertThat(PlugChange.between(List.of(), List.of(a))).containsExactly(new Appeared(a));
    assertThat(PlugChange.between(List.of(a, b), List.of(b))).containsExactly(new Gone(a));
    Plugged moved = thing("1-3", "A", "/dev/ttyUSB2");
    assertThat(PlugChange.between(List.of(a, b), List.of(b, moved)))
        .containsExactly(new Moved(a, moved));
  }

  @Test
  void files_that_change_with_the_order_of_plugging_do_not_confuse_two_of_the_same_make() {
    Plugged left = thing("1-1", "", "/dev/ttyUSB0");
    Plugged right = thing("1-2", "", "/dev/ttyUSB1");
    Plugged leftAgain = thing("1-1", "", "/dev/ttyUSB1");
    Plugged rightAgain = thing("1-2", "", "/dev/ttyUSB0");
    assertThat(PlugChange.between(List.of(left, right), List.of(leftAgain, rightAgain)))
        .containsExactly(new Moved(left, leftAgain), new Moved(right, rightAgain));
  }

  @Test
  void each_device_is_known_by_its_answer_and_none_is_disturbed() {
    try (BenchReceiptPrinter receipts = new BenchReceiptPrinter();
        BenchIdReader reader = new BenchIdReader();
        BenchIoBoard board = new BenchIoBoard()) {
      assertThat(WhoAnswers.at(receipts.uri(), Set.of(), EACH))
          .contains(DeviceKind.RECEIPT_PRINTER);
      assertThat(WhoAnswers.at(board.uri(), Set.of(), EACH)).contains(DeviceKind.IO_BOARD);
      assertThat(WhoAnswers.at(reader.uri(), Set.of(), EACH)).contains(DeviceKind.ID_READER);
      assertThat(receipts.unknown()).isZero();
      assertThat(receipts.receipts()).isEmpty();
    }
  }

  @Test
  void nobody_answering_is_nobody_and_a_line_at_work_is_left_alone() {
    assertThat(WhoAnswers.at(URI.create("tcp://127.0.0.1:1"), Set.of(), EACH)).isEmpty();
    URI used = URI.create("tcp://127.0.0.1:9?profile=full");
    assertThatThrownBy(() -> WhoAnswers.at(URI.create("tcp://127.0.0.1:9"), Set.of(used), EACH))
        .hasMessageContaining("not disturbed");
  }
}
