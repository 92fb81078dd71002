package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs of the build machine. */
final class Tools {
  private Tools() {}

  /**
   * Runs one to its end.
   *
   * @throws IOException with its complaint when it fails or is not there
   */
  static void run(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        String name = String.valueOf(Path.of(command.getFirst()).getFileName());
        throw new IOException(name + " failed (" + code + "): " + said.strip());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
