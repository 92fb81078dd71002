package cn.yijianban.devices.evaluator;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.evaluator.TabletTalk.Said;
import cn.yijianban.devices.link.LinkException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the tablet dials in: its WebSocket at {@code /ws}, and the pages it is made to open on the
 * same port. One tablet at a time; a later login takes the place of an earlier one.
 */
final class TabletStation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TabletStation.class);

  /** Two signs of life may be lost. */
  private static final Duration SILENT = Duration.ofSeconds(150);

  private static final int LONGEST = 4_096;
  private static final int THREADS = 8;

  private final TabletAddress at;
  private final Server server;
  private Optional<Session> tablet = Optional.empty();
  private Optional<Question> question = Optional.empty();
  private boolean refused;

  /**
   * @throws LinkException when the address cannot be listened at
   */
  TabletStation(TabletAddress at) {
    this.at = at;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("tablet");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LONGEST);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(at.host());
    connector.setPort(at.port());
    server.addConnector(connector);
    server.setStopTimeout(0);
    WebSocketUpgradeHandler sockets =
        WebSocketUpgradeHandler.from(
            server,
            container -> {
              container.setMaxTextMessageSize(LONGEST);
              container.setIdleTimeout(SILENT);
              container.addMapping("/ws", (_, _, _) -> new TabletLine(this::heard, this::gone));
            });
    sockets.setHandler(new Pages());
    server.setHandler(sockets);
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
  }

  /** Waits so long for a tablet that has logged in. */
  synchronized boolean awaitTablet(Duration wait) throws InterruptedException {
    long end = System.nanoTime() + wait.toNanos();
    while (tablet.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /** Whether the last tablet that came had the wrong number or key. */
  synchronized boolean refused() {
    return refused;
  }

  /** The tablet shows the question, now or as soon as it is back. */
  synchronized void ask(Question asked) {
    question = Optional.of(asked);
    tablet.ifPresent(this::show);
  }

  /** The question is over, and the tablet waits again. */
  synchronized void dismiss() {
    question = Optional.empty();
    tablet.ifPresent(this::show);
  }

  private void show(Session session) {
    String path = question.map(asked -> "/rate/" + asked.token()).orElse("/");
    TabletLine.say(session, TabletTalk.open(at.page(path)));
  }

  private synchronized Optional<Question> asked(String token) {
    return question.filter(asked -> asked.token().equals(token));
  }

  private synchronized void heard(Session session, String text) {
    boolean known = tablet.filter(session::equals).isPresent();
    switch (TabletTalk.said(text)) {
      case Said.Login login when at.admits(login) -> {
        tablet.filter(before -> !before.equals(session)).ifPresent(Session::disconnect);
        tablet = Optional.of(session);
        refused = false;
        TabletLine.say(session, TabletTalk.welcome());
        show(session);
        notifyAll();
      }
      case Said.Login _ -> {
        LOG.warn("a tablet with a wrong number or key was refused");
        refused = true;
        TabletLine.say(session, TabletTalk.wrongKey());
      }
      case Said.Alive _ when known ->
          TabletLine.say(session, TabletTalk.heard(System.currentTimeMillis()));
      case Said.Alive _ -> TabletLine.say(session, TabletTalk.whoAreYou());
      case Said.Unknown _ -> TabletLine.say(session, TabletTalk.unknown());
      case Said.Broken _ -> TabletLine.say(session, TabletTalk.broken());
    }
  }

  private synchronized void gone(Session session) {
    tablet = tablet.filter(there -> !there.equals(session));
  }

  /** The pages, and the press of a grade: {@code POST /rate/TOKEN/GRADE}. */
  private final class Pages extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback done) {
      String[] path = Request.getPathInContext(request).split("/", -1);
      boolean press = HttpMethod.POST.is(request.getMethod());
      if (path.length == 2 && path[1].isEmpty() && !press) {
        send(response, HttpStatus.OK_200, TabletPages.waiting(), done);
      } else if (path.length == 3 && path[1].equals("rate") && !press) {
        boolean open = asked(path[2]).filter(asked -> !asked.answered()).isPresent();
        send(
            response,
            open ? HttpStatus.OK_200 : HttpStatus.GONE_410,
            open ? TabletPages.grades(path[2]) : TabletPages.over(),
            done);
      } else if (path.length == 4 && path[1].equals("rate") && press && path[3].matches("[1-5]")) {
        boolean first =
            asked(path[2]).filter(asked -> asked.answer(Integer.parseInt(path[3]))).isPresent();
        send(
            response,
            first ? HttpStatus.OK_200 : HttpStatus.GONE_410,
            first ? TabletPages.thanks() : TabletPages.over(),
            done);
      } else {
        Response.writeError(request, response, done, HttpStatus.NOT_FOUND_404);
      }
      return true;
    }

    private static void send(Response response, int status, String page, Callback done) {
      response.setStatus(status);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
      response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
      response
          .getHeaders()
          .put(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
      response.write(true, StandardCharsets.UTF_8.encode(page), done);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.debug("closing the tablet's port", e);
    }
  }
}
