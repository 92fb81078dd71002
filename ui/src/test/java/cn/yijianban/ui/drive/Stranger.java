package cn.yijianban.ui.drive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.ui.stage.Dock;
import com.microsoft.playwright.TimeoutError;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Somebody who has never seen the terminal: finishes any bundle by what each screen offers, and
 * knows nothing of it but what kind of answer a blank wants.
 */
public final class Stranger {
  /** More screens than any bundle has. */
  private static final int PATIENCE = 80;

  private static final List<BenchCards.BenchCard> PEOPLE =
      List.of(BenchCards.seller(), BenchCards.buyer(), BenchCards.agent());

  private final Browser browser;
  private final Dock dock;
  private final Bundle bundle;
  private final Random random;
  private int people;
  private String opens;
  private boolean guest;
  private List<String> places = List.of();

  public Stranger(Browser browser, Dock dock, Bundle bundle, long seed) {
    this.browser = browser;
    this.dock = dock;
    this.bundle = bundle;
    this.opens = bundle.code();
    random = new Random(seed);
  }

  /**
   * Opens that bundle for another place, where it is done by the one that was given.
   *
   * @param places codes of the divisions that are touched, from the province down
   */
  public Stranger elsewhere(String code, List<String> places) {
    this.opens = code;
    this.places = List.copyOf(places);
    return this;
  }

  /** Opens it under 部门专区. */
  public Stranger asGuest() {
    this.guest = true;
    return this;
  }

  /** From the home screen to the home screen; gives the receipt number. */
  public String finish() {
    return goOn("home");
  }

  /** From the home screen to a section of the form, which is left as it is. */
  public void reach(String section) {
    goOn("form", section);
  }

  private String goOn(String... end) {
    String number = "";
    browser.act(guest ? "guests" : "search").screen(guest ? "guests" : "find");
    browser.act("open-" + opens).screen("guide");
    for (int i = 0; i < PATIENCE; i++) {
      String at = settled();
      if (at.equals("done")) {
        number = browser.page().locator("[data-receipt]").getAttribute("data-receipt");
      }
      if (Arrays.asList(place().split(" ", -1)).containsAll(List.of(end))) {
        return number;
      }
      String before = place();
      step(at);
      onward(before);
      assertThat(browser.count(".place .hint:not(.good):visible, .place .wrong:visible"))
          .as("%s, %s: %s", bundle.code(), before, browser.text(".place"))
          .isZero();
    }
    throw new AssertionError(bundle.code() + " does not end; it stands at " + place());
  }

  /** Waits for another screen, or for a remark on this one. */
  private void onward(String before) {
    try {
      browser
          .page()
          .waitForFunction(
              "before => window.kioskPlace() !== before || document.querySelector('.place"
                  + " .hint:not(.good), .place .wrong')",
              before);
    } catch (TimeoutError e) {
      throw new AssertionError(
          "%s stays at %s, focus on %s"
              .formatted(
                  bundle.code(),
                  before,
                  browser.page().evaluate("() => document.activeElement.outerHTML.slice(0, 200)")),
          e);
    }
  }

  private String place() {
    return (String) browser.page().evaluate("() => window.kioskPlace()");
  }

  /** The screen that shows, once nothing is being fetched, scanned or sent. */
  private String settled() {
    browser
        .see(".place [data-screen]:not([data-screen='sending'])")
        .see(".place:not(:has([data-met-by='fetching'])):not(:has(.working))");
    return browser.page().locator(".place [data-screen]").getAttribute("data-screen");
  }

  private void step(String at) {
    switch (at) {
      case "question" -> {
        List<String> choices = browser.actions(".place", "choose-");
        if (browser.count(".choice.on") == 0) {
          browser.act(choices.get(random.nextInt(choices.size()))).see(".choice.on");
        }
        browser.act("next");
      }
      case "place" -> {
        if (!places.isEmpty()) {
          browser.act("handled-elsewhere").act("level-");
          places.forEach(place -> browser.act("place-" + place));
          browser.act("pick-done").see(".choice.on[data-action='handled-elsewhere']");
        }
        browser.act("next");
      }
      case "identify" -> dock.placeCard(PEOPLE.get(people++).label());
      case "consent" -> browser.act("agree");
      case "form" -> fill();
      case "materials" -> browser.act("next");
      case "capture" -> {
        dock.feed(wanted());
        browser.act("scan-page").see(".preview img").see(".place:not(:has(.working))").act("next");
      }
      case "sign" -> browser.act("sign-by-name").see("[signed]").act("next");
      case "done" -> browser.see("[data-paper='PRINTED']").act("next");
      case "rating" -> browser.act("skip-rating");
      case "leave" -> {
        dock.liftCard();
        dock.tearOffReceipt();
        browser.screen("home");
      }
      default -> browser.act("next");
    }
  }

  /** Puts in what the screen asks for. */
  private String wanted() {
    return switch (browser.see("[data-sheet]").values("data-sheet").getFirst()) {
      case "CARD" -> BenchPages.CARD;
      case "PHOTO" -> BenchPages.PHOTO;
      default -> dock.sheets().getFirst();
    };
  }

  private void fill() {
    for (Field field : bundle.fields()) {
      switch (blank(field.id())) {
        case "choice" -> {
          String row = ".place [data-field='" + field.id() + "']";
          browser.act(browser.actions(row, "set-").getFirst()).see(row + " .on");
        }
        case "input" -> browser.type(field.id(), typed(field));
        default -> {}
      }
    }
    browser.act("next");
  }

  /** What an unfilled field offers, looked at once: what is fetched may arrive at any moment. */
  private String blank(String field) {
    return (String)
        browser
            .page()
            .evaluate(
                """
                id => {
                  const row = document.querySelector(`.place [data-field='${id}']`);
                  const input = row?.querySelector('[data-input]');
                  if (row?.querySelector("[data-action^='set-']")) return row.querySelector('.on') ? '' : 'choice';
                  if (row?.querySelector("button.field-input:not(.picked)")) return 'input';
                  return input && !input.value ? 'input' : '';
                }\
                """,
                field);
  }

  private static String typed(Field field) {
    int least = field.bounds().least().orElse(1);
    return switch (field.type()) {
      case PHONE -> "13800000000";
      case DIGITS, MONEY, AREA -> Integer.toString(Math.max(least, 1));
      case DATE -> "2026-11-20";
      case MONTH -> "2026-11";
      case CITIZEN_NUMBER -> "11010519491231002X";
      case CREDIT_CODE -> "91350100M000100Y43";
      case ESTATE_UNIT -> "360730001001GB00001F00010001";
      case REGION -> "360730100";
      case TEXT, ADDRESS, CHOICE -> "yangli";
    };
  }
}
