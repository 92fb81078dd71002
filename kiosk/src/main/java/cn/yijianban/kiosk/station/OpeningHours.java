package cn.yijianban.kiosk.station;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the counters of the hall are open, on working days. The terminal itself never closes: what
 * is handed in at night is looked at when the counters open again.
 *
 * @param spans of one day, in order, apart from each other; empty where nobody told them
 */
public record OpeningHours(List<Span> spans) {
  /** Nobody told them. */
  public static final OpeningHours UNKNOWN = new OpeningHours(List.of());

  private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
  private static final Pattern SPAN = Pattern.compile(TIME + "-" + TIME);

  /** The longest run of holidays of a year has nine days (2024-2026), with room. */
  private static final int LOOK_AHEAD = 30;

  public OpeningHours {
    spans = List.copyOf(spans);
  }

  /** From the first minute to before the last one. */
  public record Span(LocalTime from, LocalTime to) {}

  /** How it is at a moment. */
  public sealed interface Now {
    /** Open, for now until then. */
    record Open(LocalTime until) implements Now {}

    /** Closed until that moment. */
    record Closed(LocalDate day, LocalTime at) implements Now {}
  }

  /** Such as {@code 08:30-12:00, 14:00-17:30}; empty when it is not written like that. */
  public static Optional<OpeningHours> parse(String text) {
    List<Span> spans = new ArrayList<>();
    LocalTime last = LocalTime.MIN;
    for (String part : text.split(",", -1)) {
      Matcher span = SPAN.matcher(part.strip());
      if (!span.matches()) {
        return Optional.empty();
      }
      LocalTime from = LocalTime.parse(span.group(1));
      LocalTime to = LocalTime.parse(span.group(2));
      if (from.isBefore(last) || !from.isBefore(to)) {
        return Optional.empty();
      }
      spans.add(new Span(from, to));
      last = to;
    }
    return Optional.of(new OpeningHours(spans));
  }

  /**
   * How it is at that moment; empty where nobody told the hours.
   *
   * @param workingDay whether a day is worked
   */
  public Optional<Now> at(LocalDateTime moment, Predicate<LocalDate> workingDay) {
    LocalTime time = moment.toLocalTime();
    boolean worked = workingDay.test(moment.toLocalDate());
    for (Span span : worked ? spans : List.<Span>of()) {
      if (time.isBefore(span.from())) {
        return Optional.of(new Now.Closed(moment.toLocalDate(), span.from()));
      }
      if (time.isBefore(span.to())) {
        return Optional.of(new Now.Open(span.to()));
      }
    }
    LocalDate tomorrow = moment.toLocalDate().plusDays(1);
    return spans.stream()
        .findFirst()
        .flatMap(
            first ->
                tomorrow
                    .datesUntil(tomorrow.plusDays(LOOK_AHEAD))
                    .filter(workingDay)
                    .findFirst()
                    .map(day -> new Now.Closed(day, first.from())));
  }
}
