package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.station.ConfigException;
import cn.yijianban.provisioning.configure.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A place without a network: everything comes and goes on a stick. */
class StickTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Path CATALOGUE =
      Path.of("../kiosk/src/main/resources/cn/yijianban/kiosk/catalogue/360730");

  @TempDir private Path root;
  @TempDir private Path stick;
  @TempDir private Path office;
  private String signer = "";
  private String trusted = "";
  private Site site;

  @BeforeEach
  void cutOff() throws IOException {
    site = new Site(root);
    site.stick = Optional.of(stick);
    site.answers.put("platform.url", "http://127.0.0.1:1/");
    Path key = office.resolve("office.sm2");
    trusted = "sm2:" + KeyFile.openOrMake(key, RANDOM).publicKey().hex();
    signer = "sm2:" + Files.readString(key);
    site.answers.put("trust", trusted);
    site.answers.put("test.scan", "skip: tried elsewhere");
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** What the platform's clerk does with the stick. */
  private void carry() throws IOException {
    site.authorise();
    String request = Files.readString(stick.resolve("request-NDX-0042.json"));
    Files.writeString(stick.resolve("pass-NDX-0042.json"), site.registry.carried(request));
  }

  private void configuration(String name, long counter, String target, Duration life)
      throws IOException, ConfigException {
    String station =
        SiteText.station(site.answers::getOrDefault).replace("梅江镇", "田埠乡") + "# signed\n";
    Files.write(
        stick.resolve(name),
        Bundle.sign(
            counter,
            Instant.now().plus(life),
            List.of(target),
            Map.of(Bundle.STATION, station),
            signer,
            RANDOM));
  }

  @Test
  void a_terminal_without_a_network_is_set_up_in_two_visits_with_a_stick() throws Exception {
    configuration("ours.yjk", 3, "NDX-*", Duration.ofDays(1));
    configuration("theirs.yjk", 9, "NDX-0043", Duration.ofDays(1));
    LocalDate today = LocalDate.now();
    Files.write(
        stick.resolve("360730.yjc"),
        EditionFile.sign(
            Catalogues.pack(CATALOGUE), today, today.plusDays(9), site.platformKeys, RANDOM));

    assertThat(site.run()).isFalse();
    assertThat(site.said)
        .contains("6 network: skipped (set up from a stick)")
        .anyMatch(line -> line.contains("carry request-NDX-0042.json"));
    carry();

    assertThat(site.run()).as(site.said.toString()).isTrue();
    assertThat(site.said)
        .contains("8 enrolment: done", "    configuration number 3 from ours.yjk")
        .anyMatch(line -> line.startsWith("    catalogue 360730"))
        .contains("17 report: done");
    assertThat(Files.readString(root.resolve("etc/yijianban/station.toml"))).contains("# signed");
    assertThat(root.resolve("var/lib/yijianban/catalogue/inbox")).isNotEmptyDirectory();

    assertThat(site.run()).as("nothing is taken twice").isTrue();
    assertThat(site.said).contains("9 configuration: in order", "10 catalogue: in order");
  }

  @Test
  void a_pass_of_another_stick_is_refused_in_words() throws Exception {
    assertThat(site.run()).isFalse();
    String key = site.authorise();
    Instant now = Instant.now();
    Pass good = new Pass("NDX-0042", "360730", key, 5, now, now.plus(Duration.ofDays(90)));
    Sm2KeyPair stranger = Sm2KeyPair.make(RANDOM);
    refused(Signed.by(stranger, good.text(), RANDOM).json(), "ENR-202");
    refused("{}", "ENR-201");
    refused(with("NDX-0043", "360730", key, now.plus(Duration.ofDays(90))), "ENR-203");
    refused(with("NDX-0042", "360702", key, now.plus(Duration.ofDays(90))), "ENR-204");
    String other = stranger.publicKey().hex();
    refused(with("NDX-0042", "360730", other, now.plus(Duration.ofDays(90))), "ENR-205");
    refused(with("NDX-0042", "360730", key, now.minusSeconds(1)), "ENR-206");
  }

  private String with(String terminal, String region, String key, Instant until) {
    Pass pass = new Pass(terminal, region, key, 5, until.minus(Duration.ofDays(90)), until);
    return Signed.by(site.platformKeys, pass.text(), RANDOM).json();
  }

  private void refused(String pass, String code) throws IOException {
    Files.writeString(stick.resolve("pass-NDX-0042.json"), pass);
    assertThat(site.run()).isFalse();
    assertThat(site.said)
        .anyMatch(line -> line.contains("pass-NDX-0042.json is refused") && line.contains(code));
  }

  @Test
  void an_older_pass_never_takes_the_place_of_a_newer_one() throws Exception {
    assertThat(site.run()).isFalse();
    carry();
    String old = Files.readString(stick.resolve("pass-NDX-0042.json"));
    Files.delete(stick.resolve("pass-NDX-0042.json"));
    site.run();
    String request = Files.readString(stick.resolve("request-NDX-0042.json"));
    assertThat(site.registry.carried(request)).isNotEqualTo(old);
    assertThatThrownBy(() -> site.registry.carried(request)).hasMessage("REPLAY");
    site.run();
    String fresh = site.registry.carried(Files.readString(stick.resolve("request-NDX-0042.json")));
    Files.writeString(stick.resolve("pass-NDX-0042.json"), fresh);
    assertThat(site.run()).as(site.said.toString()).isTrue();
    Files.writeString(stick.resolve("pass-NDX-0042.json"), old);
    site.said.clear();
    new Setup(site.patient(), site.answers::getOrDefault, site.stick, site.said::add)
        .run(Step.ENROLMENT, true);
    assertThat(site.said).anyMatch(line -> line.contains("ENR-207"));
  }

  @Test
  void configurations_that_are_not_ours_or_old_or_over_are_refused_in_words() throws Exception {
    site.run();
    carry();
    configuration("a.yjk", 3, "NDX-0043", Duration.ofDays(1));
    refusedConfiguration("CFG-205");
    configuration("a.yjk", 3, "NDX-*", Duration.ofDays(-1));
    refusedConfiguration("CFG-204");
    Files.writeString(stick.resolve("a.yjk"), "no bundle");
    refusedConfiguration("CFG-201");
    site.write("etc/yijianban/trust", "sm2:" + site.platformKeys.publicKey().hex() + "\n");
    configuration("a.yjk", 3, "NDX-*", Duration.ofDays(1));
    refusedConfiguration("CFG-202");
    site.write("etc/yijianban/trust", trusted + "\n");
    assertThat(site.run()).as(site.said.toString()).isTrue();
    configuration("a.yjk", 2, "NDX-*", Duration.ofDays(1));
    refusedConfiguration("CFG-206");
  }

  private void refusedConfiguration(String code) throws IOException {
    assertThat(site.run()).isFalse();
    assertThat(site.said).anyMatch(line -> line.contains("a.yjk") && line.contains(code));
    assertThat(site.said).anyMatch(line -> line.startsWith("9 configuration: NOT done"));
  }
}
