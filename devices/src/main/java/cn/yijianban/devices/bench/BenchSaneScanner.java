package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SIMULATED scanner with a feeder, spoken to in the SANE network protocol. */
public final class BenchSaneScanner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchSaneScanner.class);
  static final String DEVICE = "bench:0";

  /** What can go wrong with the next page. */
  public enum Fault {
    JAM(6),
    COVER_OPEN(8),
    IO_ERROR(9),
    NO_MEMORY(10),
    ACCESS_DENIED(11),
    UNSUPPORTED(1),
    BUSY(3),
    /** The page breaks off and is called finished. */
    TRUNCATED(5),
    /** The connection is cut in the middle of the page. */
    CUT(0);

    private final int status;

    Fault(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final ServerSocket server;
  private final Deque<Sheet> feeder = new ArrayDeque<>();
  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private volatile boolean closed;

  public BenchSaneScanner() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchSaneScanner(int port) {
    try {
      server = new ServerSocket(port, 4, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("no free port for a simulated scanner", e);
    }
    LOG.info("SIMULATED scanner at {}", uri());
    Thread.ofPlatform().daemon().name("bench-scanner").start(this::accept);
  }

  /** Where the driver finds it. */
  public URI uri() {
    return URI.create("sane://127.0.0.1:" + server.getLocalPort() + "/" + DEVICE);
  }

  /** Puts a sheet behind those in the feeder. */
  public synchronized void feed(Sheet sheet) {
    feeder.add(sheet);
  }

  public synchronized void clearFeeder() {
    feeder.clear();
  }

  public synchronized int loadedPages() {
    return feeder.size();
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  /** The next sheet of the feeder. */
  synchronized Optional<Sheet> take() {
    return Optional.ofNullable(feeder.poll());
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().name("bench-scanner-client").start(() -> serve(socket));
      } catch (IOException e) {
        LOG.debug("simulated scanner closed", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      SaneWire wire =
          new SaneWire(
              new DataInputStream(new BufferedInputStream(socket.getInputStream())),
              new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
      SaneConversation conversation = new SaneConversation(this, wire, socket);
      while (conversation.next()) {
        wire.flush();
      }
    } catch (EOFException e) {
      LOG.debug("client of the simulated scanner has gone");
    } catch (IOException e) {
      LOG.debug("client of the simulated scanner has gone", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      server.close();
    } catch (IOException e) {
      LOG.debug("closing a simulated scanner", e);
    }
  }
}
