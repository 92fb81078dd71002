package cn.yijianban.provisioning.support;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.discovery.Drivers;
import cn.yijianban.provisioning.doctor.Patient;
import cn.yijianban.provisioning.doctor.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "card 11010519491231002X read, card <number> read",
    "call 13800000000 now, call <phone> now",
    "GET /enter?key=abc123&x=1, GET /enter?key=<secret>&x=1",
    "name 样例甲 seen, name <words> seen",
    "visit 360730-TEST03-20261120-0001 kept, visit 360730-TEST03-20261120-0001 kept"
  })
  void what_could_be_of_a_person_or_a_secret_is_taken_out(String line, String masked) {
    assertThat(Mask.line(line)).isEqualTo(masked);
  }

  @Test
  void the_file_for_the_maker_holds_no_name_no_number_no_key_and_no_package() throws Exception {
    Path data = Files.createDirectories(dir.resolve("data/keys")).resolve("..").normalize();
    Files.writeString(data.resolve("keys/terminal.sm2"), "ab".repeat(32));
    Files.createDirectories(data.resolve("spool"));
    Files.writeString(data.resolve("spool/360730-X-1.sealed"), "sealed content");
    Files.writeString(data.resolve("journal.jsonl"), "{\"event\":\"x\",\"y\":\"样例甲\"}\n");
    Path zip = dir.resolve("support.zip");
    SupportFile.write(
        new Patient(
            dir,
            dir,
            dir,
            command ->
                command[0].equals("journalctl")
                    ? Optional.of("样例甲 11010519491231002X 13800000000 " + "ab".repeat(32) + "\n")
                    : Optional.of(command[0] + " 1.0\n"),
            (kind, uri, profile) -> Drivers.open(kind, uri, profile, true),
            _ -> 1,
            InstantSource.system()),
        data,
        Map.of(),
        Optional.empty(),
        new Report(List.of()),
        zip);

    Map<String, String> parts = parts(zip);
    assertThat(parts).containsKeys("doctor.txt", "versions.txt", "journal.jsonl", "files.txt");
    assertThat(parts.get("log-yijianban-terminal.txt"))
        .isEqualTo("<words> <number> <phone> <hex>\n");
    assertThat(parts.get("versions.txt")).contains("package: dpkg-query 1.0", "ustreamer 1.0");
    assertThat(Files.getPosixFilePermissions(zip)).hasSize(2);
    assertThat(parts.get("files.txt")).contains("14\tspool/360730-X-1.sealed");
    assertThat(String.join("", parts.values()))
        .doesNotContain("样例甲", "11010519491231002X", "13800000000", "abab", "sealed content");
  }

  private static Map<String, String> parts(Path zip) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        parts.put(e.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void the_talk_with_a_device_is_in_it_and_no_person() throws Exception {
    Path data = Files.createDirectories(dir.resolve("data"));
    Path zip = dir.resolve("support.zip");
    try (BenchIdReader reader = new BenchIdReader();
        BenchReceiptPrinter printer = new BenchReceiptPrinter()) {
      reader.place(BenchCards.seller());
      URI printed = URI.create(printer.uri() + "?profile=full");
      SupportFile.write(
          new Patient(
              dir,
              dir,
              dir,
              _ -> Optional.empty(),
              (kind, uri, profile) -> Drivers.open(kind, uri, profile, true),
              _ -> 1,
              InstantSource.system()),
          data,
          Map.of(DeviceKind.ID_READER, reader.uri(), DeviceKind.RECEIPT_PRINTER, printed),
          Optional.empty(),
          new Report(List.of()),
          zip);
    }
    Map<String, String> parts = parts(zip);
    assertThat(parts.get("wire-id-reader.jsonl")).contains("\"to\":\"kiosk\"", "aaaaaa9669");
    assertThat(parts.get("wire-receipt-printer.jsonl")).contains("\"to\":\"device\"");
  }

  /** A whole card is read while it is written down: nothing of it is left in what may leave. */
  @Test
  void a_card_that_was_recorded_leaves_only_lengths_and_status() throws Exception {
    Path talk = dir.resolve("talk.jsonl");
    IdCard card = BenchCards.seller().card().orElseThrow();
    try (BenchIdReader bench = new BenchIdReader()) {
      bench.place(BenchCards.seller());
      URI recorded = URI.create(bench.uri() + "?record=" + talk);
      try (IdReader reader = Drivers.idReader(recorded, true)) {
        assertThat(reader.read(Duration.ofSeconds(5))).isInstanceOf(IdReader.CardRead.Read.class);
      }
    }
    String raw = Files.readString(talk).toLowerCase(Locale.ROOT);
    String masked = WireMask.recording(DeviceKind.ID_READER, Files.readString(talk));
    for (String personal : List.of(card.name(), card.number(), card.address())) {
      String marker = HexFormat.of().formatHex(personal.getBytes(StandardCharsets.UTF_16LE));
      assertThat(raw.replaceAll("[^0-9a-f]", "")).as("the marker is in the talk").contains(marker);
      assertThat(masked).doesNotContain(marker).doesNotContain(personal);
    }
    assertThat(masked.lines()).hasSameSizeAs(raw.lines().toList());
    assertThat(masked.lines()).allMatch(line -> line.length() < 100);
    assertThat(masked).contains("aaaaaa9669");
  }

  @Test
  void grades_chips_and_codes_leave_by_their_length_alone() {
    String line = "{\"ms\":3,\"to\":\"kiosk\",\"hex\":\"02353503\"}\n";
    for (DeviceKind kind : DeviceKind.values()) {
      String masked = WireMask.recording(kind, line + "no JSON\n");
      assertThat(masked.lines()).hasSize(1);
      assertThat(masked.contains("353")).isEqualTo(kind == DeviceKind.RECEIPT_PRINTER);
      assertThat(masked).contains("\"bytes\":4");
    }
  }

  @Test
  void the_end_of_a_terminal_destroys_the_key_first_and_leaves_nothing() throws Exception {
    Path data = Files.createDirectories(dir.resolve("gone"));
    Files.createDirectories(data.resolve("keys"));
    Files.createDirectories(data.resolve("spool"));
    Files.writeString(data.resolve("keys/terminal.sm2"), "secret");
    Files.writeString(data.resolve("spool/360730-X-1.sealed"), "waits");
    Files.writeString(data.resolve("journal.jsonl"), "{}\n");
    Decommission end = new Decommission(data);
    assertThat(end.waiting()).containsExactly("360730-X-1.sealed");
    assertThat(end.run())
        .startsWith("keys/terminal.sm2")
        .contains("spool/360730-X-1.sealed", "journal.jsonl");
    assertThat(data).doesNotExist();
  }
}
