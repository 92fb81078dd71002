package cn.yijianban.kiosk.station;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.kiosk.submission.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each state of each device means for the services: the one place that says so. The citizen
 * reads {@link #today}, the technician {@link #remedy}.
 */
public final class ServiceTable {
  /** What a citizen hears about when it works. */
  private static final List<DeviceKind> NAMED =
      List.of(
          DeviceKind.ID_READER,
          DeviceKind.SCANNER,
          DeviceKind.RECEIPT_PRINTER,
          DeviceKind.PAGE_PRINTER);

  private final StationWords words;

  public ServiceTable() {
    this(Locale.ROOT);
  }

  /**
   * @param locale in which a citizen reads; the technician's words are Chinese in every one
   */
  public ServiceTable(Locale locale) {
    words = new StationWords(locale);
  }

  /** What a state means. */
  public sealed interface Effect {
    record Works() implements Effect {}

    /** Something is less than usual, but nothing is missing. */
    record Degraded(String messageKey) implements Effect {}

    /** A service of this device is not to be had now. */
    record Off(String messageKey) implements Effect {}
  }

  public Effect effect(DeviceKind kind, DeviceStatus status) {
    return switch (status) {
      case DeviceStatus.Ready _, DeviceStatus.Busy _ -> new Effect.Works();
      case DeviceStatus.Warning(var cause) ->
          momentary(cause) ? new Effect.Works() : new Effect.Degraded("effect.degraded");
      case DeviceStatus.Fault(var cause) -> momentary(cause) ? new Effect.Works() : without(kind);
      case DeviceStatus.Initialising _ ->
          needed(kind) ? new Effect.Off("effect.starting") : new Effect.Works();
      case DeviceStatus.Disconnected _ -> without(kind);
      case DeviceStatus.Disabled _, DeviceStatus.NoDevice _ ->
          needed(kind) ? without(kind) : new Effect.Works();
    };
  }

  /**
   * One line of the home screen.
   *
   * @param fine whether it works as usual
   */
  public record TodayLine(String text, boolean fine) {}

  /**
   * Lines for the home screen: first what works, if anything does, then one line for each device
   * that does not. A kind that is not in the map counts as absent.
   */
  public List<TodayLine> today(Map<DeviceKind, DeviceStatus> statuses) {
    List<String> working =
        NAMED.stream()
            .filter(kind -> effect(kind, of(statuses, kind)) instanceof Effect.Works)
            .map(this::name)
            .toList();
    List<TodayLine> troubled =
        Stream.of(DeviceKind.values())
            .filter(kind -> !(effect(kind, of(statuses, kind)) instanceof Effect.Works))
            .map(kind -> new TodayLine(line(kind, of(statuses, kind)), false))
            .toList();
    List<TodayLine> lines = new ArrayList<>();
    if (!working.isEmpty()) {
      String names = String.join(words.of("today.comma"), working);
      lines.add(new TodayLine(words.of("today.working", names), true));
    }
    lines.addAll(troubled);
    return List.copyOf(lines);
  }

  /** What a citizen reads while no visit can end with an application that is surely kept. */
  public String closed(Counter.Reason reason) {
    return words.of("closed." + reason);
  }

  /** What a technician does about it. */
  public String remedy(Counter.Reason reason) {
    return words.of("closed." + reason + ".remedy");
  }

  /** What a citizen reads of one device, whatever its state. */
  public String line(DeviceKind kind, DeviceStatus status) {
    return switch (effect(kind, status)) {
      case Effect.Works() -> words.of("today.working", name(kind));
      case Effect.Degraded(var key) -> trouble(kind, status, key);
      case Effect.Off(var key) -> trouble(kind, status, key);
    };
  }

  /** What a technician does about it. */
  public String remedy(DeviceStatus status) {
    return switch (status) {
      case DeviceStatus.Warning(var cause) -> words.of("fault." + cause.code() + ".remedy");
      case DeviceStatus.Fault(var cause) -> words.of("fault." + cause.code() + ".remedy");
      case DeviceStatus.Initialising _,
          DeviceStatus.Ready _,
          DeviceStatus.Busy _,
          DeviceStatus.Disabled _,
          DeviceStatus.Disconnected _,
          DeviceStatus.NoDevice _ ->
          words.of("status." + status.word() + ".remedy");
    };
  }

  /** What a fault is, for the technician. */
  public String meaning(DeviceFault fault) {
    return words.of("fault." + fault.code() + ".meaning");
  }

  private static DeviceStatus of(Map<DeviceKind, DeviceStatus> statuses, DeviceKind kind) {
    return statuses.getOrDefault(kind, new DeviceStatus.NoDevice());
  }

  private String trouble(DeviceKind kind, DeviceStatus status, String effectKey) {
    return words.of("today.trouble", name(kind), shortly(status), words.of(effectKey));
  }

  private String name(DeviceKind kind) {
    return words.of("device." + kind.word());
  }

  /** Two to eight characters, such as 缺纸. */
  String shortly(DeviceStatus status) {
    return status.code().isEmpty()
        ? words.of("status." + status.word())
        : words.of("fault." + status.code());
  }

  private static Effect without(DeviceKind kind) {
    String key = "effect." + kind.word();
    return needed(kind) ? new Effect.Off(key) : new Effect.Degraded(key);
  }

  /** Whether a service is gone without it; the others have a stand-in on the screen. */
  private static boolean needed(DeviceKind kind) {
    return switch (kind) {
      case ID_READER, SCANNER, PAGE_PRINTER, RECEIPT_PRINTER -> true;
      case EVALUATOR, CODE_READER, SOCIAL_CARD, IO_BOARD -> false;
    };
  }

  /** Of one card or one page, not of the device: the next citizen is served as usual. */
  private static boolean momentary(DeviceFault fault) {
    return fault.weight() == DeviceFault.Weight.MOMENTARY;
  }
}
