package cn.yijianban.kiosk.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A TPM 2.0 in software (swtpm of libtpms). It has no resource manager as the kernel has, so
 * sessions that systemd leaves open end with a reboot only.
 */
final class Swtpm implements AutoCloseable {
  private final Path state;
  private final Path socket;
  private Process process;

  /**
   * @param state folder; the same folder is the same chip
   */
  Swtpm(Path state) throws IOException {
    this.state = Files.createDirectories(state);
    // A socket's path has room for 107 bytes only.
    this.socket = Files.createTempDirectory("swtpm").resolve("s");
    this.process = start();
  }

  /** As systemd-creds names it. */
  String device() {
    return "swtpm:path=" + socket;
  }

  void reboot() throws IOException {
    stop();
    process = start();
  }

  private Process start() throws IOException {
    List<String> line =
        List.of(
            "swtpm",
            "socket",
            "--tpm2",
            "--tpmstate",
            "dir=" + state,
            "--server",
            "type=unixio,path=" + socket,
            "--ctrl",
            "type=unixio,path=" + socket + ".ctrl",
            "--flags",
            "not-need-init,startup-clear");
    Process started =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Files.exists(socket) && Files.exists(Path.of(socket + ".ctrl")));
    return started;
  }

  private void stop() throws IOException {
    process.destroy();
    process.onExit().join();
    Files.deleteIfExists(socket);
    Files.deleteIfExists(Path.of(socket + ".ctrl"));
  }

  @Override
  public void close() throws IOException {
    stop();
    Files.delete(socket.resolveSibling(""));
  }
}
