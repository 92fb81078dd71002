package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Qr;
import cn.yijianban.ui.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 政务公开: read by anybody, printed, taken along; new ones come in the signed catalogue. */
class PublicNoticeTest {
  @TempDir private Path data;

  @ParameterizedTest
  @EnumSource(Language.class)
  void notices_are_open_to_everyone(Language language) throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data.resolve(language.name()));
        Browser browser = new Browser(terminal.uri())) {
      browser
          .act("language-" + language.name().toLowerCase(Locale.ROOT))
          .see(".kiosk[lang='" + language.tag() + "']");
      Looks.at(all, "home", language, browser);
      browser.act("notices").screen("notices").see("[data-action='notice-S2026-01']");
      Looks.at(all, "notices", language, browser);
      browser.act("notice-S2026-02").screen("notice").see("[data-notice='S2026-02'] svg");
      Looks.at(all, "notice", language, browser);
      browser.act("back").screen("notices").act("back").screen("home");
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void a_notice_is_printed_taken_along_and_found_on_the_guide_that_it_concerns()
      throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser
          .act("notices")
          .screen("notices")
          .act("department-1")
          .see(".pill.on[data-action='department-1']");
      assertThat(browser.actions(".list, .scroll", "notice-")).hasSizeLessThan(5).isNotEmpty();
      browser.act("department-0").see("[data-action='notice-S2026-01']");
      browser.act("back").screen("home").act("search").screen("find");
      browser.act("open-360730-social-card").screen("guide").act("notice-S2026-02");
      browser.screen("notice");
      assertThat(Qr.read(browser.page().locator(".qr").screenshot()))
          .contains("社会保障卡居民服务", "2026-11-10");
      browser.act("print-guide").see(".hint:has-text('在打印机出纸口')");
      browser.act("back").screen("guide").act("quit").screen("home");
      browser.expectCalm();
    }
  }

  @Test
  void a_new_notice_comes_with_the_signed_catalogue_and_an_altered_one_never() throws Exception {
    Path folder = Files.createDirectories(data.resolve("source/360730"));
    CatalogueFiles shipped = Catalogues.pack(shipped(folder, "2026.11.2", "今晚的样例公告"));
    try (Running terminal = new Running(data.resolve("data"));
        Browser browser = new Browser(terminal.uri())) {
      LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
      byte[] signed =
          EditionFile.sign(shipped, today, today.plusDays(9), terminal.keys, new SecureRandom());
      Path inbox = data.resolve("data/catalogue/inbox");
      byte[] altered = signed.clone();
      altered[altered.length / 2] ^= 1;
      Files.write(inbox.resolve("altered.yjc"), altered);
      org.awaitility.Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(30))
          .until(() -> Files.exists(data.resolve("data/catalogue/refused/altered.yjc.txt")));
      browser.see("[data-action='notices']:not(:has-text('今晚的样例公告'))");
      Files.write(inbox.resolve("good.yjc"), signed);
      org.awaitility.Awaitility.await()
          .atMost(java.time.Duration.ofSeconds(30))
          .until(() -> !Files.exists(inbox.resolve("good.yjc")));
      browser.see("[data-action='notices']:has-text('今晚的样例公告')");
      browser.act("notices").screen("notices").see("[data-action='notice-N-1']");
      browser.expectCalm();
    }
  }

  private static Path shipped(Path folder, String version, String title) throws IOException {
    Files.writeString(
        folder.resolve("region.json"),
        """
        {"region": "360730", "name": "宁都县", "version": "%s", "window": "综合窗口",
         "source": "样例", "bundles": ["social-card.json"]}
        """
            .formatted(version));
    Files.writeString(folder.resolve("social-card.json"), "{}");
    Files.writeString(
        folder.resolve("notices.json"),
        """
        {"notices": [{"code": "N-1", "kind": "news", "day": "2026-11-21", "title": "%s",
          "department": "县行政审批局", "text": ["样例。"], "sample": true}]}
        """
            .formatted(title));
    return folder;
  }
}
