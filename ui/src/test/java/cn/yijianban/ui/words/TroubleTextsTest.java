package cn.yijianban.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.imaging.Doubt;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.TroubleCode;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every failure has words that say what happened and what to do now, and a code. */
class TroubleTextsTest {
  /** Blame, code names, words of programmers, and the sentence that says nothing. */
  private static final Pattern POOR =
      Pattern.compile("系统异常|稍后再试|未知错误|非法|您的错误|操作失败|exception|error|null", Pattern.CASE_INSENSITIVE);

  /** Something a person can do. */
  private static final Pattern TO_DO =
      Pattern.compile(
          "请|按|带上|打电话|可以|press|please|call|bring|go |open|close|put|lay|can",
          Pattern.CASE_INSENSITIVE);

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_trouble_says_what_happened_and_what_to_do_now(Language language) {
    Texts texts = new Texts(language);
    SoftAssertions all = new SoftAssertions();
    for (TroubleCode trouble : TroubleCode.values()) {
      String key = "trouble." + trouble.name();
      all.assertThat(trouble.code()).as("%s", trouble).matches("T-\\d{3}");
      for (String part : List.of(key, key + ".do", key + ".retry")) {
        all.assertThat(texts.has(part)).as(part).isTrue();
        if (texts.has(part)) {
          all.assertThat(texts.get(part)).as(part).isNotBlank().doesNotContainPattern(POOR);
        }
      }
      if (texts.has(key + ".do")) {
        all.assertThat(texts.get(key + ".do")).as(key + ".do").containsPattern(TO_DO);
      }
      if (language != Language.ENGLISH && texts.has(key)) {
        all.assertThat(texts.get(key)).as(key).hasSizeBetween(5, 24);
      }
    }
    all.assertAll();
  }

  /** The three lines are drawn by the screen itself, for every code alike. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void the_lines_about_the_application_are_there(Language language) {
    Texts texts = new Texts(language);
    for (String line :
        List.of("in", "in.yes", "in.no", "kept", "kept.some", "kept.none", "do", "phone", "code")) {
      assertThat(texts.get("trouble." + line)).as(line).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void every_flaw_of_a_page_says_what_to_do(Doubt doubt) {
    for (Language language : Language.values()) {
      String words = new Texts(language).get("hint.page." + doubt.name(), 1);
      assertThat(words)
          .containsPattern("请|放反|Please|please|[Ss]can|[Tt]ake|[Ll]ay|wrong way")
          .doesNotContainPattern(POOR);
    }
  }

  /** The table of docs/faults.md: each code has an effect a citizen understands, and a remedy. */
  @Test
  void every_fault_of_a_device_and_of_the_store_has_words_for_the_citizen() {
    ServiceTable services = new ServiceTable();
    SoftAssertions all = new SoftAssertions();
    for (DeviceFault fault : DeviceFault.values()) {
      for (DeviceKind kind : DeviceKind.values()) {
        String line = services.line(kind, new DeviceStatus.Fault(fault));
        all.assertThat(line).as("%s on %s", fault, kind).isNotBlank().doesNotContainPattern(POOR);
      }
    }
    for (Counter.Reason reason : Counter.Reason.values()) {
      all.assertThat(services.closed(reason))
          .as("%s", reason)
          .isNotBlank()
          .doesNotContainPattern(POOR);
      all.assertThat(services.remedy(reason)).as("%s", reason).isNotBlank();
    }
    all.assertAll();
  }
}
