package cn.yijianban.devices.bench;

import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.devices.frame.Bytes;
import java.util.Map;

/** A SIMULATED evaluator: keys count only while the citizen is invited. */
public final class BenchEvaluator extends BenchTcp {
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
      send(profile.press(key));
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
              || take(profile.query(), () -> send(profile.frame(Bytes.hex(profile.query()))));
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
