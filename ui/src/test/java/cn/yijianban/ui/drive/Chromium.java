package cn.yijianban.ui.drive;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page in a Chromium that knows of no other page, and what goes on in it that nobody sees. */
final class Chromium implements AutoCloseable {
  /** Of a picture: five hundred of them have to fit into 20 MB, and a gallery shows them small. */
  private static final double SCALE = 0.75;

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
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

  /** One program for all tests of this JVM; it ends with it, as its driver does. */
  private static Optional<com.microsoft.playwright.Browser> shared = Optional.empty();

  private final Runnable stop;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new ArrayList<>();
  private final List<String> strangers = new ArrayList<>();

  /**
   * @param at the address it is there for; nobody else is asked for anything
   * @param profile on disk, as the terminal's own browser has one
   */
  Chromium(URI at, int width, int height, Optional<Path> profile) {
    if (profile.isPresent()) {
      Playwright playwright = driver();
      context =
          playwright
              .chromium()
              .launchPersistentContext(
                  profile.get(),
                  new BrowserType.LaunchPersistentContextOptions()
                      .setExecutablePath(PROGRAM)
                      .setEnv(withoutBus())
                      .setArgs(FLAGS)
                      .setReducedMotion(ReducedMotion.REDUCE)
                      .setViewportSize(width, height));
      stop = playwright::close;
    } else {
      context =
          shared()
              .newContext(
                  new com.microsoft.playwright.Browser.NewContextOptions()
                      .setReducedMotion(ReducedMotion.REDUCE)
                      .setViewportSize(width, height));
      stop = () -> {};
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
  }

  private static Playwright driver() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new AssertionError("the peer chromium is not installed; bin/verify installs it");
    }
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** Starting it takes a second, a context of it that knows of no other takes none. */
  private static com.microsoft.playwright.Browser shared() {
    com.microsoft.playwright.Browser there =
        shared
            .filter(com.microsoft.playwright.Browser::isConnected)
            .orElseGet(
                () ->
                    driver()
                        .chromium()
                        .launch(
                            new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setEnv(withoutBus())
                                .setArgs(FLAGS)));
    shared = Optional.of(there);
    return there;
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

  /** The screen as a WebP picture, a third of a PNG. */
  byte[] picture() {
    JsonObject wish = new JsonObject();
    wish.addProperty("format", "webp");
    wish.addProperty("quality", 35);
    JsonObject clip = new JsonObject();
    clip.addProperty("x", 0);
    clip.addProperty("y", 0);
    clip.addProperty("width", page.viewportSize().width);
    clip.addProperty("height", page.viewportSize().height);
    clip.addProperty("scale", SCALE);
    wish.add("clip", clip);
    var session = context.newCDPSession(page);
    try {
      String data = session.send("Page.captureScreenshot", wish).get("data").getAsString();
      return Base64.getDecoder().decode(data);
    } finally {
      session.detach();
    }
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
  }
}
