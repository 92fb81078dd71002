package cn.yijianban.kiosk.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is set. */
final class SettableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-20T19:12:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void forward(Duration by) {
    now = now.plus(by);
  }
}
