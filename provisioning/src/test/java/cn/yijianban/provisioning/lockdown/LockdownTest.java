package cn.yijianban.provisioning.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Session;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockdownTest {
  private static final Path GOLDEN = Path.of("src/test/golden/lockdown");

  /** After an intended change: {@code -Dgolden=write} writes them anew; read the difference. */
  @ParameterizedTest
  @EnumSource(Session.class)
  void every_file_is_as_it_was_agreed(Session session) throws IOException {
    Path golden = GOLDEN.resolve(session.name().toLowerCase(java.util.Locale.ROOT));
    List<OsFile> files = Samples.lockdown(session).files();
    if ("write".equals(System.getProperty("golden"))) {
      for (OsFile file : files) {
        Path there = golden.resolve(file.path());
        Files.createDirectories(there.resolveSibling(""));
        Files.writeString(there, shown(file));
      }
    }
    for (OsFile file : files) {
      assertThat(golden.resolve(file.path())).hasContent(shown(file));
    }
    try (Stream<Path> known = Files.walk(golden)) {
      assertThat(known.filter(Files::isRegularFile).map(f -> golden.relativize(f).toString()))
          .containsExactlyInAnyOrderElementsOf(files.stream().map(OsFile::path).toList());
    }
  }

  /** Links and modes stand in the golden files as a first line. */
  private static String shown(OsFile file) {
    return switch (file) {
      case OsFile.Link(_, var target) -> "-> " + target + "\n";
      case OsFile.Text(_, var mode, var content) ->
          "mode " + Integer.toOctalString(mode) + "\n" + content;
    };
  }

  @ParameterizedTest
  @EnumSource(Session.class)
  void rendered_again_they_are_identical(Session session) {
    assertThat(Samples.lockdown(session).files()).isEqualTo(Samples.lockdown(session).files());
  }

  @Test
  void no_blank_stays_open_and_every_file_says_where_it_comes_from() {
    for (OsFile file : Samples.lockdown(Session.X11).files()) {
      if (file instanceof OsFile.Text(var path, _, var content)) {
        assertThat(content).as(path).doesNotContain("@{").endsWith("\n");
        if (!path.endsWith(".json")) {
          assertThat(content).as(path).contains("terminalctl lockdown; do not edit");
        }
      }
    }
  }

  @Test
  void a_box_of_which_nothing_is_known_reaches_nothing_and_takes_no_device() {
    Lockdown bare = new Lockdown(9000, new Panel(476, 268), MachineConfig.unbound());
    assertThat(Samples.text(bare, "etc/nftables.conf"))
        .contains("# nothing may be reached")
        .doesNotContain("daddr");
    assertThat(Samples.text(bare, "etc/usbguard/rules.conf")).doesNotContain(" id ");
    assertThat(Samples.text(bare, "etc/systemd/system/yijianban-terminal.service"))
        .contains("IPAddressDeny=any", "IPAddressAllow=localhost\n# nothing else may be reached")
        .doesNotContain("DeviceAllow=");
    assertThat(Samples.text(bare, "etc/chromium/policies/managed/yijianban.json"))
        .contains("http://127.0.0.1:9000")
        .doesNotContain(":8080");
    assertThat(bare.files()).noneMatch(file -> file.path().endsWith("yijianban-camera.service"));
  }

  @Test
  void the_camera_is_one_users_and_its_stream_is_for_the_program_alone() {
    Lockdown box = Samples.lockdown(Session.CAGE);
    assertThat(Samples.text(box, "etc/systemd/system/yijianban-camera.service"))
        .contains(
            "--device /dev/documentcamera --format MJPEG --encoder HW --resolution 2592x1944"
                + " --host 127.0.0.1 --port 8090",
            "User=yijianban-camera",
            "DeviceAllow=/dev/documentcamera rw\n\nIPAddressDeny=any\nIPAddressAllow=localhost\n");
    assertThat(Samples.text(box, "etc/nftables.conf"))
        .contains(
            "tcp dport 8090 meta skuid != { 0, \"yijianban\" } reject\n    oif \"lo\" accept");
    assertThat(Samples.text(box, "etc/udev/rules.d/70-yijianban.rules"))
        .contains("GROUP=\"yijianban-camera\"");
  }

  @Test
  void the_screen_user_has_no_way_to_a_device_of_the_program() {
    for (Session session : Session.values()) {
      String unit =
          Samples.text(Samples.lockdown(session), "etc/systemd/system/yijianban-screen.service");
      assertThat(unit)
          .contains("User=yijianban-screen", "DevicePolicy=closed")
          .doesNotContain("yijianban-devices", "ttyUSB", "ttyACM", "dialout", "10.20.");
    }
  }
}
