package cn.yijianban.ui.attendant;

import cn.yijianban.kiosk.visit.VisitLog;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what happens in visits and remembers what went wrong last; codes only. */
public final class Tally implements VisitLog {
  private static final int REMEMBERED = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final VisitLog then;
  private final InstantSource time;
  private final ZoneId zone;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Deque<String> failures = new ArrayDeque<>();

  /**
   * @param then is told as well
   */
  public Tally(VisitLog then, InstantSource time, ZoneId zone) {
    this.then = then;
    this.time = time;
    this.zone = zone;
  }

  @Override
  public void note(String visit, Kind kind, String detail) {
    then.note(visit, kind, detail);
    count(kind, detail);
  }

  private synchronized void count(Kind kind, String detail) {
    counts.merge(kind, 1L, Long::sum);
    if (kind == Kind.TROUBLE || kind == Kind.NOT_PRINTED || kind == Kind.ITEM_LEFT) {
      failures.addFirst(TIME.format(time.instant().atZone(zone)) + "  " + kind + "  " + detail);
      if (failures.size() > REMEMBERED) {
        failures.removeLast();
      }
    }
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized Map<String, Long> counts() {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach(
        (kind, count) -> named.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
    return named;
  }
}
