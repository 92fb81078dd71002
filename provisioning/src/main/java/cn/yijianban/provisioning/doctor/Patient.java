package cn.yijianban.provisioning.doctor;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The terminal that is looked at, and the ways to look.
 *
 * @param root of its file system; {@code /} for this machine
 * @param station the site's configuration
 * @param machine the configuration of this box
 */
public record Patient(
    Path root,
    Path station,
    Path machine,
    Commands commands,
    Devices devices,
    Space space,
    InstantSource time) {

  /** A file of the system, by its absolute path there. */
  public Path at(String path) {
    return root.resolve(path.substring(1));
  }

  /** Runs programs of the system. */
  public interface Commands {
    /** Its first words on standard output; empty when there is no such program. */
    Optional<String> answer(String... command) throws IOException;
  }

  /** Makes devices that are not connected yet. */
  public interface Devices {
    /**
     * @throws IllegalArgumentException when no device of the kind can have such an address
     */
    Device open(DeviceKind kind, URI uri, Optional<String> profile);
  }

  /** Room on the disk of a folder. */
  public interface Space {
    long usable(Path folder) throws IOException;
  }
}
