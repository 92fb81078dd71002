package cn.yijianban.devices;

import java.time.Duration;
import java.util.Set;

/** The lights, doors and contacts of the cabinet. */
public interface IoBoard extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.IO_BOARD;
  }

  /** Contacts, each on its line. */
  enum Input {
    FRONT_DOOR(0),
    REAR_DOOR(1),
    PRESENCE(2),
    PAPER_TRAY(3),
    UPS_ON_BATTERY(4),
    UPS_LOW(5),
    TAMPER(6),
    SPARE(7);

    private final int line;

    Input(int line) {
      this.line = line;
    }

    /** Number of the line at the board, from 0. */
    public int line() {
      return line;
    }
  }

  /** Switched things, each on its line. */
  enum Output {
    LIGHT_ID_READER(0),
    LIGHT_SCANNER(1),
    LIGHT_OUTLET(2),
    LIGHT_CAMERA(3),
    LIGHT_EVALUATOR(4),
    STRIP(5),
    LOCK(6),
    FAN(7);

    private final int line;

    Output(int line) {
      this.line = line;
    }

    /** Number of the line at the board, from 0. */
    public int line() {
      return line;
    }
  }

  /** How an output is driven; flashing is for lights. */
  enum Drive {
    OFF,
    ON,
    /** Twice a second. */
    QUICK,
    /** Once a second. */
    MEDIUM,
    /** Every two seconds. */
    SLOW
  }

  /** What switching came to. */
  sealed interface Switched {
    record Done() implements Switched {}

    record Failed(DeviceFault cause) implements Switched {}
  }

  /** What the contacts say. */
  sealed interface Inputs {
    /**
     * @param active the contacts that are closed, debounced
     */
    record Read(Set<Input> active) implements Inputs {
      public Read {
        active = Set.copyOf(active);
      }
    }

    record Failed(DeviceFault cause) implements Inputs {}
  }

  Switched set(Output output, Drive drive, Duration deadline);

  /** Looks at all contacts; one that chatters keeps the state it had. */
  Inputs inputs(Duration deadline);
}
