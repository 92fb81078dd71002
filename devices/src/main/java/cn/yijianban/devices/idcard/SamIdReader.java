package cn.yijianban.devices.idcard;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IdReader;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.idcard.SamLine.Reply;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Reconnecting;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An ID card reader with a security module on a byte pipe (GA/T 467). A card that was read and not
 * lifted answers a find like no card at all; a card that cannot be selected is found and selected a
 * second time, as the vendors' samples do.
 */
public final class SamIdReader implements IdReader {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration ADDRESS = Duration.ofMillis(1_500);
  private static final Duration READ = Duration.ofMillis(3_500);

  private final Reconnecting pipe;
  private final boolean simulated;

  public SamIdReader(Supplier<Link> opener, boolean simulated) {
    this.pipe = new Reconnecting(opener);
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    return pipe.talk(
        link ->
            stopped(SamLine.exchange(link, SamFrames.STATE, min(SHORT, deadline)))
                .<DeviceStatus>map(DeviceStatus.Fault::new)
                .orElse(new DeviceStatus.Ready()),
        DeviceStatus::ofBrokenLink);
  }

  /** Resets the module; a card stays where it lies and is found anew. */
  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    if (media != MediaAction.LEAVE) {
      return new ResetOutcome.Unsupported();
    }
    return pipe.talk(
        link ->
            stopped(SamLine.exchange(link, SamFrames.RESET, min(SHORT, deadline)))
                .<ResetOutcome>map(ResetOutcome.Failed::new)
                .orElse(new ResetOutcome.Done(ResetOutcome.Media.LEFT_IN_PLACE)),
        ResetOutcome.Failed::new);
  }

  @Override
  public Optional<String> moduleId(Duration deadline) {
    return pipe.talk(
        link ->
            SamLine.exchange(link, SamFrames.MODULE_ID, min(SHORT, deadline))
                        instanceof Reply.Said(var status, var data)
                    && status == SamStatus.OK
                ? SamReplies.moduleId(data)
                : Optional.empty(),
        _ -> Optional.empty());
  }

  @Override
  public CardRead read(Duration deadline) {
    return pipe.talk(link -> read(link, deadline), CardRead.Failed::new);
  }

  private static CardRead read(Link link, Duration deadline) {
    Optional<CardRead> notFound =
        step(SamLine.exchange(link, SamFrames.FIND, min(SHORT, deadline)));
    if (notFound.isPresent()) {
      return notFound.get();
    }
    Reply selected = SamLine.exchange(link, SamFrames.SELECT, min(SHORT, deadline));
    if (selected instanceof Reply.Said(var status, _) && status == SamStatus.SELECT_FAILED) {
      // A card that is still sliding into place is found and selected at the second try.
      var _ = SamLine.exchange(link, SamFrames.FIND, min(SHORT, deadline));
      selected = SamLine.exchange(link, SamFrames.SELECT, min(SHORT, deadline));
    }
    Optional<CardRead> notSelected = step(selected);
    if (notSelected.isPresent()) {
      return notSelected.get();
    }
    return face(SamLine.exchange(link, SamFrames.READ, min(READ, deadline)));
  }

  private static CardRead face(Reply reply) {
    return step(reply)
        .orElseGet(
            () ->
                reply instanceof Reply.Said(_, var data)
                    ? SamReplies.card(data)
                        .<CardRead>map(CardRead.Read::new)
                        .orElse(new CardRead.Unreadable(DeviceFault.CARD_DATA_BROKEN))
                    : new CardRead.Failed(DeviceFault.GARBLED));
  }

  @Override
  public ExtrasRead extras(Duration deadline) {
    return pipe.talk(link -> extras(link, deadline), ExtrasRead.Failed::new);
  }

  private static ExtrasRead extras(Link link, Duration deadline) {
    Reply prints = SamLine.exchange(link, SamFrames.READ_WITH_FINGERPRINTS, min(READ, deadline));
    Optional<DeviceFault> wrong = stopped(prints);
    if (wrong.isPresent() || !(prints instanceof Reply.Said(_, var data))) {
      return new ExtrasRead.Failed(wrong.orElse(DeviceFault.GARBLED));
    }
    Reply moved = SamLine.exchange(link, SamFrames.READ_ADDRESS, min(ADDRESS, deadline));
    Optional<String> address =
        moved instanceof Reply.Said(var status, var text) && status == SamStatus.OK
            ? SamReplies.address(text)
            : Optional.empty();
    return SamReplies.extras(data, address)
        .<ExtrasRead>map(ExtrasRead.Read::new)
        .orElse(new ExtrasRead.Failed(DeviceFault.CARD_DATA_BROKEN));
  }

  @Override
  public boolean cardPresent(Duration deadline) {
    // Find answers 80 for a card that was not lifted since, but reading works without it.
    return pipe.talk(
        link ->
            SamLine.exchange(link, SamFrames.READ, min(READ, deadline))
                    instanceof Reply.Said(var status, _)
                && status.meaning() == SamStatus.Meaning.FINE,
        _ -> false);
  }

  /** What a reply stops the reading with; empty when it goes on. */
  private static Optional<CardRead> step(Reply reply) {
    Function<DeviceFault, CardRead> how =
        reply instanceof Reply.Said(var status, _) && status.meaning() == SamStatus.Meaning.CARD
            ? CardRead.Unreadable::new
            : CardRead.Failed::new;
    if (reply instanceof Reply.Said(var status, _)
        && status.meaning() == SamStatus.Meaning.NO_CARD) {
      return Optional.of(new CardRead.NoCard());
    }
    return stopped(reply).map(how);
  }

  /** What is wrong with a reply; empty when it is a good one. */
  private static Optional<DeviceFault> stopped(Reply reply) {
    return switch (reply) {
      case Reply.Silence _ -> Optional.of(DeviceFault.NO_ANSWER);
      case Reply.Noise _ -> Optional.of(DeviceFault.GARBLED);
      case Reply.Said(var status, _) ->
          switch (status.meaning()) {
            case FINE, EMPTY -> Optional.empty();
            case RESEND, NO_CARD, CARD, READER -> Optional.of(status.fault());
          };
    };
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Override
  public void close() {
    pipe.close();
  }
}
