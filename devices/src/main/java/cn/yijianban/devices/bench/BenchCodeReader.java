package cn.yijianban.devices.bench;

import cn.yijianban.devices.code.CodeProfile;
import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A SIMULATED code reader: reads only while it is lit, if it is of a make that can be put out. */
public final class BenchCodeReader extends BenchTcp {
  /** What can go wrong. */
  public enum Fault {
    NO_ANSWER,
    /** The command is not known. */
    REFUSED,
    /** The command arrived damaged. */
    LINE_CHECKSUM,
    /** More than any code holds, without an end. */
    ENDLESS,
    /** Bytes that are no text. */
    NOT_TEXT,
    CUT
  }

  private final CodeProfile profile;
  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private Bytes stream = Bytes.empty();
  private Optional<Bytes> shown = Optional.empty();
  private boolean lit;

  public BenchCodeReader(CodeProfile profile) {
    this(profile, 0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchCodeReader(CodeProfile profile, int port) {
    super("code-reader", port);
    this.profile = profile;
    lit = profile == CodeProfile.LINES;
  }

  /** Holds a code before the reader until it is read. */
  public void show(String text) {
    show(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Holds a code with these bytes before the reader until it is read. */
  public synchronized void show(Bytes content) {
    shown = Optional.of(content);
    look();
  }

  /** Whether the reader is looking for a code. */
  public synchronized boolean lit() {
    return lit;
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  synchronized void connected() {
    stream = Bytes.empty();
    lit = profile == CodeProfile.LINES;
  }

  @Override
  synchronized void received(Bytes bytes) {
    stream = stream.plus(bytes);
    boolean more = true;
    while (more) {
      more =
          take(profile.trigger(), this::trigger)
              || take(profile.stop(), this::stop)
              || take(profile.query(), this::answer)
              || take(profile.taken(), () -> {});
    }
  }

  private boolean take(Bytes command, Runnable then) {
    if (command.size() == 0 || !stream.startsWith(command)) {
      return false;
    }
    stream = stream.slice(command.size(), stream.size());
    then.run();
    return true;
  }

  private void answer() {
    var _ = acknowledge();
  }

  /** Whether the command was taken. */
  private boolean acknowledge() {
    Optional<Fault> fault = faults.take();
    if (fault.isEmpty()) {
      send(profile.acknowledgement());
      return true;
    }
    switch (fault.get()) {
      case NO_ANSWER -> {}
      case REFUSED -> send(profile.refusal());
      case LINE_CHECKSUM -> send(Bytes.hex("02000101000401"));
      case ENDLESS ->
          send(
              profile
                  .acknowledgement()
                  .plus(Bytes.of("A".repeat(4_000).getBytes(StandardCharsets.US_ASCII))));
      case NOT_TEXT ->
          send(profile.acknowledgement().plus(profile.code(Bytes.of(0xff, 0xff, 0x01))));
      case CUT -> cut();
    }
    return false;
  }

  private void trigger() {
    lit = acknowledge();
    look();
  }

  private void stop() {
    lit = false;
    send(profile.acknowledgement());
  }

  private void look() {
    if (lit && shown.isPresent()) {
      send(profile.code(shown.get()));
      shown = Optional.empty();
      lit = profile == CodeProfile.LINES;
    }
  }
}
