package cn.yijianban.devices.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of loopback for a program that has to be told one before it begins. */
public final class FreePort {
  /**
   * Below those that the kernel gives to whoever asks for any (from 32768 on Linux, {@code
   * ip_local_port_range}): a connection that begins in between cannot take it.
   */
  private static final int FIRST = 20_000;

  private static final int BEHIND_LAST = 32_000;
  private static final int TRIES = 1000;

  private FreePort() {}

  /**
   * Any that nobody listens at.
   *
   * @throws IllegalStateException when there is none
   */
  public static int any() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Somebody has it.
      }
    }
    throw new IllegalStateException("no port is free");
  }
}
