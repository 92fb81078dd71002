package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.catalogue.WorkingDays;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The SIMULATED hall: windows, when somebody sits there, and their times. */
final class BenchHall {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  /** The last one is 延时服务: after the office hours. */
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(17, 30));

  private static final int DAYS = 2;

  private record Place(String id, String name, String place) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("W01", "“一件事一次办”综合窗口", "县政务服务大厅一楼 A 区 1 号"),
          new Place("W03", "不动产通用受理窗口", "县政务服务大厅一楼 B 区 3 号"),
          new Place("W16", "“办不成事”反映窗口", "县政务服务大厅一楼 C 区 16 号"));

  private final InstantSource time;
  private final WorkingDays days = WorkingDays.shipped();
  private final Set<String> taken = new HashSet<>();
  private int references;

  BenchHall(InstantSource time) {
    this.time = time;
  }

  /** Somebody else takes that time. */
  synchronized void take(String window, String slot) {
    taken.add(window + " " + slot);
  }

  synchronized Reply windows() {
    LocalDateTime now = LocalDateTime.ofInstant(time.instant(), BenchFile.ZONE);
    boolean open =
        days.isWorking(now.toLocalDate())
            && !now.toLocalTime().isBefore(OPENS)
            && now.toLocalTime().isBefore(CLOSES);
    return Reply.ok(
        Map.of(
            "windows",
            PLACES.stream()
                .map(
                    p ->
                        Map.of(
                            "id",
                            p.id(),
                            "name",
                            p.name(),
                            "place",
                            p.place(),
                            "hours",
                            "工作日 9:00—17:00，预约可延至 18:00",
                            "open",
                            open,
                            "waiting",
                            open ? 2 : 0,
                            "slots",
                            slots(p.id(), now.toLocalDate())))
                .toList()));
  }

  private List<Map<String, Object>> slots(String window, LocalDate today) {
    return Stream.iterate(days.after(today, 1), day -> days.after(day, 1))
        .limit(DAYS)
        .flatMap(day -> TIMES.stream().map(at -> slot(day, at)))
        .filter(slot -> !taken.contains(window + " " + slot.get("id")))
        .toList();
  }

  private static Map<String, Object> slot(LocalDate day, LocalTime from) {
    return Map.of(
        "id",
        day + "T" + from,
        "day",
        day.toString(),
        "from",
        from.toString(),
        "to",
        from.plusMinutes(30).toString());
  }

  synchronized Reply book(Asked asked) {
    JsonNode body = asked.json();
    String window = body.path("window").asString("");
    String slot = body.path("slot").asString("");
    if (body.path("holderNumber").asString("").isEmpty() || window.isEmpty() || slot.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    if (!taken.add(window + " " + slot)) {
      return Reply.ok(Map.of("booked", false, "reference", ""));
    }
    references++;
    return Reply.ok(
        Map.of("booked", true, "reference", String.format(Locale.ROOT, "YY%04d", references)));
  }
}
