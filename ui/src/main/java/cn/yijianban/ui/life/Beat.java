package cn.yijianban.ui.life;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers when something last showed that it works; for any number of threads. */
public final class Beat {
  private final InstantSource time;
  private volatile Optional<Instant> last = Optional.empty();

  public Beat(InstantSource time) {
    this.time = time;
  }

  public void now() {
    last = Optional.of(time.instant());
  }

  /** Empty for never. */
  public Optional<Instant> last() {
    return last;
  }
}
