package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The SIMULATED hall: windows, when somebody sits there, and their times. */
final class BenchHall {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  /** The last one is 延时服务: after the office hours. */
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(17, 30));

  private static final int DAYS = 2;

  private record Place(String id, String name, String place) {}

  private record Booked(String reference, String holder, Place window, LocalDateTime at) {
    Map<String, Object> data() {
      return Map.of(
          "reference",
          reference,
          "window",
          window.name(),
          "place",
          window.place(),
          "slot",
          slot(at.toLocalDate(), at.toLocalTime()));
    }

    /** Masked. */
    @Override
    public String toString() {
      return "Booked[" + reference + "]";
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("W01", "“一件事一次办”综合窗口", "县政务服务大厅一楼 A 区 1 号"),
          new Place("W03", "不动产通用受理窗口", "县政务服务大厅一楼 B 区 3 号"),
          new Place("W16", "“办不成事”反映窗口", "县政务服务大厅一楼 C 区 16 号"));

  private final InstantSource time;
  private final WorkingDays days = WorkingDaysReader.shipped();
  private final Set<String> taken = new HashSet<>();
  private final List<Booked> booked = new ArrayList<>();
  private int references;

  BenchHall(InstantSource time) {
    this.time = time;
  }

  /** Somebody else takes that time. */
  synchronized void take(String window, String slot) {
    taken.add(window + " " + slot);
  }

  /** Where a window is, by its name. */
  String place(String window) {
    return PLACES.stream()
        .filter(p -> p.name().equals(window))
        .map(Place::place)
        .findFirst()
        .orElse("");
  }

  synchronized Reply windows() {
    LocalDateTime now = now();
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
    String window = asked.json().path("window").asString("");
    String slot = asked.json().path("slot").asString("");
    Optional<Place> place = PLACES.stream().filter(p -> p.id().equals(window)).findFirst();
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder -> {
              if (place.isEmpty() || slot.isEmpty()) {
                return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
              }
              if (!taken.add(window + " " + slot)) {
                return Reply.ok(Map.of("booked", false, "reference", ""));
              }
              references++;
              String reference = String.format(Locale.ROOT, "YY%04d", references);
              booked.add(new Booked(reference, holder, place.get(), LocalDateTime.parse(slot)));
              return Reply.ok(Map.of("booked", true, "reference", reference));
            });
  }

  /** What somebody has booked, soonest first. */
  synchronized Reply mine(Asked asked) {
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                Reply.ok(
                    Map.of(
                        "appointments",
                        booked.stream()
                            .filter(b -> b.holder().equals(holder) && b.at().isAfter(now()))
                            .sorted(Comparator.comparing(Booked::at))
                            .map(Booked::data)
                            .toList())));
  }

  synchronized Reply cancel(Asked asked) {
    String reference = asked.json().path("reference").asString("");
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                booked.stream()
                    .filter(b -> b.reference().equals(reference) && b.holder().equals(holder))
                    .findFirst()
                    .map(this::cancel)
                    .orElse(Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN")));
  }

  private Reply cancel(Booked b) {
    boolean early = b.at().isAfter(now());
    if (early) {
      booked.remove(b);
      taken.remove(b.window().id() + " " + b.at());
    }
    return Reply.ok(Map.of("cancelled", early));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(time.instant(), BenchFile.ZONE);
  }
}
