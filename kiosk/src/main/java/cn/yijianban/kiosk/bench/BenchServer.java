package cn.yijianban.kiosk.bench;

import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server on the loopback that goes away and comes back at the same port. */
final class BenchServer {
  private static final int THREADS = 8;

  private final Supplier<Handler> handler;
  private Server server;
  private int port;

  /**
   * @param port 0 for any that is free
   * @param handler a fresh one for each time it comes up
   */
  BenchServer(int port, Supplier<Handler> handler) {
    this.port = port;
    this.handler = handler;
    this.server = new Server();
  }

  synchronized int port() {
    return port;
  }

  /** Goes away: connections are refused until {@link #up}. */
  synchronized void down() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("bench platform does not stop", e);
    }
  }

  synchronized void up() {
    if (!server.isStopped()) {
      return;
    }
    try {
      server = made();
      server.start();
      port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    } catch (Exception e) {
      throw new IllegalStateException("bench platform does not start", e);
    }
  }

  private Server made() {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("bench-platform");
    threads.setDaemon(true);
    Server made = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    ServerConnector connector = new ServerConnector(made, 1, 1, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    made.addConnector(connector);
    made.setStopTimeout(0);
    made.setHandler(handler.get());
    return made;
  }
}
