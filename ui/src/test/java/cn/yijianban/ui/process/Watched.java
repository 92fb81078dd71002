package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.ui.drive.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;

/**
 * {@code terminal run} and its browser, every file of both below one folder and every log line
 * kept, so that it can be looked through.
 */
final class Watched implements AutoCloseable {
  private final Path dir;
  private final Markers markers;
  private final Program program;
  private final Browser browser;
  private int dumps;

  Watched(Path dir, Path config, Markers markers) throws IOException {
    this.dir = dir;
    this.markers = markers;
    Path temp = Files.createDirectories(dir.resolve("tmp"));
    Path log = dir.resolve("log.properties");
    Files.writeString(
        log,
        """
        handlers=java.util.logging.FileHandler
        java.util.logging.FileHandler.pattern=%s
        java.util.logging.FileHandler.level=ALL
        java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
        .level=INFO
        cn.yijianban.level=ALL
        """
            .formatted(dir.resolve("terminal.log")));
    Path page = dir.resolve("url");
    program =
        Program.packed(
            List.of("-Djava.io.tmpdir=" + temp, "-Djava.util.logging.config.file=" + log),
            List.of("run", "--config", config.toString(), "--page-file", page.toString()),
            Map.of("TMPDIR", temp.toString()));
    browser = new Browser(URI.create(Files.readString(page).strip()), dir.resolve("profile"));
  }

  Browser browser() {
    return browser;
  }

  Program program() {
    return program;
  }

  Markers markers() {
    return markers;
  }

  /** What is found in the objects that are alive in the program and in the page. */
  Set<String> heaps() throws IOException, InterruptedException {
    Path dump = dir.resolve("heap-" + dumps + ".hprof");
    Path page = dir.resolve("page-" + dumps++ + ".heapsnapshot");
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(program.pid()),
                "GC.heap_dump",
                dump.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes());
    if (jcmd.waitFor() != 0) {
      throw new IOException(said);
    }
    browser.heap(page);
    Set<String> found = new TreeSet<>();
    markers.inFile(dump).forEach(what -> found.add(what + ": program"));
    markers.inFile(page).forEach(what -> found.add(what + ": page"));
    Files.delete(dump);
    Files.delete(page);
    return found;
  }

  /**
   * The browser may keep what was drawn for a moment, the program its connection to the platform
   * for five seconds.
   */
  void expectNothing() throws IOException {
    assertThat(files()).isEmpty();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(heaps()).isEmpty());
  }

  /** What is found in the files of the program and of the browser. */
  Set<String> files() throws IOException {
    return markers.in(dir);
  }

  @Override
  public void close() {
    browser.close();
    program.close();
  }
}
