package cn.yijianban.devices.evaluator;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Reconnecting;
import java.time.Duration;
import java.util.function.Supplier;

/** An evaluator on a byte pipe that talks as its profile says. */
public final class FramedEvaluator implements Evaluator {
  /** How soon a cancel is noticed. */
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Reconnecting pipe;
  private final EvaluatorProfile profile;
  private final boolean simulated;
  private volatile boolean closed;

  public FramedEvaluator(Supplier<Link> opener, EvaluatorProfile profile, boolean simulated) {
    this.pipe = new Reconnecting(opener);
    this.profile = profile;
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  /** Any byte in answer to the query shows that somebody is there. */
  @Override
  public DeviceStatus probe(Duration deadline) {
    closed = false;
    return pipe.talk(
        link -> {
          link.discardInput();
          link.write(profile.frame(Bytes.hex(profile.query())));
          return link.read(256, deadline).size() > 0
              ? new DeviceStatus.Ready()
              : new DeviceStatus.Fault(DeviceFault.NO_ANSWER);
        },
        DeviceStatus::ofBrokenLink);
  }

  @Override
  public Answer ask(Duration deadline, Cancel cancel) {
    return cancel.asked()
        ? new Answer.Cancelled()
        : pipe.talk(link -> ask(link, deadline, cancel), Answer.Failed::new);
  }

  private Answer ask(Link link, Duration deadline, Cancel cancel) {
    link.discardInput();
    link.write(profile.frame(Bytes.hex(profile.prompt())));
    Bytes stream = Bytes.empty();
    long end = System.nanoTime() + deadline.toNanos();
    while (System.nanoTime() < end) {
      if (cancel.asked() || closed) {
        end(link);
        return new Answer.Cancelled();
      }
      EvaluatorProfile.Keys seen = profile.keysIn(stream.plus(link.read(256, LOOK)));
      stream = seen.rest();
      for (String key : seen.keys()) {
        if (key.equals(profile.timeoutKey())) {
          return new Answer.NotRated();
        }
        Integer grade = profile.keys().get(key);
        if (grade != null) {
          return new Answer.Rated(grade);
        }
      }
    }
    end(link);
    return new Answer.NotRated();
  }

  private void end(Link link) {
    link.write(profile.frame(Bytes.hex(profile.cancel())));
  }

  @Override
  public void close() {
    closed = true;
    pipe.close();
  }
}
