package cn.yijianban.provisioning.doctor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Room for what is handed in, and no way for memory onto the disk. */
public final class DiskLook {
  private static final long MEGA = 1L << 20;
  private static final long FULL = 512 * MEGA;
  private static final long LOW = 4096 * MEGA;
  private static final Set<PosixFilePermission> OWN =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Patient patient;

  DiskLook(Patient patient) {
    this.patient = patient;
  }

  /** What holds for the whole machine. */
  List<Finding> system() throws IOException {
    List<Finding> found = new ArrayList<>();
    List<String> swaps = Files.readAllLines(patient.at("/proc/swaps"));
    found.add(
        swaps.size() < 2
            ? Finding.well("disk", "no swap")
            : Finding.ill("disk", Ailment.SWAP, swaps.get(1).split("\\s", 2)[0]));
    String core = Files.readString(patient.at("/proc/sys/kernel/core_pattern")).strip();
    found.add(
        core.equals("|/bin/false")
            ? Finding.well("disk", "no core dumps")
            : Finding.ill("disk", Ailment.CORE_DUMPS, core));
    return found;
  }

  List<Finding> data(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of(Finding.ill("disk", Ailment.DATA_MISSING, data.toString()));
    }
    List<Finding> found = new ArrayList<>();
    if (!OWN.containsAll(Files.getPosixFilePermissions(data))) {
      found.add(Finding.ill("disk", Ailment.DATA_OPEN, data.toString()));
    }
    long free = patient.space().usable(data);
    String room = free / MEGA + " MB free";
    if (free < FULL) {
      found.add(Finding.ill("disk", Ailment.DISK_FULL, room));
    } else if (free < LOW) {
      found.add(Finding.ill("disk", Ailment.DISK_LOW, room));
    } else {
      found.add(Finding.well("disk", room));
    }
    return found;
  }

  /** Whether a running terminal holds the data directory, and with it the devices. */
  public static boolean inUse(Path data) throws IOException {
    Path lock = data.resolve("lock");
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      FileLock held = channel.tryLock();
      return held == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
