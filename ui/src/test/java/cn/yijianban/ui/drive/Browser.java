package cn.yijianban.ui.drive;

import cn.yijianban.devices.frame.Bytes;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Chromium in front of a terminal, touched as a citizen touches it: by what the screen says it can
 * do.
 */
public final class Browser implements AutoCloseable {
  /** Waits until it is not to be seen any more. */
  public static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  /** How a control is reached and used. */
  interface Hand {
    void press(Locator control);

    /** A key of the pad on the screen. */
    void key(Locator key);
  }

  /**
   * @param slow each key of the pad too is pointed at and pressed; otherwise the pad is only told
   *     of it, ten times as quick
   */
  private record Finger(boolean slow) implements Hand {
    @Override
    public void press(Locator control) {
      control.click();
    }

    @Override
    public void key(Locator key) {
      if (slow) {
        key.click();
      } else {
        key.dispatchEvent("click");
      }
    }
  }

  private static final int WIDTH = 1080;
  private static final int HEIGHT = 1920;
  private static final String HOME = ".place [data-screen='home']";

  private final Chromium chromium;
  private final Page page;
  private Hand hand = new Finger(false);

  /** On the usual panel, upright. */
  public Browser(URI at) {
    this(at, WIDTH, HEIGHT);
  }

  public Browser(URI at, int width, int height) {
    this(at, width, height, Optional.empty(), HOME);
  }

  /** With a profile on disk, as the terminal's own browser has one. */
  public Browser(URI at, Path profile) {
    this(at, WIDTH, HEIGHT, Optional.of(profile), HOME);
  }

  /** A second page: waits for what it shows first. */
  public static Browser at(URI at, String first) {
    return new Browser(at, WIDTH, HEIGHT, Optional.empty(), first);
  }

  private Browser(URI at, int width, int height, Optional<Path> profile, String first) {
    chromium = new Chromium(at, width, height, profile);
    page = chromium.page();
    page.navigate(at.toString());
    see(first);
  }

  public Page page() {
    return page;
  }

  /** Waits until the terminal shows that screen. */
  public Browser screen(String name) {
    page.locator(".place [data-screen='" + name + "']").waitFor();
    return this;
  }

  public Browser overlay(String name) {
    page.locator(".overlay [data-screen='" + name + "']").waitFor();
    return this;
  }

  /** Touches the control that carries the action. */
  public Browser act(String action) {
    hand.press(page.locator("button[data-action='" + action + "']").first());
    return this;
  }

  /** From here on each key of the pad is touched where it lies. */
  public Browser byFinger() {
    hand = new Finger(true);
    return this;
  }

  /** From here on by a keypad alone: nothing is touched. */
  public Browser byKeypad() {
    hand = new Keypad(page);
    return this;
  }

  /** Waits until something on the screen matches. */
  public Browser see(String selector) {
    page.locator(selector).first().waitFor();
    return this;
  }

  public String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  public int count(String selector) {
    return page.locator(selector).count();
  }

  /** Fills in a blank, see {@link Typist#type}. */
  public Browser type(String field, String text) {
    new Typist(this, hand).type(field, text);
    return this;
  }

  /** Writes a word by its pinyin and by choosing it; the pad stays open. */
  public Browser compose(String field, String letters, String word) {
    new Typist(this, hand).compose(field, letters, word);
    return this;
  }

  /** Signs with a stroke. */
  public Browser sign() {
    Locator pad = page.locator("kiosk-signature");
    pad.scrollIntoViewIfNeeded();
    var box = pad.boundingBox();
    page.mouse().move(box.x + 80, box.y + box.height / 2);
    page.mouse().down();
    for (int i = 0; i < 24; i++) {
      page.mouse()
          .move(
              box.x + 80 + i * (box.width - 160) / 24,
              box.y + box.height / 2 + Math.sin(i * 0.8) * box.height / 4);
    }
    page.mouse().up();
    return this;
  }

  /** The signature as the page has it, a PNG. */
  public Bytes signature() {
    String url =
        (String)
            page.evaluate(
                "document.querySelector('kiosk-signature canvas').toDataURL('image/png')");
    return Bytes.of(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
  }

  /** Another panel; waits until the page fills it. */
  public void panel(int width, int height) {
    page.setViewportSize(width, height);
    page.waitForFunction(
        "() => { const r = document.querySelector('.terminal').getBoundingClientRect();"
            + " return Math.abs(r.width - innerWidth) < 2 && Math.abs(r.height - innerHeight) < 2; }");
  }

  /** As if the modes had been chosen on the home screen: what is wrong lies where it is seen. */
  public void modes(List<String> names) {
    page.evaluate(
        """
        names => {
          window.kioskModes(...names);
          document.querySelector('.field.wrong')?.scrollIntoView({ block: 'center' });
        }""",
        names);
  }

  /** The screen as a WebP picture, a third of a PNG. */
  public byte[] picture() {
    return chromium.picture();
  }

  /** The actions of a part whose names begin like that. */
  @SuppressWarnings("unchecked")
  public List<String> actions(String part, String beginning) {
    return (List<String>)
        page.locator(part + " [data-action^='" + beginning + "']")
            .evaluateAll("all => all.map(e => e.dataset.action)");
  }

  /** Writes every object that is alive in the page. */
  public void heap(Path file) throws IOException {
    chromium.heap(file);
  }

  /** Every value of an attribute on the page. */
  @SuppressWarnings("unchecked")
  public List<String> values(String attribute) {
    return (List<String>)
        page.evaluate(
            "name => [...document.querySelectorAll('[' + name + ']')].map(e => e.getAttribute(name))",
            attribute);
  }

  /** Nothing went wrong in the page and nothing was asked of anybody else. */
  public void expectCalm() {
    chromium.expectCalm();
  }

  @Override
  public void close() {
    chromium.close();
  }
}
