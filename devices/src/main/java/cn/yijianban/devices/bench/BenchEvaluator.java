package cn.yijianban.devices.bench;

import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.devices.frame.Bytes;
import java.util.Map;
import java.util.Optional;

/** A SIMULATED evaluator: keys count only while the citizen is invited. */
public final class BenchEvaluator extends BenchTcp {
  /** What can go wrong with something it says. */
  public enum Fault {
    NO_ANSWER,
    NOISE_BEFORE,
    HALF_FRAME,
    WRONG_CHECKSUM,
    /** A key that stands in no profile. */
    UNKNOWN_KEY,
    CUT
  }

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final EvaluatorProfile profile;
  private Bytes stream = Bytes.empty();
  private boolean inviting;

  public BenchEvaluator(EvaluatorProfile profile) {
    this(profile, 0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchEvaluator(EvaluatorProfile profile, int port) {
    super("evaluator", port);
    this.profile = profile;
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  /** Whether the device invites a citizen right now. */
  public synchronized boolean inviting() {
    return inviting;
  }

  /**
   * Presses the key of a grade, 5 to 1; does nothing when nobody was invited or the device has no
   * such key.
   */
  public void press(int grade) {
    profile.keys().entrySet().stream()
        .filter(entry -> entry.getValue() == grade)
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(this::pressKey);
  }

  /** Presses a key by its raw code, two hexadecimal digits. */
  public synchronized void pressKey(String key) {
    if (inviting) {
      inviting = false;
      say(profile.press(key));
    }
  }

  private void say(Bytes frame) {
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      send(frame);
      return;
    }
    switch (fault.get()) {
      case NO_ANSWER -> {}
      case NOISE_BEFORE -> send(Bytes.of(0x00, 0xff, 0x55).plus(frame));
      case HALF_FRAME -> send(frame.slice(0, frame.size() / 2));
      case WRONG_CHECKSUM -> {
        byte[] damaged = frame.toArray();
        damaged[damaged.length / 2] ^= 0x5a;
        send(Bytes.of(damaged));
      }
      case UNKNOWN_KEY -> send(profile.press("EE"));
      case CUT -> cut();
    }
  }

  @Override
  synchronized void connected() {
    stream = Bytes.empty();
    inviting = false;
  }

  @Override
  synchronized void received(Bytes bytes) {
    stream = stream.plus(bytes);
    boolean more = true;
    while (more) {
      more =
          take(profile.prompt(), () -> inviting = true)
              || take(profile.cancel(), () -> inviting = false)
              || take(profile.query(), () -> say(profile.frame(Bytes.hex(profile.query()))));
    }
  }

  private boolean take(String body, Runnable then) {
    Bytes frame = profile.frame(Bytes.hex(body));
    if (stream.size() < frame.size() || !stream.slice(0, frame.size()).equals(frame)) {
      return false;
    }
    stream = stream.slice(frame.size(), stream.size());
    then.run();
    return true;
  }
}
