package cn.yijianban.devices.code;

import cn.yijianban.devices.frame.Bytes;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a make of code reader is triggered and stopped, and what it answers. */
public enum CodeProfile {
  /** Newland EM and FM, GROW GM65: the register protocol, 9600 baud by default. */
  NEWLAND,
  /** Honeywell on a serial line: SYN T CR and SYN U CR, codes as lines. */
  HONEYWELL,
  /** Zebra and Symbol: SSI packets. */
  SSI,
  /** A reader that is always on and sends lines. */
  LINES;

  /** Lights the reader up; empty when it always is. */
  public Bytes trigger() {
    return switch (this) {
      case NEWLAND -> NewlandCodec.TRIGGER;
      case HONEYWELL -> Bytes.hex("16540D");
      case SSI -> SsiCodec.START;
      case LINES -> Bytes.empty();
    };
  }

  /** Puts the light out; empty when there is no such command. */
  public Bytes stop() {
    return switch (this) {
      case NEWLAND -> NewlandCodec.STOP;
      case HONEYWELL -> Bytes.hex("16550D");
      case SSI -> SsiCodec.STOP;
      case LINES -> Bytes.empty();
    };
  }

  /** Something harmless that is answered; empty when the make has no such command. */
  public Bytes query() {
    return switch (this) {
      case NEWLAND -> NewlandCodec.READ_SPEED;
      case SSI -> SsiCodec.REVISION;
      case HONEYWELL, LINES -> Bytes.empty();
    };
  }

  /** As written in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  CodeEvent.Taken take(Bytes stream, boolean idle) {
    return this == SSI ? SsiCodec.take(stream) : LineCodec.take(stream, idle);
  }

  /** What the reader answers to a command it took; for simulators. */
  public Bytes acknowledgement() {
    return switch (this) {
      case NEWLAND -> NewlandCodec.reply(0, Bytes.of(0));
      case SSI -> SsiCodec.packet(0xd0, 0, Bytes.empty());
      case HONEYWELL, LINES -> Bytes.empty();
    };
  }

  /** What the reader answers to a command it refuses; for simulators. */
  public Bytes refusal() {
    return switch (this) {
      case NEWLAND -> NewlandCodec.reply(3, Bytes.of(1));
      case SSI -> SsiCodec.packet(0xd1, 0, Bytes.of(1));
      case HONEYWELL, LINES -> Bytes.empty();
    };
  }

  /** How a code comes over the wire; for simulators. */
  public Bytes code(Bytes content) {
    return this == SSI ? SsiCodec.code(content) : content.plus(Bytes.of(0x0d));
  }

  /** What a reader is answered when its code, or a piece of it, has come; empty for nothing. */
  public Bytes taken() {
    return this == SSI ? SsiCodec.ACK : Bytes.empty();
  }

  /**
   * The profile of that name.
   *
   * @throws IllegalArgumentException with one sentence that lists the known names
   */
  public static CodeProfile named(String name) {
    return Arrays.stream(values())
        .filter(profile -> profile.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no code reader profile is called "
                        + name
                        + "; known are "
                        + Arrays.stream(values())
                            .map(CodeProfile::word)
                            .collect(Collectors.joining(", "))));
  }
}
