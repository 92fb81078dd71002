package cn.yijianban.kiosk.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened in a span of days, added up from the journal: the figures by which a hall is
 * reviewed each quarter (宁都 2021-12: 按季度定期进行量化考核). A visit counts in full on the day of each of its
 * events.
 *
 * @param from first day
 * @param until last day
 * @param events by word, such as {@code visit-started}
 * @param bundles what was begun and handed in, by code
 * @param ways how materials were met, by word, such as {@code licence}
 * @param errands besides applying, by what
 * @param troubles that citizens were shown, by code
 */
public record Figures(
    LocalDate from,
    LocalDate until,
    SortedMap<String, Long> events,
    SortedMap<String, Uses> bundles,
    SortedMap<String, Long> ways,
    SortedMap<String, Long> errands,
    SortedMap<String, Long> troubles) {

  /** What became of one bundle. */
  public record Uses(long begun, long handedIn) {
    private Uses plus(Uses other) {
      return new Uses(begun + other.begun, handedIn + other.handedIn);
    }
  }

  /** How often an event happened. */
  public long of(String word) {
    return events.getOrDefault(word, 0L);
  }

  /**
   * Adds up whatever can be read; whether it can be believed says {@link Journal#verify}.
   *
   * @param zone in which a day begins and ends
   */
  public static Figures of(Path journal, LocalDate from, LocalDate until, ZoneId zone)
      throws IOException {
    Figures figures =
        new Figures(
            from,
            until,
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
    Predicate<Instant> counts = at -> !at.isBefore(begin) && at.isBefore(end);
    Map<String, String> bundleOfVisit = new HashMap<>();
    for (Path segment : new Segments(journal).all()) {
      try (BufferedReader lines = Files.newBufferedReader(segment)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          figures.add(line, counts, bundleOfVisit);
        }
      }
    }
    return figures;
  }

  private void add(String line, Predicate<Instant> counts, Map<String, String> bundleOfVisit) {
    JsonNode entry;
    Instant at;
    try {
      entry = JsonMapper.shared().readTree(line);
      at = Instant.parse(text(entry, "at"));
    } catch (JacksonException | DateTimeException _) {
      return;
    }
    String word = text(entry, "event");
    String visit = text(entry, "visit");
    if (word.equals("visit-started")) {
      bundleOfVisit.put(visit, text(entry, "bundle"));
    }
    if (!counts.test(at)) {
      return;
    }
    events.merge(word, 1L, Long::sum);
    switch (word) {
      case "visit-started" -> bundles.merge(text(entry, "bundle"), new Uses(1, 0), Uses::plus);
      case "submission-durable" ->
          bundles.merge(bundleOfVisit.getOrDefault(visit, ""), new Uses(0, 1), Uses::plus);
      case "material-met" -> ways.merge(text(entry, "way"), 1L, Long::sum);
      case "errand-done" -> errands.merge(text(entry, "what"), 1L, Long::sum);
      case "trouble" -> troubles.merge(text(entry, "code"), 1L, Long::sum);
      default -> {}
    }
  }

  private static String text(JsonNode entry, String name) {
    return entry.path(name).asString("");
  }
}
