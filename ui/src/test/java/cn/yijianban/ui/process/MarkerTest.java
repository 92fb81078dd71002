package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults;
import cn.yijianban.ui.drive.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Visits of people whose name, number, address, telephone, page and signature nobody else has,
 * ended in every way there is. Afterwards nothing of them is in any file of the terminal or of its
 * browser, nor in the heap of the program or of the page. That the search finds what is there is
 * shown in the middle of each visit.
 */
class MarkerTest {
  /** After one visit, with the options of the package but no cache of the start; 198,000 then. */
  private static final long MOST_KILO = 230_000;

  @TempDir private Path dir;
  private MarkedCitizens citizens;

  @BeforeEach
  void open() {
    citizens = new MarkedCitizens(dir);
  }

  @AfterEach
  void close() {
    citizens.close();
  }

  @Test
  void nothing_is_left_after_handing_in() throws Exception {
    try (Watched terminal = citizens.gathered(300)) {
      citizens.finish(terminal.browser());
      terminal.expectNothing();
      assertThat(terminal.program().resident()).isLessThan(MOST_KILO);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_left_after_going_away_before_the_end() throws Exception {
    try (Watched terminal = citizens.gathered(300)) {
      terminal.browser().act("quit");
      citizens.leave(terminal.browser());
      terminal.expectNothing();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_left_when_nobody_answers_the_idle_question() throws Exception {
    try (Watched terminal = citizens.gathered(12)) {
      terminal.browser().overlay("idle").screen("leave");
      citizens.leave(terminal.browser());
      terminal.expectNothing();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_left_after_broken_events_and_a_page_that_is_loaded_anew() throws Exception {
    try (Watched terminal = citizens.gathered(300)) {
      Browser browser = terminal.browser();
      for (String event : List.of("kiosk-touch", "kiosk-compose", "signed")) {
        browser
            .page()
            .evaluate(
                "name => document.querySelector(name == 'signed' ? 'kiosk-signature' : '.kiosk')"
                    + ".dispatchEvent(new CustomEvent(name, {detail: {screen: {}, action: []}}))",
                event);
      }
      browser.page().reload();
      browser.see(".terminal").act("quit");
      citizens.leave(browser);
      terminal.expectNothing();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_left_after_a_receipt_that_could_not_be_printed() throws Exception {
    try (Watched terminal = citizens.gathered(300)) {
      citizens.receipts().paper(false);
      terminal.browser().act("next").screen("done").see("[data-paper='NOT_PRINTED']");
      terminal.browser().act("next").screen("rating").act("skip-rating");
      citizens.leave(terminal.browser());
      terminal.expectNothing();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_left_when_the_platform_refuses() throws Exception {
    citizens.platform().faults().next(BenchFaults.Call.ANNOUNCE, BenchFaults.Fault.REFUSAL, 5);
    try (Watched terminal = citizens.gathered(300)) {
      terminal.browser().act("next").screen("done").see("[data-progress='refused']");
      terminal.browser().see("[data-paper='PRINTED']");
      terminal.browser().act("next").screen("rating").act("skip-rating");
      citizens.leave(terminal.browser());
      terminal.expectNothing();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void nothing_is_on_the_disk_after_kill_9() throws Exception {
    try (Watched terminal = citizens.gathered(300)) {
      terminal.program().kill();
      assertThat(terminal.files()).isEmpty();
    }
  }
}
