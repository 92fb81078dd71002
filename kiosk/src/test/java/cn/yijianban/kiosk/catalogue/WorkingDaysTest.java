package cn.yijianban.kiosk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days by the notices of the State Council. */
class WorkingDaysTest {
  private static final WorkingDays CALENDAR = WorkingDaysReader.shipped();

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 1, 2026-10-08",
    "2026-09-30, 2, 2026-10-09",
    "2026-09-30, 3, 2026-10-10",
    "2026-09-30, 4, 2026-10-12",
    "2026-10-03, 1, 2026-10-08",
    "2026-10-03, 0, 2026-10-08",
    "2026-09-18, 1, 2026-09-20",
    "2026-09-24, 1, 2026-09-28",
    "2026-11-20, 0, 2026-11-20",
    "2026-11-20, 1, 2026-11-23",
    "2026-02-13, 1, 2026-02-14",
    "2026-02-14, 1, 2026-02-24",
    "2025-09-26, 1, 2025-09-28",
    "2025-09-30, 1, 2025-10-09",
    "2026-12-31, 1, 2027-01-04",
    "2027-09-30, 1, 2027-10-04"
  })
  void daysAreCountedOverHolidaysAndMadeUpWeekends(LocalDate from, int days, LocalDate to) {
    assertThat(CALENDAR.after(from, days)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({"2025, 248", "2026, 248"})
  void aPublishedYearHasItsWorkingDays(int year, long days) {
    assertThat(
            LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(CALENDAR::isWorking)
                .count())
        .isEqualTo(days);
    assertThat(CALENDAR.published(LocalDate.of(year, 6, 1))).isTrue();
  }

  @Test
  void aYearWithoutANoticeIsMarkedProvisional() {
    assertThat(CALENDAR.published(LocalDate.of(2027, 6, 1))).isFalse();
    assertThat(CALENDAR.isWorking(LocalDate.of(2027, 2, 8))).isFalse();
    assertThat(CALENDAR.published(LocalDate.of(2031, 6, 2))).isFalse();
    assertThat(CALENDAR.isWorking(LocalDate.of(2031, 6, 2))).isTrue();
  }

  @Test
  void daysAreCountedForwards() {
    assertThatThrownBy(() -> CALENDAR.after(LocalDate.of(2026, 1, 1), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
