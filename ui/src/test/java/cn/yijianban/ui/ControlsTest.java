package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogues;
import cn.yijianban.kiosk.platform.Unfinished;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.ui.screen.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The control of each type of field, as a finger, a keypad and a weak eye meet it. */
class ControlsTest {
  private static final StationConfig.Idle PATIENT = new StationConfig.Idle(300, 60);

  private static final boolean SLOW = Boolean.getBoolean("slow");

  /** High contrast and low position too with {@code -Dslow=true}, and the rules in every mode. */
  private static final List<List<String>> MODES =
      SLOW
          ? List.of(List.of("elder"), List.of("contrast"), List.of("low"), List.of())
          : List.of(List.of("elder"), List.of());

  @TempDir private Path data;

  private static void reach(Running terminal, Browser browser, String bundle, String section) {
    Bundle wanted = Catalogues.shipped("360730").bundle(bundle).orElseThrow();
    new Stranger(browser, terminal.dock, wanted, 1).reach(section);
  }

  @Test
  void a_day_is_chosen_by_touch_and_only_days_that_exist() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      reach(terminal, browser, "360730-newborn", "child");
      browser.act("pick-child.birth").see("[data-picking] .days");
      browser.act("pick-done").see("[data-picking]");
      browser.act("years").see("[data-action='decades']");
      look(all, "date-years", browser);
      browser.act("decades").see("[data-action='decade-1940']");
      look(all, "date-decades", browser);
      browser.act("decade-2020").act("year-2023").see(".months");
      look(all, "date-months", browser);
      browser.act("month-2").see("[data-action='day-28']");
      assertThat(browser.count("[data-action='day-29']")).isZero();
      browser.act("later").act("day-22").see("[data-day='2023-03-22']");
      browser.see(".lunar-day:text('闰二月初一')");
      assertThat(browser.text(".lead")).isEqualTo("2023年3月22日 星期三");
      look(all, "date-days", browser);
      browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
      assertThat(browser.text("[data-action='pick-child.birth']")).contains("2023年3月22日 星期三");
      browser.act("pick-child.birth").see("[data-action='day-22'].on").act("back");
      browser.see(
          "[data-screen='form']:not([data-picking]) [data-action='pick-child.birth']:focus");
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void a_place_is_chosen_from_here_outwards_or_by_pinyin() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      reach(terminal, browser, "360730-108", "house");
      browser.act("pick-land.village").see("[data-action='place-360730100']");
      assertThat(browser.text(".lead")).contains("江西省赣州市宁都县");
      look(all, "place", browser);
      browser.act("level-").see("[data-action='place-31']").act("page-after");
      browser.see("[data-action='place-44']");
      look(all, "place-country", browser);
      browser.act("here").act("place-360730100").see("[data-action='page-after']");
      browser.act("page-after").see(".count:text('2/')");
      browser.page().locator("[data-input='place-query']").click();
      for (char key : "hpz".toCharArray()) {
        browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
      }
      browser.see("[data-action='place-360730103'] .above");
      browser.page().locator(".kiosk-pad [data-key='✓']").click();
      look(all, "place-search", browser);
      browser.act("place-360730103").see("[data-action='level-360730103'].on");
      assertThat(browser.page().locator("[data-input='place-query']").inputValue()).isEmpty();
      browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
      assertThat(browser.text("[data-action='pick-land.village']")).isEqualTo("江西省赣州市宁都县黄陂镇");
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void numbers_stand_in_blocks_and_amounts_in_words_and_what_is_wrong_is_said() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      reach(terminal, browser, "360730-recruitment", "company");
      browser.type("company.code", "91350100M000100Y44");
      assertThat(browser.page().locator("[data-input='company.code']").inputValue())
          .isEqualTo("9135 0100 M000 100Y 44");
      browser.act("next").see("[data-field='company.code'] .problem");
      assertThat(browser.text("[data-field='company.code'] .problem")).contains("最后一位");
      browser.page().locator("[data-input='company.code']").click();
      key(browser, "⌫");
      browser.see("[data-field='company.code'] .echo:has-text('还差 1 位')");
      look(all, "code", browser);
      key(browser, "3");
      key(browser, "✓");
      browser.see("[data-field='company.code']:not(.wrong)");
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void numbers_of_people_are_masked_until_they_are_wanted_or_written() throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.find();
      visitor.answer(List.of("no", "no", "sole", "window"));
      visitor.identify();
      String number = BenchCards.seller().card().orElseThrow().number();
      String masked = number.substring(0, 3) + "***********" + number.substring(14);
      String mask = "[data-field='seller.phone'] .mask";
      browser.act("agree").see("[data-section='seller']");
      assertThat(browser.text("[data-field='seller.number'] .value")).isEqualTo(masked);
      browser.type("seller.phone", "13800000000").see(mask + ":text('138****0000')");
      browser.see("[data-input='seller.phone'][data-said='尾号 0000']");
      browser.page().locator("[data-input='seller.phone']").click();
      assertThat(browser.page().locator(mask).isVisible()).isFalse();
      key(browser, "✓");
      browser.see(mask);
      look(all, "numbers-masked", browser);
      browser.act("show-numbers").see(".screen:not(:has(.mask, [data-action='show-numbers']))");
      assertThat(browser.text("[data-field='seller.number'] .value").replace(" ", ""))
          .isEqualTo(number);
      look(all, "numbers-shown", browser);
      browser.act("next").see("[data-section='buyer']").act("back").see("[data-section='seller']");
      assertThat(browser.text("[data-field='seller.number'] .value")).isEqualTo(masked);
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void help_that_offers_a_choice_is_left_by_going_back() throws IOException {
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      for (String choosing : List.of("help-person", "help-complaint")) {
        browser.act(choosing).see("[data-action='close-help']:text-is('返回')");
        browser.act("close-help");
      }
      browser.act("help-call").see("[data-action='close-help']:text-is('知道了')");
      browser.act("close-help").act("help-complaint").act("topic-complaint");
      browser.see("[data-action='file-complaint']:text-is('不写了，直接提交')");
      browser.type("complaint", "taiman").see(".help-line:has-text('还可以写 294 个字')");
      browser.act("file-complaint").see(".overlay [data-number]").act("close-help");
      browser.page().waitForFunction("() => !document.querySelector('.overlay *')");
      assertThat(browser.page().content()).doesNotContain("taiman");
      String sealed = terminal.platform.notes().getLast().text();
      assertThat(terminal.keys.decrypt(Base64.getDecoder().decode(sealed)))
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("taiman");
      browser.expectCalm();
    }
  }

  @Test
  void a_character_that_no_keyboard_knows_is_found_and_what_cannot_be_seen_is_said()
      throws IOException {
    SoftAssertions all = new SoftAssertions();
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      reach(terminal, browser, "360730-newborn", "child");
      browser.page().locator("[data-input='child.name']").click();
      key(browser, "僻");
      browser.see("[data-picking='child.name'] .characters");
      look(all, "rare-radicals", browser);
      browser.act("strokes-6").act("radical-181-页").act("strokes-5");
      browser.act("page-after").see("[data-action='character-2cc56']").act("page-before");
      browser.see("[data-action='character-29471']");
      look(all, "rare-radical", browser);
      browser.act("character-29471").see(".lead:has-text('U+29471')");
      browser.act("by-reading").see("[data-input='syllable']");
      browser.page().locator("[data-input='syllable']").click();
      for (char key : "yan".toCharArray()) {
        key(browser, String.valueOf(key));
      }
      key(browser, "✓");
      browser.act("strokes-9");
      browser.act("character-4dae").see(".lead:has-text('䶮')");
      look(all, "rare-reading", browser);
      browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
      assertThat(browser.page().locator("[data-input='child.name']").inputValue())
          .isEqualTo(Character.toString(0x29471) + "䶮");
      assertThat(browser.text("[data-field='child.name'] .seen")).contains("U+29471");
      look(all, "rare-kept", browser);
      browser.expectCalm();
    }
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"TRADITIONAL", "ENGLISH"})
  void in_other_languages_and_on_a_wide_panel_nothing_is_cut(Language language) throws IOException {
    SoftAssertions all = new SoftAssertions();
    String name = language.name().toLowerCase(Locale.ROOT);
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1920, 1080)) {
      browser.act("language-" + name).see(".kiosk[lang='" + language.tag() + "']");
      reach(terminal, browser, "360730-newborn", "child");
      browser.act("pick-child.birth").act("today").see(".lunar-day:not(:empty)");
      fits(all, "date-" + name, browser);
      browser.act("months").see("[data-action='month-11']");
      fits(all, "date-months-" + name, browser);
      browser.act("back").see("[data-screen='form']:not([data-picking])");
      browser.page().locator("[data-input='child.name']").click();
      key(browser, "僻");
      browser.act("strokes-4").act("radical-85-水").act("strokes-3").see(".characters");
      fits(all, "rare-" + name, browser);
      browser.expectCalm();
    }
    all.assertAll();
  }

  @Test
  void what_a_department_knows_stands_there_and_may_be_objected_to_and_is_typed_when_it_is_silent()
      throws IOException {
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      String nation = "[data-field='child.nation']";
      reach(terminal, browser, "360730-newborn", "child");
      browser.see(nation + " .fact:has-text('汉族'):has-text('共享数据')");
      browser.act("dispute-child.nation").see("[data-action='dispute-child.nation'].on");
      Pictures.keep("form-shared", browser);
      browser.act("quit").screen("leave");
      terminal.dock.liftCard();
      browser.screen("home");
      terminal.platform.faults().next(Call.SHARE, Fault.ERROR, 9);
      reach(terminal, browser, "360730-newborn", "child");
      browser.see(nation + "[data-shared='UNAVAILABLE'] .why:has-text('现在调取不到')");
      Pictures.keep("form-shared-silent", browser);
      browser.type("child.nation", "han").expectCalm();
    }
  }

  @Test
  void a_form_goes_on_at_a_telephone_and_comes_back() throws IOException {
    try (Running terminal = new Running(data, PATIENT);
        Browser browser = new Browser(terminal.uri(), 1080, 1920)) {
      reach(terminal, browser, "360730-newborn", "child");
      browser.type("child.hospital", "yiyuan").act("to-phone").see(".code[data-address]");
      Pictures.keep("form-to-phone", browser);
      String owner = BenchCards.seller().card().orElseThrow().number();
      String address = browser.values("data-address").getFirst();
      assertThat(Qr.read(browser.page().locator(".code .qr").screenshot()))
          .isEqualTo(address)
          .doesNotContain(owner);
      Unfinished.Begun taken = terminal.platform.telephones().open(address, owner).orElseThrow();
      assertThat(taken.values()).containsKey("child.hospital");
      browser.act("quit").screen("leave");
      terminal.dock.liftCard();
      browser.screen("home");
      terminal
          .platform
          .telephones()
          .fill(
              owner,
              new Unfinished.Begun("360730-newborn", Map.of(), Map.of("child.hospital", "样例医院")));
      reach(terminal, browser, "360730-newborn", "child");
      assertThat(browser.page().locator("[data-input='child.hospital']").inputValue())
          .isEqualTo("样例医院");
      browser.expectCalm();
    }
  }

  private static void fits(SoftAssertions all, String name, Browser browser) {
    for (List<String> modes : List.of(List.of("elder"), List.<String>of())) {
      browser.modes(modes);
      String what =
          "control-wide-" + name + String.join("", modes.stream().map(m -> "-" + m).toList());
      all.check(() -> Barriers.fits(what, browser));
      Pictures.keep(what, browser);
    }
  }

  private static void key(Browser browser, String key) {
    browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
  }

  private static void look(SoftAssertions all, String name, Browser browser) {
    for (List<String> modes : MODES) {
      browser.modes(modes);
      List<String> words = new ArrayList<>(List.of("control", name));
      words.addAll(modes);
      String what = String.join("-", words);
      all.check(
          () -> {
            if (SLOW || modes.isEmpty()) {
              Barriers.none(what, browser);
            } else {
              Barriers.fits(what, browser);
            }
          });
      Pictures.keep(what, browser);
    }
  }
}
