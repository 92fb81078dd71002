package cn.yijianban.kiosk.catalogue.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.lint.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicNoticeTest {
  @TempDir Path folder;

  private Catalogue with(String notices) throws IOException {
    Files.writeString(
        folder.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "9", "window": "窗口", "source": "样例",
         "bundles": ["social-card.json"]}
        """);
    Files.writeString(folder.resolve("social-card.json"), "{}");
    Files.writeString(folder.resolve("notices.json"), "{\"notices\": [" + notices + "]}");
    return Catalogues.load(folder);
  }

  @Test
  void fiveSamplesThatSaySoAreShippedNewestFirst() {
    Catalogue shipped = Catalogues.shipped("360730");
    assertThat(shipped.notices()).hasSize(5).allMatch(PublicNotice::sample);
    assertThat(shipped.notices()).allMatch(n -> n.title().contains("样例"));
    assertThat(shipped.notices()).extracting(PublicNotice::code).startsWith("S2026-05");
    assertThat(shipped.notices())
        .filteredOn(n -> n.code().equals("S2026-03"))
        .flatExtracting(PublicNotice::bundles)
        .containsExactly("360730-106");
  }

  @Test
  void theNearerOneCountsAndWhatARegionDoesNotOfferIsNotNamed() throws IOException {
    Catalogue catalogue =
        with(
            """
            {"code": "S2026-02", "kind": "change", "day": "2026-11-19", "title": "县里的",
             "department": "县人社局", "text": ["一", "二"], "bundles": ["social-card.json"]}
            """);
    assertThat(catalogue.notices())
        .filteredOn(n -> n.code().equals("S2026-02"))
        .extracting(PublicNotice::title)
        .containsExactly("县里的");
    assertThat(catalogue.notices())
        .filteredOn(n -> n.code().equals("S2026-03"))
        .allMatch(n -> n.bundles().isEmpty());
  }

  @Test
  void everythingThatIsWrongIsFoundWhenItIsRead() {
    assertThatThrownBy(
            () ->
                with(
                    """
                    {"code": "a", "kind": "gossip", "title": "x", "department": "y", "text": [],
                     "bundles": ["newborn.json"]},
                    {"code": "a", "kind": "news", "day": "2026-11-01", "title": "x",
                     "department": "y", "text": ["z"]}
                    """))
        .isInstanceOfSatisfying(
            CatalogueException.class,
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.fault() + " " + p.file() + " " + p.path())
                    .contains(
                        "UNKNOWN_WORD notices.json /notices/0/kind",
                        "BAD_DATE notices.json /notices/0/day",
                        "TEXT_MISSING notices.json /notices/0/text",
                        "UNKNOWN_REFERENCE notices.json /notices/0/bundles",
                        "TWICE notices.json /notices"));
  }

  @Test
  void aNoticeIsShownFromItsDayToItsLast() throws IOException {
    Catalogue catalogue =
        with(
            """
            {"code": "a", "kind": "news", "day": "2026-11-18", "until": "2026-11-19",
             "title": "x", "department": "y", "text": ["z"]}
            """);
    AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2026, 11, 17));
    LiveCatalogue live = new LiveCatalogue(catalogue, Uses.NONE, today::get);
    assertThat(live.notices()).noneMatch(n -> n.code().equals("a"));
    today.set(LocalDate.of(2026, 11, 19));
    assertThat(live.notices()).anyMatch(n -> n.code().equals("a"));
    today.set(LocalDate.of(2026, 11, 20));
    assertThat(live.notices()).noneMatch(n -> n.code().equals("a"));
  }
}
