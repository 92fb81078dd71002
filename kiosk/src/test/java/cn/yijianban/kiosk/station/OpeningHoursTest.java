package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.station.OpeningHours.Now;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {
  private static final OpeningHours HALL =
      OpeningHours.parse("08:30-12:00, 14:00-17:30").orElseThrow();
  private static final WorkingDays CALENDAR = WorkingDaysReader.shipped();

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:30, 12:00",
    "2026-11-20T11:59, 12:00",
    "2026-11-20T14:00, 17:30",
    // A Sunday that is worked for the holidays of October.
    "2026-09-20T09:00, 12:00"
  })
  void is_open_on_working_days(LocalDateTime moment, LocalTime until) {
    assertThat(HALL.at(moment, CALENDAR::isWorking)).contains(new Now.Open(until));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T03:12, 2026-11-20, 08:30",
    "2026-11-20T12:00, 2026-11-20, 14:00",
    "2026-11-20T17:30, 2026-11-23, 08:30",
    "2026-11-21T10:00, 2026-11-23, 08:30",
    // The first of October and all the days that follow it.
    "2026-09-30T20:00, 2026-10-08, 08:30"
  })
  void is_closed_until_the_next_working_hour(LocalDateTime moment, LocalDate day, LocalTime at) {
    assertThat(HALL.at(moment, CALENDAR::isWorking)).contains(new Now.Closed(day, at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8:30-12:00", "12:00-08:30", "08:30-12:00,11:00-17:00", "全天"})
  void what_is_no_span_of_a_day_is_refused(String text) {
    assertThat(OpeningHours.parse(text)).isEmpty();
  }

  @Test
  void says_nothing_where_nobody_told_the_hours() {
    assertThat(OpeningHours.UNKNOWN.at(LocalDateTime.parse("2026-11-20T09:00"), _ -> true))
        .isEmpty();
  }
}
