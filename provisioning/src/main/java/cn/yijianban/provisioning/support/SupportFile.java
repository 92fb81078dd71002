package cn.yijianban.provisioning.support;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.provisioning.doctor.Finding;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.doctor.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP for the maker: what the doctor found, versions, the journal, the last lines of the units'
 * logs, the names and sizes of files, and a talk with each device. Every line of a log is masked,
 * of a talk only what no person can be in is kept; no file of the spool, no key and no
 * configuration is in it.
 */
public final class SupportFile {
  private static final List<String> UNITS =
      List.of(
          "yijianban-terminal",
          "yijianban-screen",
          "yijianban-camera",
          "yijianban-enrol",
          "nftables",
          "usbguard");
  private static final String LINES = "2000";
  private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

  private SupportFile() {}

  /**
   * Writes it.
   *
   * @param data data directory of the terminal
   * @param devices that are free to be asked, by their addresses; none while the program has them
   * @param report what the doctor found
   */
  public static void write(
      Patient patient,
      Path data,
      Map<DeviceKind, URI> devices,
      Optional<String> evaluatorProfile,
      Report report,
      Path zip)
      throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("doctor.txt", doctor(report));
    parts.put("versions.txt", versions(patient));
    Path journal = data.resolve("journal.jsonl");
    if (Files.exists(journal)) {
      // Its events have no room for words; masked all the same.
      parts.put("journal.jsonl", masked(Files.readString(journal)));
    }
    for (String unit : UNITS) {
      String said =
          patient
              .commands()
              .answer("journalctl", "--no-pager", "-o", "short-iso", "-n", LINES, "-u", unit)
              .orElse("");
      parts.put("log-" + unit + ".txt", masked(said));
    }
    parts.put("files.txt", files(data));
    parts.putAll(new WireTalk(patient, evaluatorProfile).with(devices));
    Files.deleteIfExists(zip);
    Files.createFile(zip, PosixFilePermissions.asFileAttribute(OURS));
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        packed.putNextEntry(new ZipEntry(part.getKey()));
        packed.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        packed.closeEntry();
      }
    }
  }

  private static String doctor(Report report) {
    return report.findings().stream()
        .map(SupportFile::finding)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String finding(Finding finding) {
    return String.join(
        "\t",
        finding.verdict().word(),
        finding.code().orElse("-"),
        finding.area(),
        Mask.line(finding.evidence()));
  }

  private static String versions(Patient patient) throws IOException {
    StringBuilder text = new StringBuilder();
    String own = patient.commands().answer("dpkg-query", "-W", "yijianban").orElse("not packaged");
    text.append("package: ").append(own.strip()).append('\n');
    Path system = patient.at("/etc/os-release");
    if (Files.exists(system)) {
      Files.readAllLines(system).stream()
          .filter(line -> line.startsWith("PRETTY_NAME="))
          .forEach(line -> text.append(line).append('\n'));
    }
    for (String program : List.of("chromium", "ustreamer", "systemctl", "nft")) {
      String said = patient.commands().answer(program, "--version").orElse("none");
      text.append(program).append(": ").append(said.lines().findFirst().orElse("")).append('\n');
    }
    return text.append("java: ").append(Runtime.version()).append('\n').toString();
  }

  private static String masked(String text) {
    return text.lines().map(Mask::line).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Names and sizes. */
  private static String files(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return "none\n";
    }
    StringBuilder text = new StringBuilder();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.sorted().toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          text.append(Files.size(file)).append('\t').append(data.relativize(file)).append('\n');
        }
      }
    }
    return text.toString();
  }
}
