package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.InPlace.Drift;
import cn.yijianban.provisioning.lockdown.InPlace.What;
import cn.yijianban.provisioning.lockdown.Lockdown;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the system around the terminal is as it was rendered. */
final class PolicyLook {
  private static final String AREA = "policy";
  private static final String SCREEN = "yijianban-screen";

  private final Patient patient;

  PolicyLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> files(StationConfig station, MachineConfig machine) throws IOException {
    Lockdown lockdown = new Lockdown(station.httpPort(), station.panel(), machine);
    List<Drift> drifts = new InPlace(patient.root()).check(lockdown.files());
    if (drifts.isEmpty()) {
      return List.of(Finding.well(AREA, lockdown.files().size() + " files as rendered"));
    }
    List<Finding> found = new ArrayList<>();
    for (What what : What.values()) {
      String paths =
          drifts.stream()
              .filter(drift -> drift.what() == what)
              .map(Drift::path)
              .collect(Collectors.joining(", "));
      if (!paths.isEmpty()) {
        found.add(Finding.ill(AREA, ailment(what), paths));
      }
    }
    return found;
  }

  private static Ailment ailment(What what) {
    return switch (what) {
      case MISSING -> Ailment.FILE_MISSING;
      case CHANGED -> Ailment.FILE_CHANGED;
      case MODE -> Ailment.FILE_MODE;
      case STRANGER -> Ailment.FILE_STRANGER;
    };
  }

  List<Finding> users(Optional<MachineConfig> machine) throws IOException {
    List<String> users =
        Files.readAllLines(patient.at("/etc/passwd")).stream()
            .map(line -> line.split(":", 2)[0])
            .toList();
    List<Finding> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>(List.of("yijianban", SCREEN));
    machine.flatMap(MachineConfig::camera).ifPresent(_ -> wanted.add(UnitLook.CAMERA));
    wanted.removeAll(users);
    if (!wanted.isEmpty()) {
      found.add(Finding.ill(AREA, Ailment.USER_MISSING, String.join(", ", wanted)));
    }
    String rights =
        Files.readAllLines(patient.at("/etc/group")).stream()
            .map(line -> line.split(":", -1))
            .filter(group -> group.length > 3)
            .filter(
                group ->
                    Stream.of(
                            "yijianban-devices",
                            UnitLook.CAMERA,
                            "dialout",
                            "lp",
                            "scanner",
                            "video")
                        .anyMatch(group[0]::equals))
            .filter(group -> List.of(group[3].split(",")).contains(SCREEN))
            .map(group -> group[0])
            .collect(Collectors.joining(", "));
    if (!rights.isEmpty()) {
      found.add(Finding.ill(AREA, Ailment.SCREEN_RIGHTS, rights));
    }
    if (found.isEmpty()) {
      found.add(Finding.well(AREA, "program and browser are two users"));
    }
    return found;
  }
}
