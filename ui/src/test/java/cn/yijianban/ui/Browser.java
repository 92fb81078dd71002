package cn.yijianban.ui;

import cn.yijianban.devices.frame.Bytes;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chromium in front of a terminal, touched as a citizen touches it: by what the screen says it can
 * do.
 */
final class Browser implements AutoCloseable {
  /** Waits until it is not to be seen any more. */
  static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** How a control is reached and used. */
  interface Hand {
    void press(Locator control);

    /** A key of the pad on the screen. */
    void key(Locator key);
  }

  private static final class Finger implements Hand {
    @Override
    public void press(Locator control) {
      control.click();
    }

    @Override
    public void key(Locator key) {
      key.click();
    }
  }

  private Hand hand = new Finger();
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--autoplay-policy=no-user-gesture-required",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Runnable stop;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  Browser(URI at, int width, int height) {
    this(at, width, height, Optional.empty(), ".place [data-screen='home']");
  }

  /** A second page: waits for what it shows first. */
  static Browser at(URI at, String first) {
    return new Browser(at, 1080, 1920, Optional.empty(), first);
  }

  /** With a profile on disk, as the terminal's own browser has one. */
  Browser(URI at, int width, int height, Path profile) {
    this(at, width, height, Optional.of(profile), ".place [data-screen='home']");
  }

  private Browser(URI at, int width, int height, Optional<Path> profile, String first) {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new AssertionError("the peer chromium is not installed; bin/verify installs it");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    if (profile.isPresent()) {
      context =
          playwright
              .chromium()
              .launchPersistentContext(
                  profile.get(),
                  new BrowserType.LaunchPersistentContextOptions()
                      .setExecutablePath(CHROMIUM)
                      .setEnv(withoutBus())
                      .setArgs(FLAGS)
                      .setReducedMotion(ReducedMotion.REDUCE)
                      .setViewportSize(width, height));
      stop = () -> {};
    } else {
      com.microsoft.playwright.Browser chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(CHROMIUM)
                      .setEnv(withoutBus())
                      .setArgs(FLAGS));
      context =
          chromium.newContext(
              new com.microsoft.playwright.Browser.NewContextOptions()
                  .setReducedMotion(ReducedMotion.REDUCE)
                  .setViewportSize(width, height));
      stop = chromium::close;
    }
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            errors.add(message.text());
          }
        });
    String own = "http://127.0.0.1:" + at.getPort() + "/";
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own)
              && !request.url().startsWith("data:")
              && !request.url().startsWith("ws://127.0.0.1")) {
            strangers.add(request.url());
          }
        });
    page.navigate(at.toString());
    see(first);
  }

  /** Chromium ends when a message bus it found goes away, as those of other tests do. */
  private static Map<String, String> withoutBus() {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.put("DBUS_SYSTEM_BUS_ADDRESS", "disabled:");
    env.put("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    return env;
  }

  Page page() {
    return page;
  }

  /** Waits until the terminal shows that screen. */
  Browser screen(String name) {
    page.locator(".place [data-screen='" + name + "']").waitFor();
    return this;
  }

  Browser overlay(String name) {
    page.locator(".overlay [data-screen='" + name + "']").waitFor();
    return this;
  }

  /** Touches the control that carries the action. */
  Browser act(String action) {
    hand.press(page.locator("button[data-action='" + action + "']").first());
    return this;
  }

  /** From here on by a keypad alone: nothing is touched. */
  Browser byKeypad() {
    hand = new Keypad(page);
    return this;
  }

  /** Waits until something on the screen matches. */
  Browser see(String selector) {
    page.locator(selector).first().waitFor();
    return this;
  }

  String text(String selector) {
    return page.locator(selector).first().innerText();
  }

  int count(String selector) {
    return page.locator(selector).count();
  }

  /**
   * Types by the pad on the screen, or picks where there is nothing to type: a day written as in
   * ISO 8601, a place by its code.
   */
  Browser type(String field, String text) {
    if (count("[data-input='" + field + "']") == 0) {
      return !text.contains("-")
          ? pickPlace(field, text)
          : text.length() > "2026-11".length() ? pickDay(field, text) : pickMonth(field, text);
    }
    Locator input = page.locator("[data-input='" + field + "']");
    hand.press(input);
    if ("chinese".equals(input.getAttribute("data-pad"))) {
      key('中');
    }
    text.chars().forEach(c -> key((char) c));
    key('✓');
    return this;
  }

  private Browser pickDay(String field, String day) {
    String[] parts = day.split("-", -1);
    String year = parts[0];
    act("pick-" + field).see("[data-action='day-1']");
    if (!YearMonth.now(ZoneId.of("Asia/Shanghai")).equals(YearMonth.parse(day.substring(0, 7)))) {
      act("years").see("[data-action='decades']").act("decades");
      act("decade-" + year.substring(0, 3) + "0").act("year-" + year);
      act("month-" + Integer.parseInt(parts[1]));
    }
    act("day-" + Integer.parseInt(parts[2]));
    return picked();
  }

  private Browser pickMonth(String field, String month) {
    act("pick-" + field).see(".months");
    act("month-" + YearMonth.parse(month).getMonthValue());
    return picked();
  }

  private Browser pickPlace(String field, String code) {
    act("pick-" + field).act("level-");
    for (int length : new int[] {2, 4, 6, 9, 12}) {
      if (code.length() >= length) {
        act("place-" + code.substring(0, length));
      }
    }
    return picked();
  }

  private Browser picked() {
    see(".pick-tiles .on, .pick-way .on")
        .act("pick-done")
        .see("[data-screen='form']:not([data-picking])");
    return this;
  }

  private void key(char key) {
    hand.key(page.locator(".kiosk-pad [data-key='" + key + "']"));
  }

  /** Writes a word by its pinyin and by choosing it; the pad stays open. */
  Browser compose(String field, String letters, String word) {
    page.locator("[data-input='" + field + "']").click();
    for (char key : letters.toCharArray()) {
      page.locator(".kiosk-pad [data-key='" + key + "']").click();
    }
    Locator wanted = page.locator(".kiosk-pad [data-word='" + word + "']");
    page.locator(".kiosk-pad [data-word]").first().waitFor();
    for (int pages = 0; pages < 9 && wanted.count() == 0; pages++) {
      page.locator(".kiosk-pad .more").click();
    }
    wanted.click();
    return this;
  }

  /** Signs with a stroke. */
  Browser sign() {
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
  Bytes signature() {
    String url =
        (String)
            page.evaluate(
                "document.querySelector('kiosk-signature canvas').toDataURL('image/png')");
    return Bytes.of(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1)));
  }

  /** Another panel; waits until the page fills it. */
  void panel(int width, int height) {
    page.setViewportSize(width, height);
    page.waitForFunction(
        "() => { const r = document.querySelector('.terminal').getBoundingClientRect();"
            + " return Math.abs(r.width - innerWidth) < 2 && Math.abs(r.height - innerHeight) < 2; }");
  }

  /** As if the modes had been chosen on the home screen. */
  void modes(List<String> names) {
    page.evaluate("names => window.kioskModes(...names)", names);
  }

  /** The screen as a WebP picture, a third of a PNG. */
  byte[] picture() {
    JsonObject wish = new JsonObject();
    wish.addProperty("format", "webp");
    wish.addProperty("quality", 62);
    var session = context.newCDPSession(page);
    try {
      String data = session.send("Page.captureScreenshot", wish).get("data").getAsString();
      return Base64.getDecoder().decode(data);
    } finally {
      session.detach();
    }
  }

  /** The actions of a part whose names begin like that. */
  @SuppressWarnings("unchecked")
  List<String> actions(String part, String beginning) {
    return (List<String>)
        page.locator(part + " [data-action^='" + beginning + "']")
            .evaluateAll("all => all.map(e => e.dataset.action)");
  }

  /** Writes every object that is alive in the page. */
  void heap(Path file) throws IOException {
    var session = context.newCDPSession(page);
    try (Writer out = Files.newBufferedWriter(file)) {
      session.on(
          "HeapProfiler.addHeapSnapshotChunk",
          chunk -> {
            try {
              out.write(chunk.get("chunk").getAsString());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      session.send("HeapProfiler.enable");
      session.send("HeapProfiler.collectGarbage");
      session.send("HeapProfiler.takeHeapSnapshot");
    } finally {
      session.detach();
    }
  }

  /** Every value of an attribute on the page. */
  @SuppressWarnings("unchecked")
  List<String> values(String attribute) {
    return (List<String>)
        page.evaluate(
            "name => [...document.querySelectorAll('[' + name + ']')].map(e => e.getAttribute(name))",
            attribute);
  }

  /** Nothing went wrong in the page and nothing was asked of anybody else. */
  void expectCalm() {
    if (!errors.isEmpty() || !strangers.isEmpty()) {
      throw new AssertionError("page errors " + errors + ", foreign requests " + strangers);
    }
  }

  @Override
  public void close() {
    context.close();
    stop.run();
    playwright.close();
  }
}
