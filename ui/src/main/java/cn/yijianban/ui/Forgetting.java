package cn.yijianban.ui;

import cn.yijianban.kiosk.visit.Reception;
import cn.yijianban.kiosk.visit.Step;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a visit leaves in memory besides itself: buffers of Flow's JSON, which hold the last
 * screens, and dead objects. Cleared as soon as the home screen stands.
 */
final class Forgetting implements AutoCloseable {
  /** The push of the home screen is through by then. */
  private static final int AFTER_SECONDS = 2;

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("forgetting").daemon().factory());
  private final Runnable more;
  private boolean visited;

  private Forgetting(Runnable more) {
    this.more = more;
  }

  /**
   * @param more forgets what else a visit has filled
   */
  static Forgetting after(Reception reception, Runnable more) {
    Forgetting forgetting = new Forgetting(more);
    reception.subscribe(snapshot -> forgetting.at(snapshot.step()));
    return forgetting;
  }

  private synchronized void at(Step step) {
    boolean home = step instanceof Step.Home;
    if (home && visited && !clock.isShutdown()) {
      var _ = clock.schedule(this::now, AFTER_SECONDS, TimeUnit.SECONDS);
    }
    visited = !home;
  }

  private void now() {
    more.run();
    clear(JacksonUtils.getMapper());
    clear(JsonMapper.shared());
    System.gc();
  }

  private static void clear(ObjectMapper mapper) {
    mapper.tokenStreamFactory()._getRecyclerPool().clear();
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
