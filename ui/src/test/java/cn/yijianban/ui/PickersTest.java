package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.words.Language;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days, places and rare characters are chosen, not typed. */
class PickersTest extends Hall {
  @Test
  void a_day_is_chosen_by_touch_and_only_days_that_exist() {
    SoftAssertions all = new SoftAssertions();
    reach("360730-newborn", "child");
    browser.act("pick-child.birth").see("[data-picking] .days");
    browser.act("pick-done").see("[data-picking]");
    browser.act("years").see("[data-action='decades']");
    Looks.at(all, "control-date-years", Language.SIMPLIFIED, browser);
    browser.act("decades").see("[data-action='decade-1940']");
    Looks.at(all, "control-date-decades", Language.SIMPLIFIED, browser);
    browser.act("decade-2020").act("year-2023").see(".months");
    Looks.at(all, "control-date-months", Language.SIMPLIFIED, browser);
    browser.act("month-2").see("[data-action='day-28']");
    assertThat(browser.count("[data-action='day-29']")).isZero();
    browser.act("later").act("day-22").see("[data-day='2023-03-22']");
    browser.see(".lunar-day:text('闰二月初一')");
    assertThat(browser.text(".lead")).isEqualTo("2023年3月22日 星期三");
    Looks.at(all, "control-date-days", Language.SIMPLIFIED, browser);
    browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
    assertThat(browser.text("[data-action='pick-child.birth']")).contains("2023年3月22日 星期三");
    browser.act("pick-child.birth").see("[data-action='day-22'].on").act("back");
    browser.see("[data-screen='form']:not([data-picking]) [data-action='pick-child.birth']:focus");
    browser.expectCalm();
    all.assertAll();
  }

  @Test
  void a_place_is_chosen_from_here_outwards_or_by_pinyin() {
    SoftAssertions all = new SoftAssertions();
    reach("360730-108", "house");
    browser.act("pick-land.village").see("[data-action='place-360730100']");
    assertThat(browser.text(".lead")).contains("江西省赣州市宁都县");
    Looks.at(all, "control-place", Language.SIMPLIFIED, browser);
    browser.act("level-").see("[data-action='place-31']").act("page-after");
    browser.see("[data-action='place-44']");
    Looks.at(all, "control-place-country", Language.SIMPLIFIED, browser);
    browser.act("here").act("place-360730100").see("[data-action='page-after']");
    browser.act("page-after").see(".count:text('2/')");
    browser.page().locator("[data-input='place-query']").click();
    keys("hpz");
    browser.see("[data-action='place-360730103'] .above");
    key("✓");
    Looks.at(all, "control-place-search", Language.SIMPLIFIED, browser);
    browser.act("place-360730103").see("[data-action='level-360730103'].on");
    assertThat(browser.page().locator("[data-input='place-query']").inputValue()).isEmpty();
    browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
    assertThat(browser.text("[data-action='pick-land.village']")).isEqualTo("江西省赣州市宁都县黄陂镇");
    browser.expectCalm();
    all.assertAll();
  }

  @Test
  void a_character_that_no_keyboard_knows_is_found_and_what_cannot_be_seen_is_said() {
    SoftAssertions all = new SoftAssertions();
    reach("360730-newborn", "child");
    browser.page().locator("[data-input='child.name']").click();
    key("僻");
    browser.see("[data-picking='child.name'] .characters");
    Looks.at(all, "control-rare-radicals", Language.SIMPLIFIED, browser);
    browser.act("strokes-6").act("radical-181-页").act("strokes-5");
    browser.act("page-after").see("[data-action='character-2cc56']").act("page-before");
    browser.see("[data-action='character-29471']");
    Looks.at(all, "control-rare-radical", Language.SIMPLIFIED, browser);
    browser.act("character-29471").see(".lead:has-text('U+29471')");
    browser.act("by-reading").see("[data-input='syllable']");
    browser.page().locator("[data-input='syllable']").click();
    keys("yan");
    key("✓");
    browser.act("strokes-9");
    browser.act("character-4dae").see(".lead:has-text('䶮')");
    Looks.at(all, "control-rare-reading", Language.SIMPLIFIED, browser);
    browser.act("pick-done").see("[data-screen='form']:not([data-picking])");
    assertThat(browser.page().locator("[data-input='child.name']").inputValue())
        .isEqualTo(Character.toString(0x29471) + "䶮");
    assertThat(browser.text("[data-field='child.name'] .seen")).contains("U+29471");
    Looks.at(all, "control-rare-kept", Language.SIMPLIFIED, browser);
    browser.expectCalm();
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"TRADITIONAL", "ENGLISH"})
  void in_other_languages_nothing_is_cut_either(Language language) {
    SoftAssertions all = new SoftAssertions();
    speak(language);
    reach("360730-newborn", "child");
    browser.act("pick-child.birth").act("today").see(".lunar-day:not(:empty)");
    Looks.at(all, "control-date-days", language, browser);
    browser.act("months").see("[data-action='month-11']");
    Looks.at(all, "control-date-months", language, browser);
    browser.act("back").see("[data-screen='form']:not([data-picking])");
    browser.page().locator("[data-input='child.name']").click();
    key("僻");
    browser.act("strokes-4").act("radical-85-水").act("strokes-3").see(".characters");
    Looks.at(all, "control-rare-radical", language, browser);
    browser.expectCalm();
    all.assertAll();
  }
}
