package cn.yijianban.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.peer.Peer;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no HID device on a build machine: a pseudo-terminal stands where its file would. */
class HidLinkTest {
  private static final Duration WAIT = Duration.ofSeconds(5);
  @TempDir private Path dir;

  private Path shown(String name, String id) throws Exception {
    Path device = Files.createDirectories(dir.resolve("sys/" + name + "/device"));
    Files.writeString(device.resolve("uevent"), "DRIVER=hid-generic\nHID_ID=" + id + "\n");
    return dir.resolve(name);
  }

  private HidLink open(String vendor, String product) {
    return HidLink.open(vendor, product, dir.resolve("sys"), dir);
  }

  @Test
  void reports_go_out_with_their_number_and_come_in_whole() throws Exception {
    shown("hidraw0", "0003:00001234:00005678");
    Path node = shown("hidraw1", "0003:00000400:0000C35A");
    Path far = dir.resolve("far");
    Peer socat =
        Peer.start(
            dir,
            Map.of(),
            List.of("socat", "pty,raw,echo=0,link=" + node, "pty,raw,echo=0,link=" + far));
    Awaitility.await().until(() -> Files.exists(node) && Files.exists(far));
    try (HidLink link = open("0400", "c35a");
        FileInputStream in = new FileInputStream(far.toFile());
        FileOutputStream out = new FileOutputStream(far.toFile())) {
      link.write(Bytes.of(0x88, 1, 2));
      byte[] report = in.readNBytes(65);
      assertThat(Bytes.of(report).slice(0, 5)).isEqualTo(Bytes.of(0, 0x88, 1, 2, 0));
      assertThat(link.read(64, Duration.ofMillis(20))).isEqualTo(Bytes.empty());
      out.write(new byte[] {7, 8, 9});
      assertThat(link.read(2, WAIT)).isEqualTo(Bytes.of(7, 8));
      assertThat(link.read(2, WAIT)).isEqualTo(Bytes.of(9));
      socat.close();
      assertThatThrownBy(() -> link.read(64, WAIT))
          .isInstanceOfSatisfying(
              LinkException.class, e -> assertThat(e.fault()).isEqualTo(DeviceFault.DISCONNECTED));
    } finally {
      socat.close();
    }
  }

  @Test
  void a_device_that_is_not_there_is_told_and_so_is_a_wrong_address() {
    assertThatThrownBy(() -> open("0400", "c35a"))
        .isInstanceOfSatisfying(
            LinkException.class,
            e -> assertThat(e.fault()).isEqualTo(DeviceFault.PORT_UNAVAILABLE));
    assertThatThrownBy(() -> Links.check(URI.create("hid://reader")))
        .hasMessageContaining("hid://VVVV:PPPP");
    Links.check(URI.create("hid://0400:c35a?wrap=miaxis"));
  }
}
