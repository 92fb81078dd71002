package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.KeyVault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.paper.PdfPictures;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Profile;
import cn.yijianban.provisioning.doctor.Doctor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bare root, an answer file, simulated devices and a simulated platform. */
class SetupTest {
  @TempDir private Path root;
  private Site site;

  @BeforeEach
  void bare() throws IOException {
    site = new Site(root);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void stops_until_the_platform_knows_the_key_and_goes_on_where_it_stopped() throws Exception {
    assertThat(site.run()).isFalse();
    assertThat(site.said).contains("1 site: done", "3 box: done", "7 keys: done");
    assertThat(site.said).anyMatch(line -> line.startsWith("8 enrolment: NOT done"));
    site.authorise();

    assertThat(site.run()).as(site.said.toString()).isTrue();
    assertThat(site.said).contains("1 site: in order", "8 enrolment: done", "16 lockdown: done");
    assertThat(Files.readString(root.resolve("etc/yijianban/station.toml")))
        .contains("田埠乡便民服务站", "width-mm = 597");
    assertThat(root.resolve("etc/systemd/system/yijianban-terminal.service")).exists();

    assertThat(site.run()).isTrue();
    assertThat(site.said).contains("16 lockdown: in order", "17 report: done");
  }

  @Test
  void the_four_tests_do_what_a_citizen_does_and_keep_nothing_of_the_card() throws Exception {
    site.run();
    site.authorise();
    assertThat(site.run()).as(site.said.toString()).isTrue();
    String ledger = Files.readString(root.resolve("etc/yijianban/setup.json"));
    assertThat(ledger)
        .contains(
            "a card of kind resident was read, photo 1024 bytes",
            "a page was scanned, 2480 x 3507 points at 300 dpi, straight and sharp",
            "receipt printed (1), asked afterwards: ready; page printed (1), asked afterwards",
            "key 5 was pressed");
    assertThat(ledger).doesNotContainPattern("\\d{17}[0-9X]").doesNotContainPattern("\\p{IsHan}");
    assertThat(site.receipts.receipts()).hasSize(1);
    assertThat(site.pages.printed()).hasSize(1);

    assertThat(site.run()).isTrue();
    assertThat(site.said).anyMatch(line -> line.startsWith("12 card: in order (a card"));
    assertThat(site.receipts.receipts()).as("not printed again").hasSize(1);
  }

  @Test
  void the_keys_are_sealed_where_the_machine_can() throws Exception {
    boolean may = "root".equals(System.getProperty("user.name")) && KeyVault.possible();
    assumeTrue(may || System.getenv("CI") != null, "only root may seal keys, with systemd-creds");
    site.answers.put("key-store", "auto");
    site.run();
    site.authorise();
    assertThat(site.run()).as(site.said.toString()).isTrue();
    Path keys = root.resolve("var/lib/yijianban/keys");
    assertThat(Files.readString(keys.resolve("terminal.sm2"))).startsWith("vault1:");
    Path link = root.resolve("etc/credstore.encrypted/yijianban.vault");
    assertThat(link.toRealPath()).isEqualTo(KeyVault.sealed(keys).orElseThrow().toRealPath());
    assertThat(Doctor.examine(site.patient()).findings())
        .anyMatch(finding -> finding.evidence().startsWith("sealed by "));
  }

  @Test
  void a_test_that_fails_is_tried_again_or_left_out_for_a_reason() throws Exception {
    site.run();
    site.authorise();
    site.answers.put("test.seconds", "1");
    site.reader.lift();
    assertThat(site.run()).isFalse();
    assertThat(site.said)
        .anyMatch(line -> line.startsWith("12 card: NOT done (no card within 1 s"))
        .noneMatch(line -> line.startsWith("13 scan"));

    site.answers.put("test.card", "skip: ");
    assertThat(site.run()).as("a reason is asked for").isFalse();
    site.answers.put("test.card", "skip: the sample card comes on Monday");
    site.answers.put("test.scan", "skip: feeder on order");
    assertThat(site.run()).as(site.said.toString()).isTrue();
    assertThat(site.said).contains("12 card: skipped (the sample card comes on Monday)");
    Signed summary = SignedReport.in(root.resolve("var/lib/yijianban/readiness.pdf")).orElseThrow();
    assertThat(summary.text()).contains("card=skipped", "print=passed", "scan=skipped");
  }

  @Test
  void a_blank_page_is_no_proof_that_the_scanner_works() throws Exception {
    site.run();
    site.authorise();
    site.scanner.clearFeeder();
    site.scanner.feed(new BenchPages.Sheet(""));
    site.scanner.feed(new BenchPages.Sheet("第二页"));
    site.answers.put("test.scan.again", "again");
    assertThat(site.run()).as(site.said.toString()).isTrue();
    assertThat(site.said)
        .anyMatch(line -> line.startsWith("13 scan: NOT done") && line.contains("blank"))
        .anyMatch(line -> line.startsWith("13 scan: done"));
  }

  @Test
  void the_report_is_a_pdf_whose_code_the_terminal_has_signed() throws Exception {
    site.run();
    String key = site.authorise();
    assertThat(site.run()).isTrue();
    Path pdf = root.resolve("var/lib/yijianban/readiness.pdf");
    Signed summary = SignedReport.in(pdf).orElseThrow();
    assertThat(summary.text())
        .startsWith("YJB-DOC 1 NDX-0042 ")
        .contains("card=passed", "print=passed", "rating=passed", "scan=passed");
    assertThat(summary.isBy(key)).isTrue();
    assertThat(summary.isBy(Sm2KeyPair.make(new SecureRandom()).publicKey().hex())).isFalse();
    assertThat(new Signed(summary.text() + "x", summary.signature()).isBy(key)).isFalse();

    Path photograph = root.resolve("photograph.png");
    var pages = PdfPictures.draw(Files.readAllBytes(pdf), 150);
    ImageIO.write(pages.getLast(), "png", photograph.toFile());
    assertThat(SignedReport.in(photograph)).contains(summary);
    Path text = root.resolve("code.txt");
    Files.writeString(text, SignedReport.code(summary) + "\n");
    assertThat(SignedReport.in(text)).contains(summary);
    if (Boolean.getBoolean("report.keep")) {
      for (int i = 0; i < pages.size(); i++) {
        ImageIO.write(pages.get(i), "png", Path.of("target", "report-" + i + ".png").toFile());
      }
    }
  }

  @Test
  void a_wrong_answer_is_told_with_its_line_and_nothing_further_is_done() throws Exception {
    site.answers.put("site.region", "36");
    assertThat(site.run()).isFalse();
    assertThat(site.said)
        .anyMatch(line -> line.contains("DOC-102") && line.contains("site.region"));
    assertThat(root.resolve("var/lib/yijianban")).doesNotExist();
  }

  /** Every profile is data, and good for a whole setup. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void each_kind_of_site_is_set_up_from_its_profile(Profile profile) throws Exception {
    site.answers.put("profile", profile.word());
    site.answers.put("devices.evaluator-profile", "jt905");
    site.run();
    site.authorise();
    assertThat(site.run()).as(site.said.toString()).isTrue();
    StationConfig station = StationConfig.read(root.resolve("etc/yijianban/station.toml"));
    assertThat(station.devices()).hasSize(5);
    assertThat(station.hours().spans()).isNotEmpty();
    assertThat(station.panel().widthMm()).isEqualTo(597);
    Catalogue catalogue = Catalogues.shipped("360730");
    List<String> listed =
        catalogue.bundles().stream().map(Bundle::code).filter(station::offers).toList();
    assertThat(listed)
        .hasSize(
            station.offered().isEmpty() ? catalogue.bundles().size() : station.offered().size());
    assertThat(station.platform().uploadKbit() == 0).isEqualTo(profile == Profile.COUNTY_HALL);
  }

  @Test
  void what_every_terminal_has_of_its_own_is_never_taken_from_the_sample() throws Exception {
    site.answers.remove("terminal");
    site.answers.remove("platform.url");
    assertThat(site.run()).isFalse();
    assertThat(String.join("\n", site.said))
        .contains("terminal must be answered, such as NDX-0012", "platform.url must be answered");
    assertThat(root.resolve("etc/yijianban/station.toml")).doesNotExist();
  }

  @Test
  void a_profile_that_does_not_exist_is_told_and_what_is_offered_can_be_answered()
      throws Exception {
    site.answers.put("profile", "tea-house");
    assertThat(site.run()).isFalse();
    assertThat(site.said)
        .anyMatch(line -> line.startsWith("1 site:") && line.contains("township-centre, village"));
    site.answers.put("profile", "village");
    site.answers.put("devices.evaluator-profile", "jt905");
    site.answers.put("catalogue.offered", "newborn, social-card");
    site.run();
    assertThat(StationConfig.read(root.resolve("etc/yijianban/station.toml")).offered())
        .containsExactly("newborn", "social-card");
  }

  @Test
  void a_device_that_does_not_answer_stops_it_with_its_code() throws Exception {
    site.run();
    site.authorise();
    site.receipts.paper(false);
    assertThat(site.run()).isFalse();
    assertThat(site.said).anyMatch(line -> line.contains("DEV-RCP-010"));
    site.receipts.paper(true);
    assertThat(site.run()).isTrue();
  }

  /** Cut at each line it says: the next run ends as if nothing had been. */
  @Test
  void a_setup_that_is_cut_at_any_line_goes_on_and_ends_well() throws Exception {
    site.run();
    site.authorise();
    site.answers.put("test.scan", "skip: tried elsewhere");
    int cuts = 0;
    for (boolean done = false; !done; ) {
      int line = cuts++;
      int[] lines = {0};
      try {
        done =
            site.run(
                _ -> {
                  if (lines[0]++ == line) {
                    throw new CutOff();
                  }
                });
      } catch (CutOff e) {
        assertThat(e).isNotNull();
      }
    }
    assertThat(cuts).isGreaterThan(15);
    assertThat(site.run()).as(site.said.toString()).isTrue();
    assertThat(SignedReport.in(root.resolve("var/lib/yijianban/readiness.pdf"))).isPresent();
    assertThatThrownBy(
            () ->
                site.run(
                    _ -> {
                      throw new CutOff();
                    }))
        .isInstanceOf(CutOff.class);
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
