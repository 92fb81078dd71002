package cn.yijianban.devices.bench;

import cn.yijianban.devices.IoBoard.Input;
import cn.yijianban.devices.IoBoard.Output;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.ioboard.Modbus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A SIMULATED relay and input board at address 1. */
public final class BenchIoBoard extends BenchTcp {
  /** What can go wrong with an answer. */
  public enum Fault {
    NO_ANSWER,
    NOISE_BEFORE,
    WRONG_CHECKSUM,
    HALF_FRAME,
    ILLEGAL_FUNCTION(1),
    ILLEGAL_ADDRESS(2),
    ILLEGAL_VALUE(3),
    DEVICE_FAILURE(4),
    CUT;

    private final int code;

    Fault() {
      this(0);
    }

    Fault(int code) {
      this.code = code;
    }
  }

  private static final int ADDRESS = 1;

  /** Both requests this board knows have this size. */
  private static final int REQUEST = 8;

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final Set<Input> closed = EnumSet.noneOf(Input.class);
  private final Map<Output, Integer> coils = new EnumMap<>(Output.class);
  private Bytes stream = Bytes.empty();

  public BenchIoBoard() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchIoBoard(int port) {
    super("io-board", port);
  }

  /** Closes or opens a contact. */
  public synchronized void contact(Input input, boolean on) {
    if (on) {
      closed.add(input);
    } else {
      closed.remove(input);
    }
  }

  /** The value last written to an output, such as 0xFF00; 0 when it was never written. */
  public synchronized int coil(Output output) {
    return coils.getOrDefault(output, 0);
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  @Override
  synchronized void connected() {
    stream = Bytes.empty();
  }

  @Override
  synchronized void received(Bytes bytes) {
    stream = stream.plus(bytes);
    while (stream.size() >= REQUEST) {
      Bytes request = stream.slice(0, REQUEST);
      boolean ours = request.at(0) == ADDRESS && Modbus.sound(request);
      stream = stream.slice(ours ? REQUEST : 1, stream.size());
      if (ours) {
        answer(request);
      }
    }
  }

  private void answer(Bytes request) {
    Optional<Fault> fault = faults.take();
    if (fault.isPresent() && fault.get().code > 0) {
      send(refusal(request, fault.get().code));
      return;
    }
    Bytes right = reply(request);
    if (fault.isEmpty()) {
      send(right);
      return;
    }
    switch (fault.get()) {
      case NOISE_BEFORE -> send(Bytes.of(0xff, 0x01, 0x02).plus(right));
      case WRONG_CHECKSUM ->
          send(right.slice(0, right.size() - 1).plus(Bytes.of(right.at(right.size() - 1) ^ 1)));
      case HALF_FRAME -> send(right.slice(0, right.size() / 2));
      case CUT -> cut();
      case NO_ANSWER, ILLEGAL_FUNCTION, ILLEGAL_ADDRESS, ILLEGAL_VALUE, DEVICE_FAILURE -> {}
    }
  }

  private Bytes reply(Bytes request) {
    int first = request.at(2) << 8 | request.at(3);
    int value = request.at(4) << 8 | request.at(5);
    return switch (request.at(1)) {
      case Modbus.READ_INPUTS ->
          first == 0 && value == Input.values().length
              ? Modbus.frame(Bytes.of(ADDRESS, Modbus.READ_INPUTS, 1, inputs()))
              : refusal(request, 2);
      case Modbus.WRITE_COIL -> {
        Optional<Output> output =
            Arrays.stream(Output.values()).filter(o -> o.line() == first).findFirst();
        output.ifPresent(o -> coils.put(o, value));
        yield output.isPresent() ? request : refusal(request, 2);
      }
      default -> refusal(request, 1);
    };
  }

  private int inputs() {
    return closed.stream().mapToInt(input -> 1 << input.line()).sum();
  }

  private static Bytes refusal(Bytes request, int code) {
    return Modbus.frame(Bytes.of(ADDRESS, request.at(1) | Modbus.ERROR, code));
  }
}
