package cn.yijianban.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened at a device, told once, when it changes. */
public sealed interface DeviceEvent {

  /** The state is another one; every other event of a change comes after this one. */
  record StatusChanged(DeviceStatus before, DeviceStatus after) implements DeviceEvent {}

  /** Paper, toner or battery is nearly used up. */
  record SupplyLow(DeviceFault cause) implements DeviceEvent {}

  /** Paper or toner is used up. */
  record SupplyOut(DeviceFault cause) implements DeviceEvent {}

  record CoverOpened(DeviceFault cause) implements DeviceEvent {}

  record Jammed(DeviceFault place) implements DeviceEvent {}

  /** What an earlier event told is put right. */
  record Cleared(DeviceFault cause) implements DeviceEvent {}

  /** A card or paper was put in or on. */
  record MediaInserted() implements DeviceEvent {}

  /** The citizen took card or paper. */
  record MediaTaken() implements DeviceEvent {}

  /** Card or paper is still there although its owner has gone. */
  record MediaLeft() implements DeviceEvent {}

  /** What a change of state means; nothing when there is none. */
  static List<DeviceEvent> between(DeviceStatus before, DeviceStatus after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<DeviceEvent> events = new ArrayList<>();
    events.add(new StatusChanged(before, after));
    Optional<DeviceFault> was = before.trouble();
    Optional<DeviceFault> is = after.trouble();
    was.filter(cause -> is.filter(cause::equals).isEmpty())
        .ifPresent(cause -> events.add(new Cleared(cause)));
    is.filter(cause -> was.filter(cause::equals).isEmpty())
        .flatMap(DeviceEvent::of)
        .ifPresent(events::add);
    return List.copyOf(events);
  }

  private static Optional<DeviceEvent> of(DeviceFault cause) {
    return Optional.ofNullable(
        switch (cause) {
          case RECEIPT_PAPER_LOW,
              A4_PAPER_LOW,
              A4_TONER_LOW,
              A4_DRUM_LOW,
              A4_WASTE_LOW,
              IO_BATTERY_LOW ->
              new SupplyLow(cause);
          case RECEIPT_PAPER_OUT, A4_PAPER_OUT, A4_TONER_OUT, A4_DRUM -> new SupplyOut(cause);
          case SCANNER_COVER, A4_COVER, RECEIPT_COVER, IO_DOOR_OPEN -> new CoverOpened(cause);
          case SCANNER_JAM, A4_JAM, RECEIPT_JAM, RECEIPT_CUTTER -> new Jammed(cause);
          default -> null;
        });
  }
}
