package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.platform.FormSchemas.Blank;
import cn.yijianban.kiosk.platform.FormSchemas.Schema;
import cn.yijianban.kiosk.station.StaffPin;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package that is brought while somebody stands at the terminal. */
class NewCatalogueTest {
  @TempDir private Path data;
  @TempDir private Path sources;

  private byte[] signed(Running terminal) throws IOException, EditionException {
    Path county = Files.createDirectory(sources.resolve("360730"));
    Files.writeString(
        county.resolve("region.json"),
        """
        {"region": "360730", "name": "宁都县", "version": "2099.1", "window": "综合窗口",
         "source": "test", "bundles": ["elder-allowance.json"]}
        """);
    Files.writeString(
        county.resolve("elder-allowance.json"), "{\"code\": \"360730-900\", \"name\": \"新的高龄补贴\"}");
    return signed(county, terminal);
  }

  private static byte[] signed(Path county, Running terminal) throws IOException, EditionException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return EditionFile.sign(
        Catalogues.pack(county), today, today.plusDays(9), terminal.keys, new SecureRandom());
  }

  /** The flat that is sold, with one more blank on its form. */
  private byte[] withMarriageDay(Running terminal) throws IOException, EditionException {
    Path county = Files.createDirectory(sources.resolve("360730"));
    Files.writeString(
        county.resolve("region.json"),
        """
        {"region": "360730", "name": "宁都县", "version": "2099.1", "window": "综合窗口",
         "source": "test", "bundles": ["360730-S01.json"]}
        """);
    try (InputStream in = Catalogue.class.getResourceAsStream("360730/360730-S01.json")) {
      String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          county.resolve("360730-S01.json"),
          shipped.replaceFirst(
              "\"fields\": *\\[",
              """
              "fields": [{"id": "seller.marriageDay", "label": "卖方结婚日期", "section": "seller",
               "type": "date", "sources": ["typed"], "usedBy": ["S01-3"], "required": true,
               "why": ""},
              """));
    }
    return signed(county, terminal);
  }

  @Test
  void a_form_that_changed_is_said_before_anybody_types_and_brings_its_catalogue()
      throws IOException, EditionException {
    StaffPin.set(data, "135790", new SecureRandom());
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Blank day = new Blank("seller.marriageDay", "date", true);
      terminal.platform.forms().put("360730-S01", new Schema("2099", List.of(day)));
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      browser.see(".hint:has-text('T-406')");
      Pictures.keep("guide-form-changed", browser);
      browser.act("next").see("[data-trouble='T-406']").see("[data-action='do-book']");
      assertThat(browser.text("[data-trouble]")).contains("本机没有保存");
      Pictures.keep("trouble-form-changed", browser);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  terminal.platform.station().beats().stream()
                      .anyMatch(b -> b.text().contains("\"staleForms\":[\"360730-S01\"]")));
      browser.act("quit").screen("home");
      browser.act("help-person").overlay("help").act("staff-enter").see(".attendant");
      "135790".chars().forEach(digit -> browser.act("pin-" + (char) digit));
      browser.act("pin-enter").see(".attendant .alarm:has-text('360730-S01')");
      Pictures.keep("staff-form-changed", browser);
      browser.act("staff-close").screen("home");
      terminal.platform.editions().offer(withMarriageDay(terminal));
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> Files.readString(data.resolve("journal.jsonl")).contains("catalogue-taken"));
      browser.act("next").see("[data-trouble='T-406']").act("quit").screen("home");
      // The desk turns to the newer one within a second of resting.
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                browser.act("search").screen("find").act("open-360730-S01").screen("guide");
                browser.act("next");
                browser.see(
                    "[data-trouble='T-406'], [data-screen='place'], [data-screen='question']");
                boolean turned = browser.count("[data-trouble='T-406']") == 0;
                browser.act("quit").screen("home");
                return turned;
              });
    }
  }

  @Test
  void the_running_visit_keeps_its_catalogue_and_the_next_one_has_the_new_one()
      throws IOException, EditionException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      Files.write(data.resolve("catalogue/inbox/new.yjc"), signed(terminal));
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.readString(data.resolve("journal.jsonl")).contains("catalogue-taken"));
      browser.act("next").screen("question").act("quit").screen("home");
      // The desk turns to the newer one within a second of resting.
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                browser.act("search").screen("find");
                boolean turned = browser.count("[data-action='open-360730-900']") > 0;
                if (!turned) {
                  browser.act("quit").screen("home");
                }
                return turned;
              });
      assertThat(browser.text("[data-screen='find']")).contains("新的高龄补贴");
      assertThat(browser.count("[data-action='open-360730-S01']")).isZero();
    }
  }
}
