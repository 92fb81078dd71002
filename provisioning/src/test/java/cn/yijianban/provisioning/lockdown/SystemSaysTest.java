package cn.yijianban.provisioning.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.station.MachineConfig.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the programs that will read the files say about them. */
class SystemSaysTest {
  private static final Pattern SCORE = Pattern.compile("exposure level for \\S+: ([0-9.]+)");

  @TempDir Path folder;

  private Path written(Session session, String path) throws IOException {
    Path file = folder.resolve(Path.of(path).getFileName());
    return Files.writeString(file, Samples.text(Samples.lockdown(session), path));
  }

  /** The browser needs the screen and makes its own sandbox; nothing else does. */
  private static double most(String unit) {
    return unit.endsWith("yijianban-screen.service") ? 3.0 : 1.5;
  }

  @ParameterizedTest
  @EnumSource(Session.class)
  void every_unit_is_as_closed_as_it_must_be(Session session) throws Exception {
    Needs.program("systemd-analyze", "systemd");
    for (String unit : units(session)) {
      Path file = written(session, unit);

      Run run = Run.of(folder, "systemd-analyze", "security", "--offline=true", file.toString());

      Matcher score = SCORE.matcher(run.out());
      assertThat(score.find()).as(run.out()).isTrue();
      assertThat(Double.parseDouble(score.group(1))).as(run.out()).isLessThanOrEqualTo(most(unit));
    }
  }

  /** Every service that is rendered. */
  private static List<String> units(Session session) {
    List<String> units =
        Samples.lockdown(session).files().stream()
            .filter(OsFile.Text.class::isInstance)
            .map(OsFile::path)
            .filter(path -> path.endsWith(".service"))
            .toList();
    assertThat(units).hasSize(4);
    return units;
  }

  @ParameterizedTest
  @EnumSource(Session.class)
  void systemd_knows_every_line_of_the_units(Session session) throws Exception {
    Needs.program("systemd-analyze", "systemd");
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    for (String unit : units(session)) {
      command.add(written(session, unit).toString());
    }

    Run run = Run.of(folder, command.toArray(String[]::new));

    assertThat(run.out().lines().filter(line -> line.contains("yijianban")))
        .allMatch(line -> line.contains("is not executable: No such file"));
  }

  @Test
  void nftables_takes_the_rules() throws Exception {
    Needs.program("nft", "nftables");
    Path file = written(Session.CAGE, "etc/nftables.conf");
    // The users of the rules live on a terminal, not here.
    Files.writeString(file, Files.readString(file).replaceAll("\"yijianban[a-z-]*\"", "64000"));

    Run run = Run.of(folder, "nft", "--check", "-f", file.toString());

    boolean forbidden = run.out().contains("Operation not permitted");
    Needs.unless(!forbidden, "nft may not ask the kernel here; the firewall was not tried");
    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void usbguard_takes_the_rules() throws Exception {
    Needs.program("usbguard-rule-parser", "usbguard");
    Path file = written(Session.CAGE, "etc/usbguard/rules.conf");

    Run run = Run.of(folder, "usbguard-rule-parser", "-f", file.toString());

    assertThat(run.code()).as(run.out()).isZero();
  }

  @Test
  void the_shell_takes_the_script_of_the_screen() throws Exception {
    Path file = written(Session.CAGE, "etc/yijianban/screen");
    assertThat(Run.of(folder, "/bin/sh", "-n", file.toString()).out()).isEmpty();
  }
}
