package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A device behind a serial server, or a bench twin. */
final class TcpLink implements Link {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);
  private static final int CONNECT_MS = 2_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private TcpLink(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  static TcpLink open(String host, int port) {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
      return new TcpLink(socket);
    } catch (IOException e) {
      try {
        socket.close();
      } catch (IOException closing) {
        e.addSuppressed(closing);
      }
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
  }

  @Override
  public void write(Bytes bytes) {
    try {
      out.write(bytes.toArray());
      out.flush();
    } catch (IOException e) {
      throw new LinkException(DeviceFault.DISCONNECTED, e);
    }
  }

  @Override
  public Bytes read(int max, Duration wait) {
    try {
      if (wait.isZero() && in.available() == 0) {
        return Bytes.empty();
      }
      socket.setSoTimeout((int) Math.max(1, wait.toMillis()));
      byte[] buffer = new byte[max];
      int count = in.read(buffer);
      if (count < 0) {
        throw new LinkException(DeviceFault.DISCONNECTED);
      }
      return Bytes.of(Arrays.copyOf(buffer, count));
    } catch (SocketTimeoutException e) {
      return Bytes.empty();
    } catch (IOException e) {
      throw new LinkException(DeviceFault.DISCONNECTED, e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing a socket that was gone", e);
    }
  }
}
