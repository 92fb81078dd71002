package cn.yijianban.devices.peer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A real far end that nobody here wrote, as a child process. A peer that is not installed fails the
 * test and says so.
 */
public final class Peer implements AutoCloseable {
  private final Process process;

  private Peer(Process process) {
    this.process = process;
  }

  /** Starts a program; its output goes to a file in {@code dir}. */
  public static Peer start(Path dir, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(
                dir.resolve(Path.of(command.getFirst()).getFileName() + ".log").toFile());
    builder.environment().putAll(environment);
    try {
      return new Peer(builder.start());
    } catch (IOException e) {
      throw new AssertionError(
          "the peer " + command.getFirst() + " is not installed; bin/verify installs it", e);
    }
  }

  /** Waits until somebody listens on the loopback port. */
  public void awaitPort(int port) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              if (!process.isAlive()) {
                throw new AssertionError("the peer ended with " + process.exitValue());
              }
              return listens(port);
            });
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Waits for it to end and gives its exit code. */
  public int ended() {
    return process.onExit().join().exitValue();
  }

  /** Is told, on a thread of its own, that it has ended. */
  public void onEnd(Runnable then) {
    var _ = process.onExit().thenRunAsync(then);
  }

  public boolean alive() {
    return process.isAlive();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }
}
