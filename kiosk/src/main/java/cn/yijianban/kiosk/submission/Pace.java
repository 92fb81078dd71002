package cn.yijianban.kiosk.submission;

import java.time.Duration;

/**
 * How much goes in one request and how soon the next one follows: what the line carries, and no
 * more than uploads may take of it.
 */
record Pace(Brake brake, ChunkSize size) {
  /** Bytes of the next request. */
  int most() {
    return brake.most(size.now());
  }

  void sent(int bytes, Duration took) {
    size.heard(took);
    brake.sent(bytes, took);
  }

  void unheard() {
    size.unheard();
  }
}
