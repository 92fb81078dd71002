package cn.yijianban.kiosk.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A line of so many bytes a second up to a port of this machine; counts, and breaks on demand. */
final class ShapedLine implements AutoCloseable {
  private static final int PIECE = 16 * 1024;

  /** What a router on the way keeps at most, so that nobody sends ahead of the line. */
  private static final int BUFFER = 64 * 1024;

  private final ServerSocket server;
  private final int to;
  private final long bytesPerSecond;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong up = new AtomicLong();
  private long free = System.nanoTime();

  ShapedLine(int to, long bytesPerSecond) throws IOException {
    this.to = to;
    this.bytesPerSecond = bytesPerSecond;
    this.server = new ServerSocket();
    server.setReceiveBufferSize(BUFFER);
    server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::accept);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Bytes that went up so far. */
  long up() {
    return up.get();
  }

  /** Ends every connection there is. */
  void cut() {
    open.forEach(ShapedLine::shut);
    open.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket near = server.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> pass(near, far, true));
        Thread.ofVirtual().start(() -> pass(far, near, false));
      } catch (IOException e) {
        cut();
      }
    }
  }

  private void pass(Socket from, Socket into, boolean counted) {
    byte[] piece = new byte[PIECE];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = into.getOutputStream();
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (counted) {
          up.addAndGet(n);
          take(n);
        }
        out.write(piece, 0, n);
      }
      into.shutdownOutput();
    } catch (IOException e) {
      shut(from);
      shut(into);
    }
  }

  private void take(int bytes) {
    long until;
    synchronized (this) {
      free = Math.max(free, System.nanoTime()) + bytes * 1_000_000_000L / bytesPerSecond;
      until = free;
    }
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }
}
