package cn.yijianban.devices.link;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Native calls that may never come back (closing a dead port, a driver that is stuck) run on a
 * thread of their own, which is left behind when they take too long. The terminal goes on.
 */
final class Abandon {
  private static final Logger LOG = LoggerFactory.getLogger(Abandon.class);

  private Abandon() {}

  /**
   * What the call gives.
   *
   * @throws TimeoutException when it was left behind
   * @throws ExecutionException with what the call threw
   */
  static <T> T after(Duration limit, String name, Callable<T> call)
      throws TimeoutException, ExecutionException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name(name)
        .start(
            () -> {
              try {
                answer.complete(call.call());
              } catch (Exception | LinkageError e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.warn("{} does not come back; left behind", name);
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  /** Closes something; never throws. */
  static void closing(Duration limit, String name, Callable<?> close) {
    try {
      var _ = after(limit, name, close);
    } catch (TimeoutException | ExecutionException e) {
      LOG.debug("closing failed", e);
    }
  }
}
