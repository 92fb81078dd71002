package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A terminal in a process of its own. */
public final class Program implements AutoCloseable {
  private final Process process;
  public final URI uri;

  public Program(List<String> arguments) throws IOException {
    this(List.of(), arguments, Map.of());
  }

  /**
   * @param options of Java
   * @param environment added to ours
   */
  public Program(List<String> options, List<String> arguments, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = start(arguments);
    builder.command().addAll(1, options);
    builder.environment().putAll(environment);
    process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = Objects.requireNonNull(out.readLine(), "ended without a word");
    assertThat(line).startsWith("ready http://127.0.0.1:");
    uri = URI.create(line.substring("ready ".length()));
  }

  /**
   * With the memory, the compiler and the native memory that the launcher of the package asks for.
   *
   * @param more options of Java besides
   */
  public static Program packed(
      List<String> more, List<String> arguments, Map<String, String> environment)
      throws IOException {
    List<String> options =
        new ArrayList<>(launcher("XX:[+-]?\\w+(=\\w+)?|X(ms|mx|mn|ss)\\w+|Djdk\\.\\S+"));
    options.addAll(more);
    Map<String, String> all = new HashMap<>(environment);
    for (String variable : launcher("MALLOC_\\w+=\\w+")) {
      int equals = variable.indexOf('=');
      all.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return new Program(options, arguments, all);
  }

  private static List<String> launcher(String pattern) throws IOException {
    Path launcher =
        Path.of("../provisioning/src/main/resources/cn/yijianban/provisioning/pack/terminal");
    return Pattern.compile("(?<= )-?(" + pattern + ")(?=\\s)")
        .matcher(Files.readString(launcher))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  public static ProcessBuilder start(List<String> arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "cn.yijianban.ui.Terminal"));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /** Runs to the end what cannot start, and tells how it ended. */
  public static Ended refused(List<String> arguments) throws IOException, InterruptedException {
    Process process = start(arguments).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  public record Ended(int code, String said) {}

  public long pid() {
    return process.pid();
  }

  /** Kilobytes that the process holds. */
  public long resident() throws IOException {
    try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String line = status.filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
      return Long.parseLong(line.replaceAll("\\D", ""));
    }
  }

  /** What it has computed so far. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  public int stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
