package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.submission.Manifest;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Stranger;
import cn.yijianban.ui.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 通办: what belongs to another region is handed in here and decided on there. */
class AcrossTest {
  private static final Catalogue HERE = Catalogues.shipped("360730");

  @TempDir private Path data;

  @Test
  void somebody_of_another_province_finishes_here() throws IOException {
    Bundle there = HERE.bundle("320000-flexible-work").orElseThrow();
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      String number =
          new Stranger(browser, terminal.dock, there, 1)
              .elsewhere("360730-flexible-work", List.of("32", "3201", "320106"))
              .finish();
      assertThat(number).startsWith("360730-");
      Manifest manifest = terminal.platform.opened().getFirst();
      assertThat(manifest.bundle()).isEqualTo("320000-flexible-work");
      assertThat(manifest.region()).isEqualTo("320106");
      assertThat(manifest.takenIn()).isEqualTo("360730");
      BenchPlatform.Arrival arrival = terminal.platform.ledger().getFirst();
      assertThat(arrival.takenIn() + " " + arrival.region()).isEqualTo("360730 320106");
      assertThat(arrival.cases()).allMatch(c -> c.caseNumber().startsWith("320106"));
      browser.act("do-progress").screen("identify");
      terminal.dock.placeCard(BenchCards.seller().label());
      browser.screen("progress").act("case-" + number).screen("case");
      browser.see("[data-handled='江苏省南京市鼓楼区']").see(".card:has-text('宁都县')");
      browser.see(".child:has-text('江苏省南京市鼓楼区 省人力资源社会保障厅')");
      browser.expectCalm();
    }
  }

  @Test
  void what_is_decided_here_only_says_why_and_where_else() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      browser.act("search").screen("find").act("open-360730-S01").screen("guide");
      assertThat(browser.text("[data-across='false']")).contains("《不动产登记暂行条例》第七条", "12345");
      browser.act("next").screen("question").act("back").screen("guide").act("back").screen("find");
      browser.act("open-360730-flexible-work").screen("guide").see("[data-across='true']");
      browser.act("next").screen("place").act("handled-elsewhere").act("level-");
      browser.act("place-11").act("pick-done").see("[data-picking]:has-text('点到县')");
      browser.act("place-110101").act("pick-done");
      browser.see(".hint:has-text('北京市')").see(".choice.on[data-action='handled-here']");
      browser.act("next").see("[data-screen]:not([data-screen='place'])");
      browser.expectCalm();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void where_it_is_decided_is_asked_so_that_everyone_can_answer(Language language)
      throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(Files.createDirectories(data.resolve(language.name())));
        Browser browser = new Browser(terminal.uri())) {
      browser
          .act("language-" + language.name().toLowerCase(Locale.ROOT))
          .see(".kiosk[lang='" + language.tag() + "']");
      browser.act("search").screen("find").act("open-360730-106").screen("guide");
      browser.act("next").screen("place");
      Looks.at(all, "place", language, browser);
      browser.act("handled-elsewhere").see("[data-picking='handled']");
      Looks.at(all, "place-pick", language, browser);
      browser.act("level-").act("place-36").act("place-3607").act("place-360702");
      browser.act("pick-done").see("[data-rules='000000']");
      Looks.at(all, "place-common", language, browser);
      browser.expectCalm();
    }
    all.assertAll();
  }
}
