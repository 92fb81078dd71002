package cn.yijianban.kiosk.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own, for cold starts and heaps; it answers in lines. */
record BenchChild(Process process) implements AutoCloseable {
  /**
   * @param memory option of the virtual machine, such as -Xmx256m
   */
  static BenchChild run(String memory, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SubmissionBench.class.getName()));
    command.addAll(List.of(args));
    return new BenchChild(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  String line() throws IOException {
    String line = process.inputReader().readLine();
    if (line == null) {
      throw new IOException("a measured process ended without an answer");
    }
    return line;
  }

  @Override
  public void close() throws Exception {
    process.getOutputStream().close();
    process.waitFor();
  }
}
