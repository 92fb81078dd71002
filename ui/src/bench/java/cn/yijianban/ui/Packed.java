package cn.yijianban.ui;


import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code terminal run} of a packed terminal, in a process of its own. */
final class Packed implements AutoCloseable {
  private final Process process;
  private final Path page;
  private final long begun = System.nanoTime();

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param home of the packed terminal
   * @param config its configuration
   * @param environment added to ours
   */
  Packed(Path home, Path config, Map<String, String> environment) throws IOException {
    page = config.resolveSibling("page-address");
    ProcessBuilder builder =
        new ProcessBuilder(
                home.resolve("bin/terminal").toString(),
                "run",
                "--config",
                config.toString(),
                "--page-file",
                page.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    process = builder.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith("ready ")) {
      throw new IOException("the terminal did not start");
    }
  }

  long pid() {
    return process.pid();
  }

  /** On the wall since it was started. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** All its threads together. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Opens the page, once. */
  URI entry() throws IOException {
    return URI.create(Files.readString(page).strip());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
