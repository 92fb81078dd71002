package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.ui.drive.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody whose name, number and address nobody else has looks at their applications, has papers
 * printed, and walks away without a word. Afterwards nothing of them is in any file of the terminal
 * or of its browser, nor in the heap of the program or of the page.
 */
class MarkerErrandTest {
  @TempDir private Path dir;

  @Test
  void nothing_is_left_of_an_errand_when_nobody_answers_the_idle_question() throws Exception {
    try (MarkedCitizens citizens = new MarkedCitizens(dir);
        Watched terminal = citizens.start(20)) {
      String mine = citizens.applied();
      Browser browser = terminal.browser();
      browser.act("do-print").screen("identify");
      citizens.show();
      browser.screen("progress").act("case-" + mine + "1").screen("case").act("print-slip");
      browser.see("[data-hint='slip-printed']");
      browser
          .act(browser.actions(".place", "paper-").getFirst())
          .see("[data-hint='paper-printed']");
      assertThat(Markers.things(terminal.heaps())).contains("address", "name", "number");
      browser.overlay("idle").screen("leave");
      citizens.leave(browser);
      terminal.expectNothing();
    }
  }
}
