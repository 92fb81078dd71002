package cn.yijianban.provisioning.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether the clock is set by somebody and tells the time of this country. */
final class ClockLook {
  private static final String ZONE = "Asia/Shanghai";

  /** systemd-timesyncd(8): there once the clock was set in this boot. */
  private static final String SET = "/run/systemd/timesync/synchronized";

  private final Patient patient;

  ClockLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look() throws IOException {
    List<Finding> found = new ArrayList<>();
    Path zone = patient.at("/etc/localtime");
    boolean right =
        Files.isSymbolicLink(zone) && Files.readSymbolicLink(zone).toString().endsWith("/" + ZONE);
    found.add(
        right
            ? Finding.well("clock", "time zone " + ZONE)
            : Finding.ill("clock", Ailment.ZONE, ""));
    found.add(
        Files.exists(patient.at(SET))
            ? Finding.well("clock", "set by a time server")
            : Finding.ill("clock", Ailment.CLOCK_UNSYNCED, ""));
    return found;
  }
}
