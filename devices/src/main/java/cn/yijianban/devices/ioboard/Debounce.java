package cn.yijianban.devices.ioboard;

import cn.yijianban.devices.IoBoard.Input;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Contacts chatter, and a person in front of a sensor moves: a change counts when it has lasted.
 * Time is passed in, in nanoseconds.
 */
final class Debounce {
  private static final long CHATTER = 100_000_000L;

  /** Somebody who stands still is still there. */
  private static final long PRESENCE_HOLD = 3_000_000_000L;

  private final Set<Input> settled = EnumSet.noneOf(Input.class);
  private final Map<Input, Long> changedSince = new EnumMap<>(Input.class);
  private boolean first = true;

  /** Takes one look at the contacts, gives those that count as closed. */
  Set<Input> look(Set<Input> raw, long now) {
    if (first) {
      first = false;
      settled.addAll(raw);
    }
    for (Input input : Input.values()) {
      boolean is = raw.contains(input);
      if (is == settled.contains(input)) {
        changedSince.remove(input);
        continue;
      }
      long since = changedSince.computeIfAbsent(input, _ -> now);
      long wanted = input == Input.PRESENCE && !is ? PRESENCE_HOLD : CHATTER;
      if (now - since >= wanted) {
        changedSince.remove(input);
        if (is) {
          settled.add(input);
        } else {
          settled.remove(input);
        }
      }
    }
    return Set.copyOf(settled);
  }

  /** Whether a contact differs from what counts, so that another look is worth while. */
  boolean unsettled() {
    return !changedSince.isEmpty();
  }
}
