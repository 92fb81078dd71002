package cn.yijianban.devices.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SIMULATED device that is spoken to over HTTP, on the loopback interface only. */
abstract class BenchHttp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchHttp.class);

  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param port 0 for any free one
   * @param path below which {@link #handle} is asked
   */
  BenchHttp(String name, int port, String path) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
    } catch (IOException e) {
      throw new UncheckedIOException("no port for a simulated " + name, e);
    }
    server.createContext(path, this::guarded);
    server.setExecutor(workers);
    server.start();
    LOG.info("SIMULATED {} at port {}", name, server.getAddress().getPort());
  }

  private void guarded(HttpExchange exchange) throws IOException {
    try (exchange) {
      handle(exchange);
    }
  }

  /** Answers one request. */
  abstract void handle(HttpExchange exchange) throws IOException;

  final URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Sends an answer without a body. */
  static void answer(HttpExchange exchange, int code) throws IOException {
    exchange.sendResponseHeaders(code, -1);
  }

  /** Sends an answer with a body, which may be empty. */
  static void answer(HttpExchange exchange, int code, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
