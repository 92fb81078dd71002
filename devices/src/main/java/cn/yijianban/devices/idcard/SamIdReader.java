package cn.yijianban.devices.idcard;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Reconnecting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** An ID card reader with a security module on a byte pipe (GA/T 467). */
public final class SamIdReader implements IdReader {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration READ = Duration.ofMillis(3_500);

  /** A reader may pause inside a frame, but not for longer. */
  private static final Duration STALL = Duration.ofMillis(800);

  private final Reconnecting pipe;
  private final boolean simulated;

  public SamIdReader(Supplier<Link> opener, boolean simulated) {
    this.pipe = new Reconnecting(opener);
    this.simulated = simulated;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.ID_READER;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    return pipe.talk(
        link ->
            switch (exchange(link, SamFrames.STATE, min(SHORT, deadline))) {
              case Reply.Said(var status, _) ->
                  status.meaning() == SamStatus.Meaning.FINE
                      ? new DeviceStatus.Ready()
                      : new DeviceStatus.Fault(DeviceFault.SECURITY_MODULE);
              case Reply.Silence _ -> new DeviceStatus.Fault(DeviceFault.NO_ANSWER);
              case Reply.Noise _ -> new DeviceStatus.Fault(DeviceFault.GARBLED);
            },
        DeviceStatus::ofBrokenLink);
  }

  @Override
  public CardRead read(Duration deadline) {
    return pipe.talk(link -> read(link, deadline), CardRead.Failed::new);
  }

  private CardRead read(Link link, Duration deadline) {
    Optional<CardRead> notFound = step(exchange(link, SamFrames.FIND, min(SHORT, deadline)));
    if (notFound.isPresent()) {
      return notFound.get();
    }
    Optional<CardRead> notSelected = step(exchange(link, SamFrames.SELECT, min(SHORT, deadline)));
    if (notSelected.isPresent()) {
      return notSelected.get();
    }
    Reply reply = exchange(link, SamFrames.READ, min(READ, deadline));
    return step(reply)
        .orElseGet(
            () ->
                card(reply)
                    .<CardRead>map(CardRead.Read::new)
                    .orElse(new CardRead.Failed(DeviceFault.GARBLED)));
  }

  @Override
  public boolean cardPresent(Duration deadline) {
    // Find answers 80 for a card that was not lifted since, but reading works without it.
    return pipe.talk(
        link ->
            exchange(link, SamFrames.READ, min(READ, deadline)) instanceof Reply.Said(var status, _)
                && status.meaning() == SamStatus.Meaning.FINE,
        _ -> false);
  }

  /** What a status stops the reading with; empty when it goes on. */
  private static Optional<CardRead> step(Reply reply) {
    return switch (reply) {
      case Reply.Silence _ -> Optional.of(new CardRead.Failed(DeviceFault.NO_ANSWER));
      case Reply.Noise _ -> Optional.of(new CardRead.Failed(DeviceFault.GARBLED));
      case Reply.Said(var status, _) ->
          switch (status.meaning()) {
            case FINE, EMPTY -> Optional.empty();
            case NO_CARD -> Optional.of(new CardRead.NoCard());
            case PLACE_AGAIN -> Optional.of(new CardRead.Unreadable(DeviceFault.CARD_READ_FAILED));
            case NOT_A_CARD -> Optional.of(new CardRead.Unreadable(DeviceFault.NOT_AN_ID_CARD));
            case HARDWARE -> Optional.of(new CardRead.Failed(DeviceFault.SECURITY_MODULE));
            case REFUSED -> Optional.of(new CardRead.Failed(DeviceFault.READER_REFUSED));
            case RESEND -> Optional.of(new CardRead.Failed(DeviceFault.GARBLED));
          };
    };
  }

  private static Optional<IdCard> card(Reply reply) {
    if (!(reply instanceof Reply.Said(_, var data)) || data.size() < 4) {
      return Optional.empty();
    }
    int text = data.at(0) << 8 | data.at(1);
    int photo = data.at(2) << 8 | data.at(3);
    if (data.size() < 4 + text + photo) {
      return Optional.empty();
    }
    return CardText.decode(data.slice(4, 4 + text), data.slice(4 + text, 4 + text + photo));
  }

  /** What came back for a request. */
  private sealed interface Reply {
    record Said(SamStatus status, Bytes data) implements Reply {}

    record Silence() implements Reply {}

    record Noise() implements Reply {}
  }

  /** Sends and waits; a request that was damaged on its way, either way, is sent once more. */
  private static Reply exchange(Link link, Bytes request, Duration wait) {
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
        case SamFrames.Cut.Whole(var body, _) -> {
          return said(body);
        }
        case SamFrames.Cut.Damaged(var rest) -> {
          noise = true;
          stream = rest;
          continue;
        }
        case SamFrames.Cut.More(var rest) -> stream = rest;
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

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Override
  public void close() {
    pipe.close();
  }
}
