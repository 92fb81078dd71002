package cn.yijianban.ui.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightRestTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private Instant now = Instant.parse("2026-11-20T02:00:00Z");
  private final List<Instant> restarts = new ArrayList<>();
  private final NightRest rest = new NightRest(() -> now, CHINA, () -> restarts.add(now));

  private void nobodyFor(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      now = now.plusSeconds(1);
      rest.run();
    }
  }

  @Test
  void begins_anew_once_after_four_in_the_morning() {
    nobodyFor(Duration.ofHours(20));
    assertThat(restarts).containsExactly(Instant.parse("2026-11-20T20:00:00Z"));
  }

  @Test
  void waits_until_somebody_who_is_there_has_gone() {
    nobodyFor(Duration.ofHours(17).plusMinutes(59));
    now = now.plus(Duration.ofMinutes(20));
    nobodyFor(Duration.ofMinutes(2));
    assertThat(restarts).isEmpty();
    nobodyFor(Duration.ofMinutes(2));
    assertThat(restarts).hasSize(1);
  }

  @Test
  void a_terminal_that_was_just_started_goes_on() {
    now = Instant.parse("2026-11-20T19:00:00Z");
    NightRest fresh = new NightRest(() -> now, CHINA, () -> restarts.add(now));
    for (int second = 0; second < 2 * 3600; second++) {
      now = now.plusSeconds(1);
      fresh.run();
    }
    assertThat(restarts).isEmpty();
  }
}
