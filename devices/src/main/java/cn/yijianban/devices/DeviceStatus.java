package cn.yijianban.devices;

import java.util.Optional;

/**
 * What a device says of itself. {@link Warning} still works and wants a technician; {@link Fault}
 * does not work.
 */
public sealed interface DeviceStatus {

  /** Not asked yet since the start. */
  record Initialising() implements DeviceStatus {}

  record Ready() implements DeviceStatus {}

  record Warning(DeviceFault cause) implements DeviceStatus {}

  record Busy() implements DeviceStatus {}

  record Fault(DeviceFault cause) implements DeviceStatus {}

  /** Switched off by configuration. */
  record Disabled() implements DeviceStatus {}

  /** It was there and does not answer any more. */
  record Disconnected() implements DeviceStatus {}

  /** This terminal has none. */
  record NoDevice() implements DeviceStatus {}

  /** Whether a citizen can be served with it now. */
  default boolean usable() {
    return switch (this) {
      case Ready _, Warning _, Busy _ -> true;
      case Initialising _, Fault _, Disabled _, Disconnected _, NoDevice _ -> false;
    };
  }

  /**
   * One lower-case word for machines: initialising, ready, warning, busy, fault, disabled,
   * disconnected, no-device.
   */
  default String word() {
    return switch (this) {
      case Initialising _ -> "initialising";
      case Ready _ -> "ready";
      case Warning _ -> "warning";
      case Busy _ -> "busy";
      case Fault _ -> "fault";
      case Disabled _ -> "disabled";
      case Disconnected _ -> "disconnected";
      case NoDevice _ -> "no-device";
    };
  }

  /** What is behind a warning or a fault. */
  default Optional<DeviceFault> trouble() {
    return switch (this) {
      case Warning(var cause) -> Optional.of(cause);
      case Fault(var cause) -> Optional.of(cause);
      case Initialising _, Ready _, Busy _, Disabled _, Disconnected _, NoDevice _ ->
          Optional.empty();
    };
  }

  /** The fault code behind a warning or a fault, else an empty text. */
  default String code() {
    return trouble().map(DeviceFault::code).orElse("");
  }

  /**
   * The state a broken link stands for: one that was open and is gone is disconnected, one that
   * cannot be opened or is not understood is a fault.
   */
  static DeviceStatus ofBrokenLink(DeviceFault fault) {
    return fault == DeviceFault.DISCONNECTED ? new Disconnected() : new Fault(fault);
  }
}
