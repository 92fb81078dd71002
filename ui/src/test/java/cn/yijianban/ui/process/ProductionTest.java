package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.drive.Browser;
import cn.yijianban.ui.life.NotifySocket;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terminal run} as its unit starts it: a locked door and a watchdog. */
class ProductionTest {
  @TempDir private Path dir;

  @Test
  void the_page_opens_by_its_address_and_feeds_the_watchdog_until_it_is_gone() throws Exception {
    Path page = dir.resolve("url");
    String socket = dir.resolve("notify").toString();
    try (BenchPlatform platform = Unit.platform();
        BenchDock dock = new BenchDock(Optional.of(platform));
        NotifySocket manager = new NotifySocket(socket);
        Program program =
            new Program(
                List.of(),
                List.of(
                    "run",
                    "--config",
                    Unit.config(dir, platform.base(), dock.devices(), 75).toString(),
                    "--page-file",
                    page.toString()),
                Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "3000000"))) {
      assertThat(manager.next()).isEqualTo("READY=1");
      assertThat(status(program.uri)).isEqualTo(403);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
          .isEqualTo("rw-r-----");
      String first = Files.readString(page).strip();
      try (Browser browser = new Browser(URI.create(first))) {
        assertThat(Files.readString(page).strip()).isNotEqualTo(first).contains("/enter?key=");
        assertThat(status(URI.create(first))).isEqualTo(403);
        assertThat(browser.page().url()).isEqualTo(program.uri.toString());
        assertThat(browser.count("[data-action^='dock-']")).isZero();
        awaitWord(manager, "in service");
        browser.page().navigate("about:blank");
        awaitWord(manager, "no sign of page");
      }
      assertThat(program.stop()).isEqualTo(143);
      awaitWord(manager, "STOPPING=1");
    }
  }

  private static void awaitWord(NotifySocket manager, String word) {
    String said = manager.next();
    while (!said.contains(word)) {
      said = manager.next();
    }
  }

  private static int status(URI uri) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }
}
