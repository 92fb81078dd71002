package cn.yijianban.provisioning.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browser as it stands at the terminal: the production policy and flags untouched, on an X
 * server of its own, reached only by keys and a pointer and seen only by the titles of its windows.
 */
class BlackBoxTest {
  /** Keys that led out of other kiosks (docs/lockdown.md), and what may be typed after them. */
  private static final List<String> KEYS =
      List.of(
          "ctrl+t",
          "ctrl+n",
          "ctrl+shift+n",
          "ctrl+shift+t",
          "alt+Home",
          "ctrl+o",
          "ctrl+s",
          "ctrl+p",
          "ctrl+shift+p",
          "ctrl+u",
          "ctrl+j",
          "ctrl+h",
          "ctrl+shift+o",
          "ctrl+d",
          "ctrl+shift+Delete",
          "ctrl+shift+i",
          "ctrl+shift+j",
          "ctrl+shift+c",
          "F12",
          "F1",
          "F3",
          "F6",
          "F7",
          "F10",
          "alt+f",
          "alt+e",
          "shift+Escape",
          "ctrl+shift+m",
          "ctrl+shift+b",
          "super",
          "Menu",
          "alt+Left",
          "ctrl+f");

  @TempDir Path folder;
  private final List<Process> started = new ArrayList<>();
  private String display = "";

  @BeforeEach
  void there_is_a_screen() throws Exception {
    Needs.managedPolicy(folder);
    Needs.program("Xvfb", "xvfb");
    Needs.program("xdotool", "xdotool");
    Path number = folder.resolve("display");
    Process screen =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "exec Xvfb -displayfd 3 -screen 0 1080x1080x24 -nolisten tcp 3>display")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("xvfb.txt").toFile())
            .start();
    started.add(screen);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Files.exists(number) && Files.readString(number).endsWith("\n"));
    display = ":" + Files.readString(number).strip();
  }

  @AfterEach
  void everything_is_stopped() throws InterruptedException {
    for (Process process : started.reversed()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private Path browser(AppPage app, String... more) throws IOException {
    Path program = LockedBrowser.launcher(folder, BrowserPolicyTest.policy(app.port()));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(flags());
    // The test runs as root and without a graphics card.
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--window-size=1080,1080"));
    command.addAll(List.of(more));
    command.add(app.url());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("DISPLAY", display);
    builder.environment().put("HOME", folder.toString());
    Path log = folder.resolve("chromium.txt");
    started.add(builder.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    return log;
  }

  /** Those of the script that starts the browser at the terminal. */
  private List<String> flags() {
    String script =
        Samples.text(
            Samples.lockdown(cn.yijianban.kiosk.station.MachineConfig.Session.X11),
            "etc/yijianban/screen");
    return Stream.of(script.replace("\\\n", " ").split("\\s+"))
        .filter(word -> word.startsWith("--"))
        .map(word -> word.replace("\"$1\"", "x11"))
        .map(word -> word.replace("\"$RUNTIME_DIRECTORY/profile\"", folder + "/profile"))
        .toList();
  }

  private Run tool(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env", "DISPLAY=" + display, "xdotool"));
    command.addAll(List.of(words));
    return Run.of(folder, command.toArray(String[]::new));
  }

  private List<String> windows() throws IOException, InterruptedException {
    return List.of(tool("search", "--onlyvisible", "--name", ".").out().split("\\s+"));
  }

  private String title(String window) throws IOException, InterruptedException {
    return tool("getwindowname", window).out().strip();
  }

  private List<String> titles() throws IOException, InterruptedException {
    List<String> titles = new ArrayList<>();
    for (String id : windows()) {
      titles.add(title(id));
    }
    return titles;
  }

  /**
   * The page is what can be seen, or a tab that says that its address is blocked: the title of that
   * is the address itself, while a page of the browser has words for a title and a file its name
   * without a path. It is closed again.
   */
  private void seenAgain(AppPage app, String after) throws Exception {
    int before = app.seen();
    if (within(Duration.ofSeconds(1), () -> app.seen() >= before + 2)) {
      return;
    }
    if (!blocked()) {
      // Whatever has opened over the page has the keys now.
      tool("key", "Escape", "mousemove", "600", "800", "click", "1");
    }
    if (within(Duration.ofSeconds(10), () -> app.seen() >= before + 2 || blocked())
        && app.seen() < before + 2) {
      for (String id : windows()) {
        if (blocked(title(id))) {
          tool("windowfocus", "--sync", id, "key", "ctrl+w");
        }
      }
      tool("mousemove", "600", "800", "click", "1");
    }
    if (!within(Duration.ofSeconds(15), () -> app.seen() >= before + 2)) {
      throw new AssertionError("after " + after + " there is " + titles());
    }
  }

  private static boolean within(Duration time, Callable<Boolean> condition) {
    try {
      Awaitility.await().atMost(time).pollInterval(Duration.ofMillis(20)).until(condition);
      return true;
    } catch (ConditionTimeoutException e) {
      return false;
    }
  }

  private boolean blocked() throws IOException, InterruptedException {
    return titles().stream().anyMatch(BlackBoxTest::blocked);
  }

  private static boolean blocked(String title) {
    return title.matches("((chrome|file)://\\S*|[a-z]+(\\.[a-z]+)+) - Chromium");
  }

  @EnabledIfSystemProperty(named = "slow", matches = "true")
  @Test
  void no_key_and_no_touch_leads_out() throws Exception {
    try (AppPage app = new AppPage()) {
      browser(app);
      seenAgain(app, "the start");
      for (String key : KEYS) {
        tool("key", key);
        seenAgain(app, key);
      }
      // What an address bar would take, if one could be reached.
      for (String address : List.of("chrome://settings", "file:///etc/passwd", "example.com")) {
        tool("key", "ctrl+l");
        tool("type", address);
        tool("key", "Return");
        tool("key", "ctrl+t");
        tool("key", "ctrl+Tab");
        seenAgain(app, address);
      }
      tool("mousemove", "200", "240", "click", "1");
      seenAgain(app, "a file chooser");
      tool("mousemove", "200", "420", "click", "1");
      seenAgain(app, "a download");
      tool("mousemove", "600", "800", "click", "3");
      tool("key", "Escape");
      seenAgain(app, "a long press");

      assertThat(titles()).isNotEmpty().allMatch(title -> title.startsWith(AppPage.TITLE));
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile).filter(f -> f.toString().contains("x.bin")))
            .isEmpty();
      }
    }
  }

  @Test
  void a_debugger_is_not_let_in() throws Exception {
    try (AppPage app = new AppPage()) {
      Path log = browser(app, "--remote-debugging-port=0");
      seenAgain(app, "the start");
      Awaitility.await()
          .until(
              () ->
                  Files.readString(log, StandardCharsets.UTF_8)
                      .contains("remote debugging is disallowed"));
      assertThat(folder.resolve("profile/DevToolsActivePort")).doesNotExist();
    }
  }
}
