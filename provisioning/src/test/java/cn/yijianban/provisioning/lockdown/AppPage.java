package cn.yijianban.provisioning.lockdown;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page in the place of the terminal's. It tells the server many times a second that it can be
 * seen, so that a test knows when the browser has done what it was asked for.
 */
final class AppPage implements AutoCloseable {
  static final String TITLE = "terminal-page";

  private static final String PAGE =
      """
      <!doctype html><meta charset=utf-8><title>terminal-page</title>
      <body style="margin:0"><h1 data-app>the page</h1>
      <input type=file id=file style="position:absolute;left:100px;top:200px;width:300px;height:80px">
      <a id=download href="/file" download="x.bin"
        style="position:absolute;left:100px;top:400px;width:300px;height:80px">load</a>
      <script>setInterval(() => { if (document.visibilityState === 'visible' && document.hasFocus())
        fetch('/seen', {method: 'POST'}) }, 40)</script>
      """;

  private final HttpServer server;
  private final AtomicInteger seen = new AtomicInteger();

  AppPage() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean file = exchange.getRequestURI().getPath().equals("/file");
          if (exchange.getRequestURI().getPath().equals("/seen")) {
            seen.incrementAndGet();
          }
          byte[] body = (file ? "downloaded" : PAGE).getBytes(StandardCharsets.UTF_8);
          exchange
              .getResponseHeaders()
              .set("Content-Type", file ? "application/octet-stream" : "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  /** How often the page told that it is what can be seen. */
  int seen() {
    return seen.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
