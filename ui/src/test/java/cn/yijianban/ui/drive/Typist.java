package cn.yijianban.ui.drive;

import com.microsoft.playwright.Locator;
import java.time.YearMonth;
import java.time.ZoneId;

/** Fills in blanks: by the pad on the screen, or by choosing where there is nothing to type. */
final class Typist {
  private final Browser browser;
  private final Browser.Hand hand;

  Typist(Browser browser, Browser.Hand hand) {
    this.browser = browser;
    this.hand = hand;
  }

  /**
   * Types, or picks where there is nothing to type: a day or month written as in ISO 8601, a place
   * by its code.
   */
  void type(String field, String text) {
    if (browser.count("[data-input='" + field + "']") == 0) {
      if (!text.contains("-")) {
        pickPlace(field, text);
      } else if (text.length() > "2026-11".length()) {
        pickDay(field, text);
      } else {
        pickMonth(field, text);
      }
      return;
    }
    Locator input = browser.page().locator("[data-input='" + field + "']");
    hand.press(input);
    if ("chinese".equals(input.getAttribute("data-pad"))) {
      key('中');
    }
    text.chars().forEach(c -> key((char) c));
    key('✓');
  }

  private void pickDay(String field, String day) {
    String[] parts = day.split("-", -1);
    String year = parts[0];
    browser.act("pick-" + field).see("[data-action='day-1']");
    if (!YearMonth.now(ZoneId.of("Asia/Shanghai")).equals(YearMonth.parse(day.substring(0, 7)))) {
      browser.act("years").see("[data-action='decades']").act("decades");
      browser.act("decade-" + year.substring(0, 3) + "0").act("year-" + year);
      browser.act("month-" + Integer.parseInt(parts[1]));
    }
    browser.act("day-" + Integer.parseInt(parts[2]));
    picked();
  }

  private void pickMonth(String field, String month) {
    browser.act("pick-" + field).see(".months");
    browser.act("month-" + YearMonth.parse(month).getMonthValue());
    picked();
  }

  private void pickPlace(String field, String code) {
    browser.act("pick-" + field).act("level-");
    for (int length : new int[] {2, 4, 6, 9, 12}) {
      if (code.length() >= length) {
        browser.act("place-" + code.substring(0, length));
      }
    }
    picked();
  }

  private void picked() {
    browser
        .see(".pick-tiles .on, .pick-way .on")
        .act("pick-done")
        .see("[data-screen='form']:not([data-picking])");
  }

  private void key(char key) {
    hand.key(browser.page().locator(".kiosk-pad [data-key='" + key + "']"));
  }

  /** Writes a word by its pinyin and by choosing it; the pad stays open. */
  void compose(String field, String letters, String word) {
    browser.page().locator("[data-input='" + field + "']").click();
    for (char key : letters.toCharArray()) {
      browser.page().locator(".kiosk-pad [data-key='" + key + "']").click();
    }
    Locator wanted = browser.page().locator(".kiosk-pad [data-word='" + word + "']");
    browser.page().locator(".kiosk-pad [data-word]").first().waitFor();
    for (int pages = 0; pages < 9 && wanted.count() == 0; pages++) {
      browser.page().locator(".kiosk-pad .more").click();
    }
    wanted.click();
  }
}
