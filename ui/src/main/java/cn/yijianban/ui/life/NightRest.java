package cn.yijianban.ui.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Begins program and browser anew once a night, when nobody has been there for a while: what grows
 * slowly never gets large, and what was left by a fault of a day does not outlive it.
 */
public final class NightRest implements Runnable {
  /** The hour in which terminals are touched least. */
  private static final LocalTime FROM = LocalTime.of(4, 0);

  private static final LocalTime TO = LocalTime.of(5, 0);
  private static final Duration RUN = Duration.ofHours(12);
  private static final Duration QUIET = Duration.ofMinutes(3);

  /** Looks come every second while nobody is there; a longer gap was a visit. */
  private static final Duration GAP = Duration.ofSeconds(10);

  private final InstantSource time;
  private final ZoneId zone;
  private final Runnable restart;
  private final Instant started;
  private Instant quietSince;
  private Instant last;

  /**
   * @param restart notes it and begins anew; called once
   */
  public NightRest(InstantSource time, ZoneId zone, Runnable restart) {
    this.time = time;
    this.zone = zone;
    this.restart = restart;
    started = time.instant();
    quietSince = started;
    last = started;
  }

  /** A second in which nobody is there. */
  @Override
  public void run() {
    Instant now = time.instant();
    if (last.plus(GAP).isBefore(now)) {
      quietSince = now;
    }
    last = now;
    LocalTime clock = LocalTime.ofInstant(now, zone);
    boolean night = !clock.isBefore(FROM) && clock.isBefore(TO);
    if (night && !started.plus(RUN).isAfter(now) && !quietSince.plus(QUIET).isAfter(now)) {
      quietSince = Instant.MAX.minus(QUIET);
      restart.run();
    }
  }
}
