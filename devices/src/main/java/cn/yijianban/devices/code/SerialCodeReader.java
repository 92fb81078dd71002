package cn.yijianban.devices.code;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Reconnecting;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A code reader on a byte pipe. */
public final class SerialCodeReader implements CodeReader {
  /** A line that is silent for so long is at its end. */
  private static final Duration GAP = Duration.ofMillis(100);

  /** A citizen who holds a code still does not show it twice. */
  private static final Duration SAME = Duration.ofSeconds(2);

  private final Reconnecting pipe;
  private final CodeProfile profile;
  private final boolean simulated;
  private String lastText = "";
  private Bytes pieces = Bytes.empty();
  private long lastAt;

  public SerialCodeReader(Supplier<Link> opener, CodeProfile profile, boolean simulated) {
    this.pipe = new Reconnecting(opener);
    this.profile = profile;
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  /** Makes without a harmless question are ready as long as their line can be opened. */
  @Override
  public DeviceStatus probe(Duration deadline) {
    return pipe.talk(
        link -> {
          if (profile.query().size() == 0) {
            link.discardInput();
            return new DeviceStatus.Ready();
          }
          link.discardInput();
          link.write(profile.query());
          return answered(link, deadline);
        },
        DeviceStatus::ofBrokenLink);
  }

  private DeviceStatus answered(Link link, Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    Bytes stream = Bytes.empty();
    boolean something = false;
    while (System.nanoTime() < end) {
      Bytes more = link.read(512, GAP);
      something |= more.size() > 0;
      CodeEvent.Taken taken = profile.take(stream.plus(more), false);
      stream = taken.rest();
      for (CodeEvent event : taken.events()) {
        switch (event) {
          case CodeEvent.Acknowledged _ -> {
            return new DeviceStatus.Ready();
          }
          case CodeEvent.Refused(var cause) -> {
            return new DeviceStatus.Fault(cause);
          }
          case CodeEvent.Code _, CodeEvent.Piece _ -> {
            // Somebody shows a code right now.
          }
        }
      }
    }
    return new DeviceStatus.Fault(something ? DeviceFault.GARBLED : DeviceFault.NO_ANSWER);
  }

  @Override
  public CodeRead read(Duration deadline, Cancel cancel) {
    return cancel.asked()
        ? new CodeRead.Cancelled()
        : pipe.talk(link -> read(link, deadline, cancel), CodeRead.Failed::new);
  }

  private CodeRead read(Link link, Duration deadline, Cancel cancel) {
    link.discardInput();
    link.write(profile.trigger());
    long end = System.nanoTime() + deadline.toNanos();
    Bytes stream = Bytes.empty();
    pieces = Bytes.empty();
    while (System.nanoTime() < end && !cancel.asked()) {
      Bytes more = link.read(4096, GAP);
      stream = stream.plus(more);
      if (stream.size() + pieces.size() > LineCodec.LONGEST + 64) {
        return stop(link, new CodeRead.Failed(DeviceFault.CODE_TOO_LONG));
      }
      CodeEvent.Taken taken = profile.take(stream, more.size() == 0);
      stream = taken.rest();
      for (CodeEvent event : taken.events()) {
        Optional<CodeRead> done = outcome(link, event);
        if (done.isPresent()) {
          return stop(link, done.get());
        }
      }
    }
    return stop(link, cancel.asked() ? new CodeRead.Cancelled() : new CodeRead.NothingShown());
  }

  private CodeRead stop(Link link, CodeRead outcome) {
    link.write(profile.stop());
    return outcome;
  }

  private Optional<CodeRead> outcome(Link link, CodeEvent event) {
    return switch (event) {
      case CodeEvent.Acknowledged _ -> Optional.empty();
      case CodeEvent.Refused(var cause) -> Optional.of(new CodeRead.Failed(cause));
      case CodeEvent.Piece(var content) -> {
        link.write(profile.taken());
        pieces = pieces.plus(content);
        yield Optional.empty();
      }
      case CodeEvent.Code(var content) -> {
        link.write(profile.taken());
        Bytes whole = pieces.plus(content);
        pieces = Bytes.empty();
        yield text(whole)
            .map(text -> fresh(link, text))
            .orElse(Optional.of(new CodeRead.Failed(DeviceFault.CODE_NOT_TEXT)));
      }
    };
  }

  /** A reader puts its light out after each code, so it is lit again when the code was known. */
  private Optional<CodeRead> fresh(Link link, String text) {
    long now = System.nanoTime();
    boolean again = text.equals(lastText) && now - lastAt < SAME.toNanos();
    lastText = text;
    lastAt = now;
    if (again) {
      link.write(profile.trigger());
      return Optional.empty();
    }
    return Optional.of(new CodeRead.Read(text));
  }

  /** Modules send UTF-8 or GBK as they are set; UTF-8 is never GBK by chance for long. */
  static Optional<String> text(Bytes content) {
    return strictly(content, StandardCharsets.UTF_8)
        .or(() -> strictly(content, Charset.forName("GBK")));
  }

  private static Optional<String> strictly(Bytes content, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(content.toArray())).toString();
      return text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != 0x1d)
          ? Optional.empty()
          : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    pipe.close();
  }
}
