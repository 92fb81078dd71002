package cn.yijianban.kiosk.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * What is sent.
 *
 * @param sm3 of it, in upper-case hexadecimal: it is computed once, for signature and checksum
 */
record WireBody(Desk.Source source, int size, String sm3) {
  HttpRequest.BodyPublisher publisher() {
    return size == 0
        ? BodyPublishers.noBody()
        : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::open), size);
  }

  private InputStream open() {
    try {
      return source.open();
    } catch (IOException e) {
      throw new UncheckedIOException("a body cannot be read", e);
    }
  }
}
