package cn.yijianban.devices.bench;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A SIMULATED device as its admin page sees it.
 *
 * @param uri where the device is
 * @param faults what can go wrong at it
 * @param actions what hands can do to it, by name; each takes one value, which may be empty, and
 *     refuses a wrong one by {@link IllegalArgumentException}
 * @param state how it stands, by name; nothing personal
 */
public record Twin(
    URI uri,
    Faults faults,
    Map<String, Consumer<String>> actions,
    Supplier<Map<String, String>> state,
    Runnable stop)
    implements AutoCloseable {
  public Twin {
    actions = Map.copyOf(actions);
  }

  /** The fault plan of one device, by the names of its faults. */
  public record Faults(
      List<String> names, Consumer<String> next, Consumer<String> always, Runnable clear) {
    public Faults {
      names = List.copyOf(names);
    }

    static <F extends Enum<F>> Faults of(FaultPlan<F> plan, Class<F> type) {
      return new Faults(
          Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
          name -> plan.failNext(Enum.valueOf(type, name)),
          name -> plan.failRepeatedly(Enum.valueOf(type, name)),
          plan::clear);
    }
  }

  @Override
  public void close() {
    stop.run();
  }
}
