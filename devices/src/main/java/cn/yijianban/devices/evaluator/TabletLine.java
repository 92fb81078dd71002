package cn.yijianban.devices.evaluator;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tablet's WebSocket; Jetty makes its calls one after another. Public because Jetty finds its
 * methods by reflection.
 */
public final class TabletLine implements Session.Listener.AutoDemanding {
  private static final Logger LOG = LoggerFactory.getLogger(TabletLine.class);
  private final BiConsumer<Session, String> heard;
  private final Consumer<Session> gone;
  private Optional<Session> open = Optional.empty();

  TabletLine(BiConsumer<Session, String> heard, Consumer<Session> gone) {
    this.heard = heard;
    this.gone = gone;
  }

  static void say(Session session, String text) {
    session.sendText(text, Callback.from(() -> {}, e -> LOG.debug("a tablet did not hear", e)));
  }

  @Override
  public void onWebSocketOpen(Session session) {
    open = Optional.of(session);
    say(session, TabletTalk.whoAreYou());
  }

  @Override
  public void onWebSocketText(String message) {
    open.ifPresent(session -> heard.accept(session, message));
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    LOG.debug("tablet lost", cause);
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback done) {
    open.ifPresent(gone);
    done.succeed();
  }
}
