package cn.yijianban.ui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.ui.stage.SampleStage;
import cn.yijianban.ui.words.Language;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first screen says of the counters, at moments of a week in November (UTC+8). */
class CounterHoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T02:00:00Z | 现在上班，到 12:00。本机 24 小时可以提交申请。",
        "2026-11-20T04:30:00Z | 现在不上班，今天 14:00 开门。本机 24 小时可以提交申请，办理时限从工作日起算。",
        "2026-11-20T19:12:00Z | 现在不上班，11 月 23 日星期一 08:30 开门。本机 24 小时可以提交申请，办理时限从工作日起算。"
      })
  void in_chinese(Instant moment, String words) {
    assertThat(CounterHours.words(SampleStage.at(moment, Language.SIMPLIFIED))).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-20T19:12:00Z | Closed; they open Monday, 23 November at 08:30. This terminal takes applications day and night; time limits count working days."
      })
  void in_english(Instant moment, String words) {
    assertThat(CounterHours.words(SampleStage.at(moment, Language.ENGLISH))).contains(words);
  }
}
