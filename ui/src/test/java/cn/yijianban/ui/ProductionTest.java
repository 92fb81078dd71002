package cn.yijianban.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.ui.dock.BenchDock;
import cn.yijianban.ui.life.NotifySocket;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code terminal run} as its unit starts it: a locked door and a watchdog. */
class ProductionTest {
  @TempDir private Path dir;

  @Test
  void the_page_opens_by_its_address_and_feeds_the_watchdog_until_it_is_gone() throws Exception {
    Path page = dir.resolve("url");
    String socket = dir.resolve("notify").toString();
    try (BenchPlatform platform =
            BenchPlatform.start(
                0, Sm2KeyPair.make(new SecureRandom()), InstantSource.system(), Optional.empty());
        BenchDock dock = new BenchDock(Optional.of(platform));
        NotifySocket manager = new NotifySocket(socket);
        Program program =
            new Program(
                List.of(
                    "run",
                    "--config",
                    config(dir, platform.base(), dock.devices()).toString(),
                    "--page-file",
                    page.toString()),
                Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "3000000"))) {
      assertThat(manager.next()).isEqualTo("READY=1");
      assertThat(status(program.uri)).isEqualTo(403);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
          .isEqualTo("rw-r-----");
      String first = Files.readString(page).strip();
      try (Browser browser = new Browser(URI.create(first), 1080, 1920)) {
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

  private static Path config(Path dir, URI platform, Map<DeviceKind, URI> devices)
      throws IOException {
    String lines =
        devices.entrySet().stream()
            .map(device -> device.getKey().word() + " = \"" + device.getValue() + "\"")
            .sorted()
            .collect(Collectors.joining("\n"));
    return Files.writeString(
        dir.resolve("station.toml"),
        String.format(
            Locale.ROOT,
            """
            terminal = "TEST-02"
            data-directory = "%s"
            http-port = %d
            allow-simulated = true
            [site]
            name = "宁都县24小时政务服务区"
            place = "梅江镇便民服务中心"
            region = "360730"
            [platform]
            url = "%s"
            public-key = "%s"
            [devices]
            %s
            evaluator-profile = "%s"
            [panel]
            width-mm = 268
            height-mm = 476
            [phones]
            consult = "0797-0000000"
            supervise = "12345"
            """,
            dir.resolve("data"),
            freePort(),
            platform,
            Sm2KeyPair.parse(Demo.PLATFORM_KEY).publicKey().hex(),
            lines,
            BenchDock.EVALUATOR_PROFILE));
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
