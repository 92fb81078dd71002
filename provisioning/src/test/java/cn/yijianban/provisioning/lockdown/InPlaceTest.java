package cn.yijianban.provisioning.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.MachineConfig.Session;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import cn.yijianban.provisioning.lockdown.InPlace.What;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InPlaceTest {
  private static final List<OsFile> FILES = Samples.lockdown(Session.CAGE).files();

  @TempDir Path root;
  private InPlace place;

  @BeforeEach
  void applied_once() throws IOException {
    place = new InPlace(root);
    assertThat(place.apply(FILES)).hasSize(FILES.size()).allMatch(d -> d.what() == What.MISSING);
  }

  @Test
  void what_was_applied_is_in_its_place_and_applied_again_changes_nothing() throws IOException {
    assertThat(place.check(FILES)).isEmpty();
    assertThat(place.apply(FILES)).isEmpty();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve("etc/usbguard/rules.conf"))))
        .isEqualTo("rw-------");
    assertThat(Files.readSymbolicLink(root.resolve("etc/systemd/system/getty@.service")))
        .isEqualTo(Path.of("/dev/null"));
  }

  @Test
  void every_kind_of_drift_is_found_and_put_right() throws IOException {
    Files.delete(root.resolve("etc/sysctl.d/90-yijianban.conf"));
    Files.writeString(root.resolve("etc/nftables.conf"), "flush ruleset\n");
    Path screen = root.resolve("etc/yijianban/screen");
    Files.setPosixFilePermissions(screen, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path getty = root.resolve("etc/systemd/system/getty@.service");
    Files.delete(getty);
    Files.createSymbolicLink(getty, Path.of("/lib/systemd/system/getty@.service"));
    Path rules = root.resolve("etc/udev/rules.d/70-yijianban.rules");
    Files.delete(rules);
    Files.createSymbolicLink(rules, Path.of("/dev/null"));

    List<Drift> found =
        List.of(
            new Drift("etc/nftables.conf", What.CHANGED),
            new Drift("etc/sysctl.d/90-yijianban.conf", What.MISSING),
            new Drift("etc/systemd/system/getty@.service", What.CHANGED),
            new Drift("etc/udev/rules.d/70-yijianban.rules", What.CHANGED),
            new Drift("etc/yijianban/screen", What.MODE));
    assertThat(place.check(FILES)).containsExactlyInAnyOrderElementsOf(found);
    assertThat(place.apply(FILES)).containsExactlyInAnyOrderElementsOf(found);
    assertThat(place.check(FILES)).isEmpty();
  }

  @Test
  void a_second_policy_or_a_drop_in_is_a_stranger() throws IOException {
    Files.writeString(root.resolve("etc/chromium/policies/managed/zz.json"), "{}");
    Path dropIn = root.resolve("etc/systemd/system/yijianban-terminal.service.d");
    Files.writeString(Files.createDirectory(dropIn).resolve("own.conf"), "[Service]\n");

    assertThat(place.check(FILES))
        .containsExactly(
            new Drift("etc/chromium/policies/managed/zz.json", What.STRANGER),
            new Drift("etc/systemd/system/yijianban-terminal.service.d/own.conf", What.STRANGER));
  }

  @Test
  void what_a_former_configuration_left_behind_is_told_and_taken_away() throws IOException {
    List<OsFile> bare = new Lockdown(8080, new Panel(476, 268), MachineConfig.unbound()).files();
    Drift camera = new Drift("etc/systemd/system/yijianban-camera.service", What.STRANGER);

    assertThat(place.check(bare)).contains(camera);
    assertThat(place.apply(bare)).contains(camera);
    assertThat(root.resolve(camera.path())).doesNotExist();
    assertThat(place.check(bare)).isEmpty();
  }
}
