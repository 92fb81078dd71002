package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.station.MachineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What systemd says of our units. */
final class UnitLook {
  private static final Pattern SCORE = Pattern.compile("exposure level for \\S+: ([0-9.]+)");
  private static final String AREA = "units";

  static final String CAMERA = "yijianban-camera";

  private final Patient patient;

  UnitLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look(Optional<MachineConfig> machine) throws IOException {
    boolean camera = machine.flatMap(MachineConfig::camera).isPresent();
    List<Finding> found = new ArrayList<>();
    score("yijianban-terminal", 1.5, Ailment.PROGRAM_SCORE, found);
    score("yijianban-enrol", 1.5, Ailment.PROGRAM_SCORE, found);
    score("yijianban-screen", 3.0, Ailment.SCREEN_SCORE, found);
    Map<String, Ailment> running =
        new TreeMap<>(
            Map.of(
                "yijianban-terminal", Ailment.PROGRAM_STOPPED,
                "yijianban-screen", Ailment.SCREEN_STOPPED,
                "nftables", Ailment.FIREWALL_STOPPED,
                "usbguard", Ailment.USBGUARD_STOPPED));
    if (camera) {
      score(CAMERA, 1.5, Ailment.CAMERA_SCORE, found);
      // Its unit ends with it; that it is gone is told among the devices.
      if (Files.exists(patient.at(MachineConfig.Camera.NODE))) {
        running.put(CAMERA, Ailment.CAMERA_STOPPED);
      }
    }
    for (Map.Entry<String, Ailment> unit : running.entrySet()) {
      String name = unit.getKey();
      // One of ours that is not there is told by its missing file.
      if (!name.startsWith("yijianban-") || Files.exists(file(name))) {
        String state = state(patient, name);
        found.add(
            state.startsWith("active")
                ? Finding.well(AREA, name + " runs")
                : Finding.ill(AREA, unit.getValue(), state.lines().findFirst().orElse("")));
      }
    }
    return found;
  }

  static boolean runs(Patient patient, String unit) throws IOException {
    return state(patient, unit).startsWith("active");
  }

  private static String state(Patient patient, String unit) throws IOException {
    return patient.commands().answer("systemctl", "is-active", unit).orElse("no systemd");
  }

  private Path file(String unit) {
    return patient.at("/etc/systemd/system/" + unit + ".service");
  }

  private void score(String unit, double most, Ailment ailment, List<Finding> found)
      throws IOException {
    Path file = file(unit);
    if (!Files.exists(file)) {
      return;
    }
    String said =
        patient
            .commands()
            .answer("systemd-analyze", "security", "--offline=true", file.toString())
            .orElse("");
    Matcher score = SCORE.matcher(said);
    if (score.find()) {
      String seen = unit + " scores " + score.group(1) + ", at most " + most;
      found.add(
          Double.parseDouble(score.group(1)) <= most
              ? Finding.well(AREA, seen)
              : Finding.ill(AREA, ailment, seen));
    }
  }
}
