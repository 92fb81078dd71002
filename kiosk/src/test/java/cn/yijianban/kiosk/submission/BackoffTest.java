package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));

  @Test
  void waitsGrowWithJitterAndNeverPassTheCap() {
    Random random = new Random(20261121);
    for (int failures = 1; failures < 10_000; failures++) {
      Duration longest = failures < 8 ? Duration.ofSeconds(1L << failures) : Duration.ofMinutes(5);
      assertThat(BACKOFF.after(failures, random)).isBetween(Duration.ZERO, longest);
    }
    long different = random.ints(200).mapToObj(_ -> BACKOFF.after(9, random)).distinct().count();
    assertThat(different).isGreaterThan(150);
  }

  @Test
  void capBelowTheFirstWaitIsAMistake() {
    assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
