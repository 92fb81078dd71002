package cn.yijianban.provisioning.setup;

import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.lockdown.InPlace;
import cn.yijianban.provisioning.lockdown.Lockdown;
import cn.yijianban.provisioning.lockdown.OsFile;
import java.io.IOException;
import java.util.List;

/**
 * Gives the devices of a box the names that they were bound to, before the rest of the lock-down.
 */
final class PortNames {
  private PortNames() {}

  /**
   * @param files of the whole lock-down
   */
  static void give(Patient patient, List<OsFile> files) throws IOException {
    List<OsFile> names =
        files.stream().filter(file -> Lockdown.NAMES.contains(file.path())).toList();
    if (!new InPlace(patient.root()).put(names).isEmpty()) {
      var _ = patient.commands().answer("systemctl", "daemon-reload");
      var _ = patient.commands().answer("udevadm", "control", "--reload");
      var _ =
          patient
              .commands()
              .answer(
                  "udevadm", "trigger", "--subsystem-match=tty", "--subsystem-match=video4linux");
      var _ = patient.commands().answer("udevadm", "settle", "--timeout=10");
    }
  }
}
