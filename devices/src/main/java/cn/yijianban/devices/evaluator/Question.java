package cn.yijianban.devices.evaluator;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One citizen's question on the tablet: it has an address nobody can guess and one answer. */
final class Question {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final String token;
  private final BlockingQueue<Integer> answer = new ArrayBlockingQueue<>(1);
  private boolean answered;

  Question() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    token = HexFormat.of().formatHex(bytes);
  }

  /** Below {@code /rate/}. */
  String token() {
    return token;
  }

  synchronized boolean answered() {
    return answered;
  }

  /** The first answer counts; false for a second one. */
  synchronized boolean answer(int grade) {
    boolean first = !answered && answer.offer(grade);
    answered = true;
    return first;
  }

  /** Waits so long for the answer. */
  Optional<Integer> await(Duration wait) throws InterruptedException {
    return Optional.ofNullable(answer.poll(wait.toNanos(), TimeUnit.NANOSECONDS));
  }
}
