package cn.yijianban.devices.peer;

import cn.yijianban.devices.bench.FreePort;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Assumptions;

/**
 * The MUSCLE project's PC/SC daemon with vsmartcard's virtual reader, and the hand that puts a
 * virtual card in. The reader waits for cards on all interfaces; its other mode, in which it dials
 * the card, makes the daemon abort when there is none (vsmartcard-vpcd 3.3).
 */
public final class PcscdPeer implements AutoCloseable {
  private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
  private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
  private final int slotPort = FreePort.any();
  private final int cardPort;
  private final Peer daemon;

  /** Held while the daemon runs. */
  private final FileChannel turn;

  private final List<Socket> card = new ArrayList<>();

  /**
   * @param cardPort where the virtual card listens on loopback
   */
  public PcscdPeer(Path dir, int cardPort) throws IOException {
    this.cardPort = cardPort;
    if (!Files.exists(DRIVER)) {
      throw new AssertionError("the peer vsmartcard-vpcd is not installed; bin/verify installs it");
    }
    Files.createDirectories(SOCKET.getParent());
    turn =
        FileChannel.open(
            SOCKET.resolveSibling("tests.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      // One a machine: that of another build ends soon, that of a desktop does not.
      Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> turn.tryLock() != null);
      Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !answers());
    } catch (ConditionTimeoutException e) {
      turn.close();
      if (System.getenv("CI") != null) {
        throw new AssertionError("another pcscd runs on this machine", e);
      }
      Assumptions.abort("the pcscd of this machine is left alone");
    }
    Path config = Files.createDirectories(dir.resolve("readers"));
    Files.writeString(
        config.resolve("vpcd"),
        """
        FRIENDLYNAME "Virtual PCD"
        DEVICENAME   /dev/null:0x%X
        LIBPATH      %s
        CHANNELID    0x%X
        """
            .formatted(slotPort, DRIVER, slotPort));
    Files.deleteIfExists(SOCKET);
    Files.deleteIfExists(SOCKET.resolveSibling("pcscd.pid"));
    daemon =
        Peer.start(dir, Map.of(), List.of("pcscd", "--foreground", "--config", config.toString()));
    try {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answers() && listening(slotPort));
    } catch (ConditionTimeoutException e) {
      close();
      throw e;
    }
  }

  /** Whether somebody waits there; asked of the kernel, for a connection would be a card. */
  private static boolean listening(int port) throws IOException {
    String wanted = ":%04X 00000000".formatted(port);
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      Path file = Path.of(table);
      if (Files.isReadable(file)
          && Files.readString(file)
              .lines()
              .anyMatch(l -> l.contains(wanted) && l.contains(" 0A "))) {
        return true;
      }
    }
    return false;
  }

  private static boolean answers() {
    try (SocketChannel _ = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the card is in the slot and was not torn out of it. */
  public boolean inserted() {
    return !card.isEmpty() && card.stream().noneMatch(Socket::isClosed);
  }

  /** Puts the card into the slot. */
  public void insert() {
    remove();
    try {
      Socket slot = new Socket(InetAddress.getLoopbackAddress(), slotPort);
      card.add(slot);
      Socket far = new Socket(InetAddress.getLoopbackAddress(), cardPort);
      card.add(far);
      slot.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      pump(slot, far);
      pump(far, slot);
    } catch (IOException e) {
      throw new AssertionError("the virtual card does not reach the virtual reader", e);
    }
  }

  /**
   * Carries messages of two bytes length and data. An empty one is a card that was pulled out: the
   * virtual reader knows that by the broken connection only, and hangs at an empty message.
   */
  private static void pump(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(
            () -> {
              try (from;
                  to) {
                DataInputStream in = new DataInputStream(from.getInputStream());
                for (int length = in.readUnsignedShort();
                    length > 0;
                    length = in.readUnsignedShort()) {
                  byte[] message = new byte[length + 2];
                  message[0] = (byte) (length >> 8);
                  message[1] = (byte) length;
                  // The reader sends length and data apart and waits for our acknowledgement.
                  from.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                  in.readFully(message, 2, length);
                  to.getOutputStream().write(message);
                }
              } catch (IOException e) {
                // One of them is gone, and so is the card.
              }
            });
  }

  public void remove() {
    for (Socket socket : card) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    card.clear();
  }

  @Override
  public void close() {
    remove();
    daemon.close();
    try {
      turn.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
