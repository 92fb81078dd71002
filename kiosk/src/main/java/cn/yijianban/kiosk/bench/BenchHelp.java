package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** SIMULATED helpers: at night only by telephone and video, on working days also in person. */
final class BenchHelp {
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final int ANSWER_DAYS = 5;

  private final InstantSource time;
  private final BiConsumer<String, String> note;
  private final WorkingDays days = WorkingDaysReader.shipped();
  private int numbers;

  /**
   * @param note hears of what somebody has to do: a kind and a text
   */
  BenchHelp(InstantSource time, BiConsumer<String, String> note) {
    this.time = time;
    this.note = note;
  }

  synchronized Reply call(Asked asked) {
    String way = asked.json().path("way").asString("");
    String where = asked.json().path("where").asString("");
    if (way.isEmpty() || where.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String reference = number("BD");
    note.accept("HELP", way + " " + where);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reference", reference);
    data.put("who", way.equals("DESK") ? "梅江镇帮代办专窗" : "12345 热线值班员");
    data.put("at", (way.equals("DESK") ? desk() : time.instant()).toString());
    if (way.equals("VIDEO")) {
      data.put("link", "https://platform.example/v/" + reference);
    }
    return Reply.ok(data);
  }

  /** In five minutes, or when the hall opens. */
  private Instant desk() {
    Instant soon = time.instant().plus(Duration.ofMinutes(5));
    LocalDateTime then = LocalDateTime.ofInstant(soon, BenchFile.ZONE);
    LocalDate day = then.toLocalDate();
    boolean early = then.toLocalTime().isBefore(OPENS);
    if (days.isWorking(day) && !early && then.toLocalTime().isBefore(CLOSES)) {
      return soon;
    }
    LocalDate next = days.isWorking(day) && early ? day : days.after(day, 1);
    return next.atTime(OPENS).atZone(BenchFile.ZONE).toInstant();
  }

  synchronized Reply file(Asked asked) {
    String topic = asked.json().path("topic").asString("");
    if (topic.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    note.accept("COMPLAINT", (topic + " " + asked.json().path("number").asString("")).strip());
    String sealed = asked.json().path("sealed").asString("");
    if (!sealed.isEmpty()) {
      note.accept("WORDS", sealed);
    }
    LocalDate today = LocalDate.ofInstant(time.instant(), BenchFile.ZONE);
    return Reply.ok(
        Map.of("reference", number("TS"), "answerBy", days.after(today, ANSWER_DAYS).toString()));
  }

  private String number(String kind) {
    numbers++;
    return String.format(Locale.ROOT, "%s%04d", kind, numbers);
  }
}
