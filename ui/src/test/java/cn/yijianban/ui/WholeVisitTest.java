package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchAuthorisations;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.Looks;
import cn.yijianban.ui.drive.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 二手房水电气过户 from touch to receipt, in a real browser, over real byte pipes. */
class WholeVisitTest {
  @TempDir private Path data;

  @Test
  void seller_and_buyer_hand_in_once_and_the_platform_opens_one_case_an_item() throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri()).byFinger()) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      terminal.platform.counsel().remark("S01-1", "HINT", "PHOTO_OLD", "房屋照片较旧");
      visitor.find();
      visitor.answer(List.of("no", "yes", "sole", "window"));
      visitor.identify();
      visitor.fill();
      visitor.materials();
      browser.see("[data-screen='review'] .hint:has-text('房屋照片较旧')");
      Looks.once("review-advised", browser);
      String number = visitor.submit();
      browser.see("[data-paper='PRINTED']").see("[data-progress='received']");
      visitor.rateAndLeave();
      assertThat(terminal.platform.ledger()).hasSize(1);
      assertThat(terminal.platform.ledger().getFirst().number()).isEqualTo(number);
      assertThat(terminal.platform.ledger().getFirst().cases()).hasSize(6);
      Awaitility.await().until(() -> terminal.platform.ratings() == 1);
      assertThat(terminal.platform.services())
          .as("the service before its rating")
          .extracting(s -> s.number() + " " + s.rated())
          .containsExactly(number + " true");
      assertThat(terminal.platform.authorisations().ledger())
          .as("each leave was used once")
          .isNotEmpty()
          .allMatch(given -> given.state() == BenchAuthorisations.State.USED);
      assertThat(browser.page().content()).doesNotContain("样例甲", "13800000000", number);
      browser.expectCalm();
    }
  }

  @Test
  void with_the_platform_down_the_visit_ends_well_and_the_package_goes_out_later()
      throws IOException {
    try (Running terminal = new Running(data);
        Browser browser = new Browser(terminal.uri())) {
      Visitor visitor = new Visitor(browser, terminal.dock);
      visitor.gather();
      terminal.dock.platform(false);
      String number = visitor.submit();
      browser.see("[data-progress='waiting']").see("[data-paper='PRINTED']");
      Looks.once("done-offline", browser);
      terminal.dock.platform(true);
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> terminal.platform.ledger().size() == 1);
      assertThat(terminal.platform.ledger().getFirst().number()).isEqualTo(number);
      visitor.rateAndLeave();
    }
  }
}
