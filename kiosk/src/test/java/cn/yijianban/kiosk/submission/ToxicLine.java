package cn.yijianban.kiosk.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/** The line between terminal and platform, which lets through what its mood lets through. */
final class ToxicLine implements AutoCloseable {
  /** What becomes of a connection. */
  enum Mood {
    GOOD,
    /** One segment in twenty is lost and comes again later; one in two thousand ends it all. */
    LOSSY,
    /** Closed as soon as something was said. */
    CUT,
    /** Everything is heard, the answer is an end of stream. */
    HALF_CLOSE,
    /** Everything is heard, nothing is ever answered. */
    BLACK_HOLE,
    /** A portal answers 200 with a page of its own. */
    PORTAL,
    /** A proxy answers 403 with a page of its own. */
    FORBIDDEN
  }

  private static final int SEGMENT = 1460;
  private static final int SEGMENTS = 2000;
  private static final int LOST = SEGMENTS / 20;
  private static final Duration AGAIN = Duration.ofMillis(20);

  private final Random random = new Random(20);
  private final ServerSocket server;
  private final int to;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.GOOD;

  ToxicLine(URI platform) {
    this.to = platform.getPort();
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("toxic line", e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** From now on; what is under way breaks off. */
  void mood(Mood now) {
    mood = now;
    open.forEach(ToxicLine::shut);
    open.clear();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream()) {
      switch (mood) {
        case GOOD, LOSSY -> pass(in, out, mood == Mood.LOSSY);
        case CUT -> in.read();
        case HALF_CLOSE -> {
          in.read();
          socket.shutdownOutput();
          in.transferTo(OutputStream.nullOutputStream());
        }
        case BLACK_HOLE -> in.transferTo(OutputStream.nullOutputStream());
        case PORTAL -> page(in, out, "200 OK");
        case FORBIDDEN -> page(in, out, "403 Forbidden");
      }
    } catch (IOException e) {
      // That is what this line is for.
      shut(socket);
    }
  }

  private void pass(InputStream in, OutputStream out, boolean lossy) throws IOException {
    try (Socket platform = new Socket(InetAddress.getLoopbackAddress(), to)) {
      open.add(platform);
      OutputStream there = platform.getOutputStream();
      Thread back =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      transfer(platform.getInputStream(), out, lossy);
                    } catch (IOException e) {
                      shut(platform);
                    }
                  });
      transfer(in, there, lossy);
      platform.shutdownOutput();
      back.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void transfer(InputStream from, OutputStream to, boolean lossy) throws IOException {
    if (!lossy) {
      from.transferTo(to);
      return;
    }
    byte[] segment = new byte[SEGMENT];
    for (int n = from.read(segment); n >= 0; n = from.read(segment)) {
      int chance = chance();
      if (chance == 0) {
        throw new IOException("the line breaks");
      }
      if (chance < LOST) {
        LockSupport.parkNanos(AGAIN.toNanos());
      }
      to.write(segment, 0, n);
    }
  }

  private synchronized int chance() {
    return random.nextInt(SEGMENTS);
  }

  private static void page(InputStream in, OutputStream out, String status) throws IOException {
    in.read();
    String page = "<html><body>Please log in</body></html>";
    out.write(
        ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + page.length())
            .getBytes(StandardCharsets.US_ASCII));
    out.write(("\r\nConnection: close\r\n\r\n" + page).getBytes(StandardCharsets.US_ASCII));
    out.flush();
    in.transferTo(OutputStream.nullOutputStream());
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("toxic line", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(ToxicLine::shut);
  }
}
