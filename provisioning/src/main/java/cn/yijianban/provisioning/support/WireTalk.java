package cn.yijianban.provisioning.support;

import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.link.Links;
import cn.yijianban.provisioning.doctor.Patient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks every device that hangs on a byte pipe how it is, writes the talk down in a folder of its
 * own, and keeps what may leave the terminal. No card is read and nothing is printed.
 */
final class WireTalk {
  private static final Duration PROBE = Duration.ofSeconds(3);
  private static final Set<String> PIPES = Set.of("serial", "tcp", "hid");

  private final Patient patient;
  private final Optional<String> profile;

  WireTalk(Patient patient, Optional<String> profile) {
    this.patient = patient;
    this.profile = profile;
  }

  /** Masked talks by the name of a file in the ZIP. */
  Map<String, String> with(Map<DeviceKind, URI> devices) throws IOException {
    Map<String, String> talks = new TreeMap<>();
    Path folder = Files.createTempDirectory("yijianban-wire");
    try {
      for (Map.Entry<DeviceKind, URI> device : new TreeMap<>(devices).entrySet()) {
        if (PIPES.contains(String.valueOf(device.getValue().getScheme()))) {
          DeviceKind kind = device.getKey();
          Path file = folder.resolve(kind.word());
          talks.put("wire-" + kind.word() + ".jsonl", talk(kind, device.getValue(), file));
          Files.deleteIfExists(file);
        }
      }
    } finally {
      Files.delete(folder);
    }
    return talks;
  }

  private String talk(DeviceKind kind, URI uri, Path file) throws IOException {
    String joined = uri + (uri.getQuery() == null ? "?" : "&") + Links.RECORD + "=" + file;
    try (Device device = patient.devices().open(kind, URI.create(joined), profile)) {
      var _ = device.probe(PROBE);
    } catch (IllegalArgumentException e) {
      return "";
    }
    return Files.exists(file) ? WireMask.recording(kind, Files.readString(file)) : "";
  }
}
