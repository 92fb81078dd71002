package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who touches whatever is there, while cards, pages, paper and the network come and go: no
 * screen fails, every screen stands, and the next citizen finds the terminal as it should be.
 */
class RestlessTest {
  /** What of the page a finger can reach: name of the action, and where. */
  private static final String REACHABLE =
      """
      () => [...document.querySelectorAll('button, input, canvas, [data-action]')]
        .map((e) => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && r.height > 0 && r.top >= 0 && r.bottom <= innerHeight && !e.disabled)
        .map(([e, r]) => ({ name: e.dataset.action ?? '', x: r.left + r.width / 2, y: r.top + r.height / 2 }))""";

  private static final String SETTLED =
      "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every((c) => !c.isActive || !c.isActive())";

  private static final Set<String> OUT = Set.of("quit", "back", "refuse");

  @TempDir private Path data;

  private static LongStream seeds() {
    return Boolean.getBoolean("slow") ? LongStream.rangeClosed(1, 8) : LongStream.of(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoever_touches_everything_breaks_nothing(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> failed = new CopyOnWriteArrayList<>();
    Handler ear = ear(failed);
    Logger.getLogger("cn.yijianban.ui").addHandler(ear);
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      List<String> way = new ArrayList<>();
      for (int i = 0; i < (Boolean.getBoolean("slow") ? 300 : 60); i++) {
        if (random.nextInt(4) == 0) {
          deed(terminal, random);
        }
        way.add(touch(browser.page(), random));
        way.add(stands(browser, way));
        assertThat(failed).as("after %s", way).isEmpty();
      }
      deeds(terminal);
      browser.page().reload();
      home(browser);
      browser.expectCalm();
      Visitor next = new Visitor(browser, terminal.dock);
      next.find();
      next.answer(List.of("no", "no", "sole", "window"));
      next.identify();
      next.fill();
      next.materials();
      next.submit();
      next.rateAndLeave();
    } finally {
      Logger.getLogger("cn.yijianban.ui").removeHandler(ear);
    }
  }

  /** Onwards more often than out, so that it comes deep into a visit; now and then anywhere. */
  private static String touch(Page page, Random random) {
    List<Spot> spots = new ArrayList<>();
    for (Object seen : (List<?>) page.evaluate(REACHABLE)) {
      Spot spot = Spot.of((Map<?, ?>) seen);
      int times = spot.name().equals("next") ? 8 : OUT.contains(spot.name()) ? 0 : 2;
      spots.addAll(Collections.nCopies(Math.max(times, random.nextInt(12) == 0 ? 1 : 0), spot));
    }
    Spot spot =
        spots.isEmpty() || random.nextInt(12) == 0
            ? new Spot("anywhere", random.nextInt(1080), random.nextInt(1920))
            : spots.get(random.nextInt(spots.size()));
    page.mouse().click(spot.x(), spot.y());
    page.waitForFunction(SETTLED);
    return spot.name();
  }

  private record Spot(String name, double x, double y) {
    private static Spot of(Map<?, ?> seen) {
      return new Spot(
          (String) seen.get("name"),
          ((Number) seen.get("x")).doubleValue(),
          ((Number) seen.get("y")).doubleValue());
    }
  }

  /** One screen of the visit, and somewhere one that can be seen. */
  private static String stands(Browser browser, List<String> way) {
    browser.see("[data-screen]:visible");
    assertThat(browser.count(".place [data-screen]")).as("after %s", way).isEqualTo(1);
    return browser.values("data-screen").toString();
  }

  private static void deed(Running terminal, Random random) {
    var dock = terminal.dock;
    switch (random.nextInt(8)) {
      case 0 -> dock.placeCard(dock.cards().get(random.nextInt(dock.cards().size())));
      case 1 -> dock.liftCard();
      case 2 -> dock.feed(dock.sheets().get(random.nextInt(dock.sheets().size())));
      case 3 -> dock.clearFeeder();
      case 4 -> dock.receiptPaper(random.nextBoolean());
      case 5 -> dock.a4Paper(random.nextBoolean());
      case 6 -> dock.platform(random.nextBoolean());
      default -> dock.tearOffReceipt();
    }
  }

  /** As somebody who looks after the terminal leaves it. */
  private static void deeds(Running terminal) {
    var dock = terminal.dock;
    dock.liftCard();
    dock.clearFeeder();
    dock.receiptPaper(true);
    dock.a4Paper(true);
    dock.platform(true);
    dock.tearOffReceipt();
  }

  /** The way out that every screen has; the last screen ends by itself. */
  private static void home(Browser browser) {
    browser.see(".place [data-screen]");
    var quit = browser.page().locator("button[data-action='quit']:not([disabled])");
    if (browser.count(".place [data-screen='home']") == 0 && quit.count() > 0) {
      quit.first().click();
    }
    browser.screen("home");
  }

  private static Handler ear(List<String> failed) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
          failed.add(entry.getLoggerName() + ": " + entry.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
