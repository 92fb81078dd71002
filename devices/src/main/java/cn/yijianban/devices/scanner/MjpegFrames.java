package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Motion JPEG over HTTP, as µStreamer and document cameras with a network plug serve it. A socket
 * of our own, because an endless answer needs a deadline on each read.
 *
 * <p>µStreamer goes on serving a picture of its own ("NO SIGNAL") when the camera is unplugged, and
 * says so only in a head that has to be asked for; such a picture is never taken for a page.
 */
final class MjpegFrames implements FrameSource {
  private static final Logger LOG = LoggerFactory.getLogger(MjpegFrames.class);
  private static final int CONNECT_MS = 2_000;

  /** Where µStreamer has its stream (4.9 and later). */
  private static final String USTREAMER = "/stream";

  private static final String HEADS = "?extra_headers=1";
  private static final String NO_CAMERA = "X-UStreamer-Online: false";

  private final Socket socket = new Socket();
  private final InputStream in;
  private final JpegStream frames = new JpegStream();

  MjpegFrames(String host, int port, String path) throws IOException {
    try {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
      OutputStream out = socket.getOutputStream();
      // HTTP 1.0, so that the answer is not cut into chunks.
      out.write(
          ("GET "
                  + path
                  + (path.equals(USTREAMER) ? HEADS : "")
                  + " HTTP/1.0\r\nHost: "
                  + host
                  + ":"
                  + port
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public Bytes next(Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    while (true) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("no whole frame in time");
      }
      socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
      Optional<Bytes> frame = upToBuffered();
      if (frame.isPresent()) {
        return frame.get();
      }
    }
  }

  /** Reads what has arrived, so that the clock is looked at between two waits only. */
  private Optional<Bytes> upToBuffered() throws IOException {
    do {
      int value = in.read();
      if (value < 0) {
        throw new EOFException("the camera has ended the stream");
      }
      Optional<Bytes> frame = frames.take(value);
      if (frame.isPresent()) {
        if (frames.head().contains(NO_CAMERA)) {
          throw new EOFException("the camera is not plugged in");
        }
        return frame;
      }
    } while (in.available() > 0);
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing a camera that was gone", e);
    }
  }
}
