package cn.yijianban.devices.evaluator;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.link.LinkException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A tablet beside the screen that dials in over WebSocket and shows web pages (E6 of the table of
 * evaluators).
 *
 * <p>Public are the login, the sign of life, the command to open a page, and the error codes
 * ({@link TabletTalk}). How an invitation begins and how a grade comes back is not: with the
 * tablet's own server both happen on the platform's page, out of sight of a terminal. So here the
 * terminal is the tablet's server and serves the page too: an invitation is the command to open it,
 * the grade is what is pressed on it, a cancel is the command to open the waiting page. Nothing
 * unpublished is said. What the site sets: the address the tablet dials ({@code
 * ws://host:port/ws}), its number and its key.
 */
public final class TabletEvaluator implements Evaluator {
  /** How soon a cancel is noticed. */
  private static final Duration LOOK = Duration.ofMillis(100);

  /** So long a tablet may be away before the citizen is asked on the screen instead. */
  private static final Duration AWAY = Duration.ofSeconds(3);

  private final TabletAddress at;
  private final boolean simulated;
  private Optional<TabletStation> station = Optional.empty();

  /**
   * @throws IllegalArgumentException with one sentence when the address is wrong
   */
  public TabletEvaluator(URI uri, boolean simulated) {
    this.at = TabletAddress.of(uri);
    this.simulated = simulated;
  }

  /** Whether an address is meant for a tablet. */
  public static boolean names(URI uri) {
    return "tablet".equals(uri.getScheme());
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      TabletStation open = open();
      return open.awaitTablet(deadline) ? new DeviceStatus.Ready() : absent(open);
    } catch (LinkException e) {
      return DeviceStatus.ofBrokenLink(e.fault());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeviceStatus.Disconnected();
    }
  }

  private static DeviceStatus absent(TabletStation open) {
    return open.refused()
        ? new DeviceStatus.Fault(DeviceFault.EVALUATOR_REFUSED)
        : new DeviceStatus.Disconnected();
  }

  @Override
  public Answer ask(Duration deadline, Cancel cancel) {
    if (cancel.asked()) {
      return new Answer.Cancelled();
    }
    try {
      TabletStation open = open();
      Question question = new Question();
      open.ask(question);
      try {
        return answer(open, question, deadline, cancel);
      } finally {
        open.dismiss();
      }
    } catch (LinkException e) {
      return new Answer.Failed(e.fault());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Cancelled();
    }
  }

  private static Answer answer(
      TabletStation open, Question question, Duration deadline, Cancel cancel)
      throws InterruptedException {
    long end = System.nanoTime() + deadline.toNanos();
    long seen = System.nanoTime();
    while (System.nanoTime() < end) {
      Optional<Integer> grade = question.await(LOOK);
      if (grade.isPresent()) {
        return new Answer.Rated(grade.get());
      }
      if (cancel.asked()) {
        return new Answer.Cancelled();
      }
      long now = System.nanoTime();
      seen = open.awaitTablet(Duration.ZERO) ? now : seen;
      if (now - seen > AWAY.toNanos()) {
        return new Answer.Failed(DeviceFault.DISCONNECTED);
      }
    }
    return open.awaitTablet(Duration.ZERO)
        ? new Answer.NotRated()
        : new Answer.Failed(DeviceFault.DISCONNECTED);
  }

  private TabletStation open() {
    TabletStation open = station.orElseGet(() -> new TabletStation(at));
    station = Optional.of(open);
    return open;
  }

  @Override
  public void close() {
    station.ifPresent(TabletStation::close);
    station = Optional.empty();
  }
}
