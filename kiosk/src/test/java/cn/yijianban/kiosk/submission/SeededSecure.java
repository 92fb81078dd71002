package cn.yijianban.kiosk.submission;

import java.security.SecureRandom;
import java.util.Random;

/** Chance that is the same for the same seed; for tests only. */
final class SeededSecure extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private final Random seeded;

  SeededSecure(long seed) {
    this.seeded = new Random(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    seeded.nextBytes(bytes);
  }
}
