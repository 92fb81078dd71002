package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.doctor.Patient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The ways to look at the machine this program runs on. */
public final class ThisMachine {
  private final Patient.Devices devices;
  private final Patient.Commands commands = new SystemCommands();

  public ThisMachine(Patient.Devices devices) {
    this.devices = devices;
  }

  /** The terminal of these files on it, to be looked at. */
  Patient patient(Path root, Path station, Path machine) {
    return new Patient(
        root,
        station,
        machine,
        commands,
        devices,
        folder -> Files.getFileStore(folder).getUsableSpace(),
        InstantSource.system());
  }
}
