package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.PreambleFrames.Cut;
import cn.yijianban.devices.link.Link;
import java.time.Duration;

/** One question to the security module and its answer. */
final class SamLine {
  /** A reader may pause inside a frame, but not for longer. */
  private static final Duration STALL = Duration.ofMillis(800);

  private SamLine() {}

  /** What came back for a request. */
  sealed interface Reply {
    record Said(SamStatus status, Bytes data) implements Reply {}

    record Silence() implements Reply {}

    record Noise() implements Reply {}
  }

  /** Sends and waits; a request that was damaged on its way, either way, is sent once more. */
  static Reply exchange(Link link, Bytes request, Duration wait) {
    Reply first = once(link, request, wait);
    boolean again =
        first instanceof Reply.Noise
            || (first instanceof Reply.Said(var status, _)
                && status.meaning() == SamStatus.Meaning.RESEND);
    return again ? once(link, request, wait) : first;
  }

  private static Reply once(Link link, Bytes request, Duration wait) {
    link.discardInput();
    link.write(request);
    Bytes stream = Bytes.empty();
    boolean noise = false;
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      switch (SamFrames.cut(stream)) {
        case Cut.Whole(var body, _) -> {
          return said(body);
        }
        case Cut.Damaged(var rest) -> {
          noise = true;
          stream = rest;
          continue;
        }
        case Cut.More(var rest) -> stream = rest;
      }
      if (stream.equals(SamFrames.TIMED_OUT)) {
        return new Reply.Silence();
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Duration patience = stream.size() == 0 || left.compareTo(STALL) < 0 ? left : STALL;
      Bytes more = patience.isPositive() ? link.read(4096, patience) : Bytes.empty();
      if (more.size() == 0) {
        return noise || stream.size() > 0 ? new Reply.Noise() : new Reply.Silence();
      }
      stream = stream.plus(more);
    }
  }

  private static Reply said(Bytes body) {
    if (body.size() < 3 || body.at(0) != 0 || body.at(1) != 0) {
      return new Reply.Noise();
    }
    return SamStatus.of(body.at(2))
        .<Reply>map(status -> new Reply.Said(status, body.slice(3, body.size())))
        .orElse(new Reply.Said(SamStatus.UNKNOWN_ERROR, Bytes.empty()));
  }
}
