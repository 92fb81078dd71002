package cn.yijianban.devices.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AbandonTest {
  @Test
  void a_close_that_never_comes_back_is_left_behind() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    long from = System.nanoTime();
    Abandon.closing(
        Duration.ofMillis(50),
        "dead port",
        () -> {
          never.await();
          return true;
        });
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    assertThatThrownBy(
            () ->
                Abandon.after(
                    Duration.ofMillis(50),
                    "dead port",
                    () -> {
                      never.await();
                      return true;
                    }))
        .isInstanceOf(TimeoutException.class);
    never.countDown();
  }

  @Test
  void what_comes_back_is_given_and_what_fails_is_told() throws Exception {
    assertThat(Abandon.after(Duration.ofSeconds(5), "port", () -> 7)).isEqualTo(7);
    assertThatThrownBy(
            () ->
                Abandon.after(
                    Duration.ofSeconds(5),
                    "port",
                    () -> {
                      throw new IllegalStateException("gone");
                    }))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("gone");
  }
}
