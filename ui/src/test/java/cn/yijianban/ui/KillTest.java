package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.drive.PageDock;
import cn.yijianban.ui.drive.Pictures;
import cn.yijianban.ui.drive.Visitor;
import cn.yijianban.ui.process.Program;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program itself, killed as hard as an operating system can, right after the citizen has seen
 * the number.
 */
class KillTest {
  @TempDir private Path data;

  @Test
  void after_the_number_is_shown_even_kill_9_loses_nothing_and_sends_nothing_twice()
      throws Exception {
    try (BenchPlatform platform =
        BenchPlatform.start(
            0, Sm2KeyPair.parse(Demo.PLATFORM_KEY), InstantSource.system(), Optional.empty())) {
      List<String> arguments =
          List.of(
              "demo",
              "--port",
              "0",
              "--data",
              data.toString(),
              "--platform",
              platform.base().toString());
      String number;
      try (Program first = new Program(arguments);
          Browser browser = new Browser(URI.create(first.uri + "?dock"), 1600, 1920)) {
        PageDock dock = new PageDock(browser.page());
        Visitor visitor = new Visitor(browser, dock);
        visitor.gather();
        Pictures.keep("dock", browser);
        platform.down();
        number = visitor.submit();
        first.kill();
      }
      assertThat(platform.ledger()).isEmpty();
      platform.up();
      try (Program second = new Program(arguments)) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(40))
            .until(() -> platform.ledger().size() == 1);
        assertThat(second.stop()).isEqualTo(143);
      }
      try (Program third = new Program(arguments)) {
        assertThat(platform.ledger()).hasSize(1);
        assertThat(platform.ledger().getFirst().number()).isEqualTo(number);
        assertThat(platform.ledger().getFirst().completions()).isEqualTo(1);
        assertThat(platform.ledger().getFirst().cases()).hasSize(6);
        third.kill();
      }
    }
  }
}
