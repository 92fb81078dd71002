package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Configurations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks a terminal over. A cause is told once: what cannot be looked at because of something that
 * is wrong already is left out.
 */
public final class Doctor {
  private final Patient patient;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Patient patient) {
    this.patient = patient;
  }

  /** One look at one area; an area that cannot be read is told as such. */
  interface Look {
    List<Finding> look() throws IOException;
  }

  /** Looks at everything, in an order in which a technician would mend it. */
  public static Report examine(Patient patient) {
    Doctor doctor = new Doctor(patient);
    doctor.run();
    return new Report(doctor.findings);
  }

  private void run() {
    if (!Files.exists(patient.station()) && !Files.exists(patient.machine())) {
      // Never set up: all else that is missing follows from it.
      findings.add(
          Finding.ill("configuration", Ailment.STATION_MISSING, String.valueOf(patient.station())));
      add(() -> new ClockLook(patient).look());
      add(() -> new BrowserLook(patient).look());
      return;
    }
    Optional<StationConfig> station =
        config(
            patient.station(), StationConfig::read, Ailment.STATION_MISSING, Ailment.STATION_WRONG);
    Optional<MachineConfig> machine =
        config(
            patient.machine(), MachineConfig::read, Ailment.MACHINE_MISSING, Ailment.MACHINE_WRONG);
    add(() -> new ClockLook(patient).look());
    add(() -> new DiskLook(patient).system());
    station.ifPresent(site -> site(site, machine));
    if (station.isPresent() && machine.isPresent()) {
      add(() -> new PolicyLook(patient).files(station.get(), machine.get()));
    }
    add(() -> new PolicyLook(patient).users(machine));
    add(() -> new UnitLook(patient).look(machine));
    add(() -> new BrowserLook(patient).look());
    add(() -> new ExtrasLook(patient).look());
  }

  private void site(StationConfig station, Optional<MachineConfig> machine) {
    if (station.allowSimulated()) {
      findings.add(Finding.ill("configuration", Ailment.SIMULATED_ALLOWED, ""));
    }
    add(this::drift);
    add(() -> CatalogueLook.look(patient, station));
    add(() -> new PanelLook(patient).look(station.panel()));
    Path data = patient.at(station.data().toString());
    add(() -> new DeviceLook(patient, DiskLook.inUse(data)).look(station, machine));
    add(() -> new LinkLook(patient).look(station, machine));
    boolean there = Files.isDirectory(data);
    add(() -> new DiskLook(patient).data(data));
    if (there) {
      add(() -> new KeyLook(patient).look(data, station));
      add(() -> new SpoolLook(patient).look(data));
    }
  }

  /** Whether the configuration that is in use is the one that was signed. */
  private List<Finding> drift() throws IOException {
    Path trust = patient.at("/etc/yijianban/trust");
    Configurations all = new Configurations(patient.at("/etc/yijianban/config"), patient.time());
    if (all.counter().isEmpty() || !Files.exists(trust)) {
      return List.of();
    }
    return List.of(
        all.drifted(Files.readAllLines(trust))
            ? Finding.ill("configuration", Ailment.CONFIG_DRIFTED, "number " + all.counter().get())
            : Finding.well("configuration", "number " + all.counter().get() + " as signed"));
  }

  private void add(Look look) {
    try {
      findings.addAll(look.look());
    } catch (IOException e) {
      findings.add(Finding.ill("doctor", Ailment.UNREADABLE, String.valueOf(e.getMessage())));
    }
  }

  private interface Reader<T> {
    T read(Path file) throws IOException, ConfigException;
  }

  private <T> Optional<T> config(Path file, Reader<T> reader, Ailment missing, Ailment wrong) {
    try {
      T config = reader.read(file);
      findings.add(Finding.well("configuration", file.getFileName() + " is sound"));
      return Optional.of(config);
    } catch (ConfigException e) {
      findings.add(Finding.ill("configuration", wrong, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      findings.add(Finding.ill("configuration", missing, file.toString()));
    }
    return Optional.empty();
  }
}
