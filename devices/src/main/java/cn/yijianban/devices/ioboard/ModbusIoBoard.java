package cn.yijianban.devices.ioboard;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.IoBoard;
import cn.yijianban.devices.MediaAction;
import cn.yijianban.devices.ResetOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.ioboard.Modbus.Reply;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Reconnecting;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** A relay and input board on a byte pipe, 9600 8N1 in the field. */
public final class ModbusIoBoard implements IoBoard {
  private static final Duration ANSWER = Duration.ofMillis(500);

  /** A contact that goes on chattering for longer keeps the state it had. */
  private static final Duration SETTLE = Duration.ofMillis(250);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final Reconnecting pipe;
  private final int address;
  private final boolean simulated;
  private final Debounce debounce = new Debounce();

  /**
   * @param address of the board on its line, 1 to 247
   */
  public ModbusIoBoard(Supplier<Link> opener, int address, boolean simulated) {
    if (address < 1 || address > 247) {
      throw new IllegalArgumentException("the address of a Modbus board is 1 to 247");
    }
    this.pipe = new Reconnecting(opener);
    this.address = address;
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  /** Ready, or a warning for what the contacts say of the cabinet, the gravest first. */
  @Override
  public DeviceStatus probe(Duration deadline) {
    return pipe.talk(
        link ->
            switch (inputs(link, deadline)) {
              case Inputs.Failed(var cause) -> new DeviceStatus.Fault(cause);
              case Inputs.Read(var active) ->
                  warning(active)
                      .<DeviceStatus>map(DeviceStatus.Warning::new)
                      .orElse(new DeviceStatus.Ready());
            },
        DeviceStatus::ofBrokenLink);
  }

  private static Optional<DeviceFault> warning(Set<Input> active) {
    if (active.contains(Input.TAMPER)) {
      return Optional.of(DeviceFault.IO_TAMPER);
    }
    if (active.contains(Input.UPS_LOW)) {
      return Optional.of(DeviceFault.IO_BATTERY_LOW);
    }
    if (active.contains(Input.UPS_ON_BATTERY)) {
      return Optional.of(DeviceFault.IO_ON_BATTERY);
    }
    return active.contains(Input.FRONT_DOOR) || active.contains(Input.REAR_DOOR)
        ? Optional.of(DeviceFault.IO_DOOR_OPEN)
        : Optional.empty();
  }

  /** Everything off. The board holds no media. */
  @Override
  public ResetOutcome reset(MediaAction media, Duration deadline) {
    for (Output output : Output.values()) {
      if (set(output, Drive.OFF, deadline) instanceof Switched.Failed(var cause)) {
        return new ResetOutcome.Failed(cause);
      }
    }
    return new ResetOutcome.Done(ResetOutcome.Media.NONE);
  }

  @Override
  public Switched set(Output output, Drive drive, Duration deadline) {
    int value =
        switch (drive) {
          case OFF -> 0x0000;
          case ON -> 0xff00;
          case QUICK -> 0xf000;
          case MEDIUM -> 0xf100;
          case SLOW -> 0xf200;
        };
    Bytes request = Modbus.writeCoil(address, output.line(), value);
    return pipe.talk(
        link ->
            switch (ask(link, request, deadline)) {
              case Answer.Good _ -> new Switched.Done();
              case Answer.Bad(var cause) -> new Switched.Failed(cause);
            },
        Switched.Failed::new);
  }

  @Override
  public Inputs inputs(Duration deadline) {
    return pipe.talk(link -> inputs(link, deadline), Inputs.Failed::new);
  }

  /** Looks again while a contact changes, so that a change that lasts is told at once. */
  private Inputs inputs(Link link, Duration deadline) {
    long end = System.nanoTime() + Math.min(SETTLE.toNanos(), deadline.toNanos());
    Bytes request = Modbus.readInputs(address, Input.values().length);
    while (true) {
      Answer answer = ask(link, request, deadline);
      if (answer instanceof Answer.Bad(var cause)) {
        return new Inputs.Failed(cause);
      }
      Set<Input> active = debounce.look(active(answer), System.nanoTime());
      if (!debounce.unsettled() || System.nanoTime() > end) {
        return new Inputs.Read(active);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static Set<Input> active(Answer answer) {
    Set<Input> active = EnumSet.noneOf(Input.class);
    if (answer instanceof Answer.Good(var body)) {
      for (Input input : Input.values()) {
        if ((body.at(3) & 1 << input.line()) != 0) {
          active.add(input);
        }
      }
    }
    return active;
  }

  private sealed interface Answer {
    record Good(Bytes body) implements Answer {}

    record Bad(DeviceFault cause) implements Answer {}
  }

  /** Asks, and once more when the answer is damaged or does not come. */
  private static Answer ask(Link link, Bytes request, Duration deadline) {
    Answer first = once(link, request, deadline);
    boolean again =
        first instanceof Answer.Bad(var cause)
            && (cause == DeviceFault.GARBLED || cause == DeviceFault.NO_ANSWER);
    return again ? once(link, request, deadline) : first;
  }

  private static Answer once(Link link, Bytes request, Duration deadline) {
    link.discardInput();
    link.write(request);
    long end = System.nanoTime() + Math.min(ANSWER.toNanos(), deadline.toNanos());
    Bytes stream = Bytes.empty();
    while (true) {
      Optional<Reply> reply = Modbus.reply(request, stream);
      if (reply.isPresent()) {
        return switch (reply.get()) {
          case Reply.Good(var body) -> new Answer.Good(body);
          case Reply.Refused(var code) ->
              new Answer.Bad(
                  switch (code) {
                    case 1 -> DeviceFault.IO_FUNCTION;
                    case 2 -> DeviceFault.IO_ADDRESS;
                    case 3 -> DeviceFault.IO_VALUE;
                    default -> DeviceFault.IO_FAILED;
                  });
        };
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Bytes more = left.isPositive() ? link.read(256, left) : Bytes.empty();
      if (more.size() == 0) {
        return new Answer.Bad(stream.size() == 0 ? DeviceFault.NO_ANSWER : DeviceFault.GARBLED);
      }
      stream = stream.plus(more);
    }
  }

  @Override
  public void close() {
    pipe.close();
  }
}
