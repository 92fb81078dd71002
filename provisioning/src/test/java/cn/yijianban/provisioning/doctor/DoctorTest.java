package cn.yijianban.provisioning.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.store.Store;
import cn.yijianban.provisioning.doctor.Finding.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time: each is found by its own code and by no other; a healthy one is quiet. */
class DoctorTest {
  private static final String DATA = "var/lib/yijianban";

  @TempDir static Path folder;
  private static Ward ward;

  @BeforeAll
  static void admit() throws Exception {
    ward = new Ward(folder);
  }

  @AfterAll
  static void discharge() {
    ward.close();
  }

  @Test
  void a_healthy_terminal_is_quiet() throws Exception {
    ward.fresh(folder);
    Report report = ward.examine();
    assertThat(report.codes()).as(report.toString()).isEmpty();
    assertThat(report.verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.findings()).hasSizeGreaterThan(20);
    assertThat(report.findings())
        .extracting(Finding::area)
        .contains(
            "configuration",
            "devices",
            "links",
            "keys",
            "clock",
            "disk",
            "spool",
            "journal",
            "catalogue",
            "policy",
            "units",
            "browser",
            "extras");
  }

  @Test
  void every_fault_is_found_by_its_own_code_and_by_no_other() throws Exception {
    Map<String, Harms.Harm> harms = Harms.all();
    assertThat(harms).hasSizeGreaterThanOrEqualTo(50);
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, Harms.Harm> harm : harms.entrySet()) {
      ward.fresh(folder);
      harm.getValue().to(ward);
      Report report = ward.examine();
      if (!report.codes().equals(List.of(harm.getKey()))) {
        wrong.put(harm.getKey(), report.codes());
      }
      assertThat(report.findings())
          .filteredOn(finding -> finding.code().isPresent())
          .allSatisfy(finding -> assertThat(finding.remedy()).isNotBlank());
      ward.receipts.paper(true);
      ward.receipts.cover(false);
      ward.receipts.paperLow(false);
      ward.pages.paper(200);
      ward.pages.jam(false);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_fault_of_a_document_camera_is_found_once() throws Exception {
    Map<String, Harms.Harm> harms = Harms.ofCamera();
    Map<String, List<String>> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, Harms.Harm> harm : harms.entrySet()) {
      ward.fresh(folder);
      ward.camera();
      harm.getValue().to(ward);
      List<String> codes = ward.examine().codes();
      List<String> expected = harm.getKey().isEmpty() ? List.of() : List.of(harm.getKey());
      if (!codes.equals(expected)) {
        wrong.put(harm.getKey(), codes);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scanner", "page-printer", "receipt-printer", "evaluator"})
  void a_device_that_the_site_does_not_have_is_not_missed(String kind) throws Exception {
    ward.fresh(folder);
    Path station = ward.at("etc/yijianban/station.toml");
    Files.write(
        station,
        Files.readAllLines(station).stream()
            .filter(line -> !line.matches(kind + "(-profile)? = .*"))
            .toList());
    assertThat(ward.examine().codes()).isEmpty();
  }

  @Test
  void a_machine_that_was_never_set_up_is_told_so_and_nothing_that_follows_from_it()
      throws Exception {
    ward.fresh(folder);
    Files.delete(ward.at("etc/yijianban/station.toml"));
    Files.delete(ward.at("etc/yijianban/machine.toml"));
    Files.writeString(ward.at("etc/passwd"), "");
    ward.said.remove("systemctl yijianban-terminal");
    assertThat(ward.examine().codes()).containsExactly("DOC-101");
  }

  @Test
  void a_unit_that_is_not_there_is_told_once() throws Exception {
    ward.fresh(folder);
    Files.delete(ward.at("etc/systemd/system/yijianban-screen.service"));
    ward.said.remove("systemctl yijianban-screen");
    assertThat(ward.examine().codes()).containsExactly("DOC-901");
  }

  @Test
  void two_users_that_are_missing_are_one_fault() throws Exception {
    ward.fresh(folder);
    Files.writeString(ward.at("etc/passwd"), "");
    assertThat(ward.examine().codes()).containsExactly("DOC-905");
  }

  @Test
  void a_signed_configuration_that_nobody_changed_is_quiet() throws Exception {
    ward.fresh(folder);
    ward.configured();
    assertThat(ward.examine().codes()).isEmpty();
  }

  @Test
  void a_terminal_that_runs_keeps_its_devices_and_is_quiet_too() throws Exception {
    ward.fresh(folder);
    try (Store running = Store.open(ward.at(DATA))) {
      assertThat(running.spool().numbers()).hasSize(1);
      assertThat(ward.examine().codes()).isEmpty();
    }
  }

  @Test
  void the_summary_fits_a_code_that_is_read_to_somebody() throws Exception {
    ward.fresh(folder);
    ward.space = 1 << 20;
    assertThat(ward.examine().summary("NDX-0012", Instant.parse("2026-11-20T19:00:00Z")))
        .isEqualTo("YJB-DOC 1 NDX-0012 2026-11-20T19:00:00Z fail DOC-603");
  }

  @Test
  void the_page_of_codes_is_up_to_date() throws Exception {
    Path page = Path.of("..", "docs", "operations", "doctor.md");
    StringBuilder text =
        new StringBuilder(
            """
            # What the doctor finds

            `terminalctl doctor` prints what is not well with its code and what to do; `--all` also what is well, `--json` everything, `--qr` the codes as a QR code.
            It reads and asks, and changes nothing. A running terminal keeps its devices: stop it to have them asked. Codes never change once they were published.
            This page is written by `DoctorTest` (`-Ddoctor.write=true`). Codes of devices (`DEV-...`) stand in [faults.md](../faults.md).

            | code | | what | what to do |
            |---|---|---|---|
            """);
    for (Ailment ailment : Ailment.values()) {
      text.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  ailment.code(),
                  Finding.verdict(ailment.weight()).word(),
                  ailment.what(),
                  ailment.remedy()));
    }
    if (Boolean.getBoolean("doctor.write")) {
      Files.createDirectories(page.resolveSibling(""));
      Files.writeString(page, text);
    }
    assertThat(page).hasContent(text.toString());
    assertThat(java.util.Arrays.stream(Ailment.values()).map(Ailment::code))
        .doesNotHaveDuplicates();
  }
}
