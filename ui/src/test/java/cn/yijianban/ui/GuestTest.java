package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.submission.Manifest;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Stranger;
import cn.yijianban.ui.words.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 部门专区: a department's own items, apart from everything else. */
class GuestTest {
  @TempDir private Path data;

  @Test
  void a_department_takes_its_own_applications_and_goes_with_its_configuration() throws Exception {
    SoftAssertions all = new SoftAssertions();
    Sm2KeyPair key = Sm2KeyPair.make(new SecureRandom());
    Path source = source();
    bring(source, key, "tax");
    bring(source, Sm2KeyPair.make(new SecureRandom()), "water");
    List<StationConfig.Guest> guests =
        List.of(
            new StationConfig.Guest("tax", "县税务局", key.publicKey().hex()),
            new StationConfig.Guest("water", "县水利局", key.publicKey().hex()));
    try (Running terminal = new Running(data.resolve("data"), guests);
        Browser browser = new Browser(terminal.uri())) {
      browser.see("[data-action='guests']:has-text('县税务局')");
      assertThat(browser.text("[data-action='guests']")).doesNotContain("县水利局");
      browser.act("guests").screen("guests").see("[data-guest='tax']");
      Looks.at(all, "guests", Language.SIMPLIFIED, browser);
      browser.act("back").screen("home");
      Catalogue own = Catalogues.load(source);
      String number =
          new Stranger(browser, terminal.dock, own.bundle("tax-invoice").orElseThrow(), 1)
              .asGuest()
              .finish();
      Manifest manifest = terminal.platform.opened().getFirst();
      assertThat(manifest.number()).isEqualTo(number);
      assertThat(manifest.recipient()).isEqualTo("tax");
      assertThat(manifest.catalogueVersion()).isEqualTo("7");
      assertThat(manifest.consents()).hasSize(1);
      browser.expectCalm();
    }
    try (Running terminal = new Running(data.resolve("data"));
        Browser browser = new Browser(terminal.uri())) {
      browser.screen("home").see("[data-action='search']");
      assertThat(browser.count("[data-action='guests']")).isZero();
    }
    all.assertAll();
  }

  private void bring(Path source, Sm2KeyPair by, String guest) throws Exception {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Path shelf = Files.createDirectories(data.resolve("data/guests/" + guest + "/catalogue"));
    Files.write(
        shelf.resolve("360730-7.yjc"),
        EditionFile.sign(
            Catalogues.pack(source), today, today.plusDays(9), by, new SecureRandom()));
  }

  private Path source() throws Exception {
    Path source = Files.createDirectories(data.resolve("source/360730"));
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360730", "name": "县税务局", "version": "7", "window": "办税窗口",
         "source": "样例", "bundles": ["invoice.json"]}
        """);
    Files.writeString(
        source.resolve("invoice.json"),
        """
        {"code": "tax-invoice", "name": "申领发票", "region": "360730", "version": "1",
         "category": "税务", "theme": "other", "target": "person", "leadDepartment": "县税务局",
         "items": [{"code": "tax-invoice-1", "name": "发票领用", "department": "县税务局",
           "workingDays": 1, "group": "a", "must": true, "reason": "样例"}],
         "parties": ["applicant"], "fields": ["applicant.name", "applicant.number", "applicant.phone"],
         "source": "样例", "sample": true}
        """);
    return source;
  }
}
