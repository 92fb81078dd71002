package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import cn.yijianban.ui.words.Language;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Codes, amounts and numbers of people, as they are typed and as they are shown. */
class NumbersTest extends Hall {
  @Test
  void numbers_stand_in_blocks_and_amounts_in_words_and_what_is_wrong_is_said() {
    SoftAssertions all = new SoftAssertions();
    reach("360730-recruitment", "company");
    browser.type("company.code", "91350100M000100Y44");
    assertThat(browser.page().locator("[data-input='company.code']").inputValue())
        .isEqualTo("9135 0100 M000 100Y 44");
    browser.act("next").see("[data-field='company.code'] .problem");
    assertThat(browser.text("[data-field='company.code'] .problem")).contains("最后一位");
    browser.page().locator("[data-input='company.code']").click();
    key("⌫");
    browser.see("[data-field='company.code'] .echo:has-text('还差 1 位')");
    Looks.at(all, "control-code", Language.SIMPLIFIED, browser);
    key("3");
    key("✓");
    browser.see("[data-field='company.code']:not(.wrong)");
    browser.expectCalm();
    all.assertAll();
  }

  @Test
  void numbers_of_people_are_masked_until_they_are_wanted_or_written() {
    SoftAssertions all = new SoftAssertions();
    Visitor visitor = new Visitor(browser, terminal.dock);
    visitor.toForm();
    String number = BenchCards.seller().card().orElseThrow().number();
    String masked = number.substring(0, 3) + "***********" + number.substring(14);
    String mask = "[data-field='seller.phone'] .mask";
    browser.act("agree").see("[data-section='seller']");
    assertThat(browser.text("[data-field='seller.number'] .value")).isEqualTo(masked);
    browser.type("seller.phone", "13800000000").see(mask + ":text('138****0000')");
    browser.see("[data-input='seller.phone'][data-said='尾号 0000']");
    browser.page().locator("[data-input='seller.phone']").click();
    assertThat(browser.page().locator(mask).isVisible()).isFalse();
    key("✓");
    browser.see(mask);
    Looks.at(all, "control-numbers-masked", Language.SIMPLIFIED, browser);
    browser.act("show-numbers").see(".screen:not(:has(.mask, [data-action='show-numbers']))");
    assertThat(browser.text("[data-field='seller.number'] .value").replace(" ", ""))
        .isEqualTo(number);
    Looks.at(all, "control-numbers-shown", Language.SIMPLIFIED, browser);
    browser.act("next").see("[data-section='buyer']").act("back").see("[data-section='seller']");
    assertThat(browser.text("[data-field='seller.number'] .value")).isEqualTo(masked);
    browser.expectCalm();
    all.assertAll();
  }
}
