package cn.yijianban.kiosk.submission;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Takes what curl sends and says that it is there. */
final class CurlSink implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0);

  CurlSink() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try (Socket socket = server.accept()) {
      java.io.DataInputStream in = new java.io.DataInputStream(socket.getInputStream());
      StringBuilder head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        head.append((char) in.readByte());
      }
      String length = head.toString().replaceAll("(?is).*content-length: *([0-9]+).*", "$1");
      in.skipNBytes(Long.parseLong(length));
      socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
