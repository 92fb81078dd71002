package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.Catalogues;
import cn.yijianban.kiosk.edition.EditionException;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return EditionFile.sign(
        Catalogues.pack(county), today, today.plusDays(9), terminal.keys, new SecureRandom());
  }

  @Test
  void the_running_visit_keeps_its_catalogue_and_the_next_one_has_the_new_one()
      throws IOException, EditionException {
    try (Running terminal = new Running(data, new StationConfig.Idle(300, 60));
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
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
