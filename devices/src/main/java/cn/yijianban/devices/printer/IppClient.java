package cn.yijianban.devices.printer;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.HttpLine;
import com.hp.jipp.encoding.IppInputStream;
import com.hp.jipp.encoding.IppOutputStream;
import com.hp.jipp.encoding.IppPacket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** IPP packets over HTTP (RFC 8010); the codec is a library, the transport is the JDK's. */
final class IppClient implements AutoCloseable {
  private final URI at;
  private final HttpLine http = new HttpLine();

  IppClient(URI ipp) {
    String scheme = "ipps".equals(ipp.getScheme()) ? "https" : "http";
    int port = ipp.getPort() < 0 ? 631 : ipp.getPort();
    this.at = URI.create(scheme + "://" + ipp.getHost() + ":" + port + ipp.getPath());
  }

  IppPacket send(IppPacket request, Bytes document, Duration deadline) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new IppOutputStream(body).write(request);
    body.write(document.toArray());
    try {
      HttpResponse<byte[]> answer =
          http.open()
              .send(
                  HttpRequest.newBuilder(at)
                      .timeout(deadline)
                      .header("Content-Type", "application/ipp")
                      .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new ProtocolException("the printer answered HTTP " + answer.statusCode());
      }
      return packet(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the printer was asked", e);
    }
  }

  /** Whatever the library throws at a damaged packet, it is a damaged packet. */
  private static IppPacket packet(byte[] body) throws ProtocolException {
    try (IppInputStream in = new IppInputStream(new ByteArrayInputStream(body))) {
      return in.readPacket();
    } catch (IOException | RuntimeException e) {
      ProtocolException damaged = new ProtocolException("no packet of IPP");
      damaged.initCause(e);
      throw damaged;
    }
  }

  /** Lets the connections go; the next {@link #send} makes new ones. */
  @Override
  public void close() {
    http.close();
  }
}
