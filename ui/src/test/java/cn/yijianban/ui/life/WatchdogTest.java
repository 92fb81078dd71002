package cn.yijianban.ui.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systemd hears of a terminal only while a citizen could be served. */
class WatchdogTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-20T19:00:00Z");
  private final Beat page = new Beat(() -> now);
  private final Beat store = new Beat(() -> now);
  private int asked;

  private final class Listening implements Manager {
    @Override
    public void tell(String state) {
      told.add(state);
    }

    @Override
    public Optional<Duration> patience() {
      return Optional.of(PATIENCE);
    }
  }

  private Watchdog watchdog() {
    return new Watchdog(
        new Listening(),
        List.of(
            new Watchdog.Sign("page", () -> asked++, page::last),
            new Watchdog.Sign(
                "store",
                () -> {
                  throw new IllegalStateException("hangs");
                },
                store::last)),
        () -> now,
        PATIENCE);
  }

  private String round(Watchdog watchdog, Duration later) {
    now = now.plus(later);
    watchdog.round();
    return told.getLast();
  }

  @Test
  void a_browser_that_starts_is_given_twice_the_time() {
    Watchdog watchdog = watchdog();
    store.now();
    assertThat(round(watchdog, Duration.ofSeconds(30))).startsWith("WATCHDOG=1");
    store.now();
    assertThat(round(watchdog, Duration.ofSeconds(91))).doesNotContain("no sign of page");
    assertThat(round(watchdog, Duration.ofSeconds(60))).contains("no sign of page");
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void each_silent_part_is_named_and_ends_the_feeding() {
    Watchdog watchdog = watchdog();
    page.now();
    store.now();
    assertThat(round(watchdog, Duration.ofSeconds(90))).isEqualTo("WATCHDOG=1\nSTATUS=in service");
    page.now();
    assertThat(round(watchdog, Duration.ofSeconds(1))).isEqualTo("STATUS=no sign of store");
    assertThat(round(watchdog, Duration.ofSeconds(90))).isEqualTo("STATUS=no sign of page, store");
    page.now();
    store.now();
    assertThat(round(watchdog, Duration.ZERO)).startsWith("WATCHDOG=1");
  }

  @Test
  void nobody_is_told_where_nobody_manages() {
    assertThat(Manager.of(Map.of("WATCHDOG_USEC", "1000"))).isEmpty();
    Manager plain = Manager.of(Map.of("NOTIFY_SOCKET", "/run/none")).orElseThrow();
    assertThat(plain.patience()).isEmpty();
    assertThatThrownBy(() -> plain.tell("READY=1")).isInstanceOf(IOException.class);
  }

  @Test
  void the_socket_of_the_manager_gets_the_words(@TempDir Path dir) throws IOException {
    for (String name : List.of(dir.resolve("notify").toString(), "@yijianban-" + dir.hashCode())) {
      try (NotifySocket socket = new NotifySocket(name)) {
        Manager manager =
            Manager.of(Map.of("NOTIFY_SOCKET", name, "WATCHDOG_USEC", "90000000")).orElseThrow();
        assertThat(manager.patience()).contains(PATIENCE);
        manager.tell("READY=1\nSTATUS=服务中");
        assertThat(socket.next()).isEqualTo("READY=1\nSTATUS=服务中");
      }
    }
  }
}
