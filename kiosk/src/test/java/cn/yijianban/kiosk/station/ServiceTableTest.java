package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.kiosk.station.ServiceTable.Effect;
import cn.yijianban.kiosk.submission.Counter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTableTest {
  private final ServiceTable table = new ServiceTable();

  @Test
  void every_state_of_every_device_has_words_for_the_citizen_and_a_remedy() {
    for (DeviceKind kind : DeviceKind.values()) {
      for (DeviceStatus status : everyStatus()) {
        assertThat(table.line(kind, status)).as("%s %s", kind, status).endsWith("。");
        assertThat(table.remedy(status)).as("%s", status).endsWith("。");
      }
    }
    for (DeviceFault fault : DeviceFault.values()) {
      assertThat(table.meaning(fault)).isNotBlank();
    }
  }

  @Test
  void every_state_of_every_device_has_english_words_for_the_citizen() {
    ServiceTable english = new ServiceTable(Locale.ENGLISH);
    for (DeviceKind kind : DeviceKind.values()) {
      for (DeviceStatus status : everyStatus()) {
        assertThat(english.line(kind, status))
            .as("%s %s", kind, status)
            .endsWith(".")
            .doesNotContainPattern("\\p{IsHan}|[，。：、]");
      }
    }
    for (Counter.Reason reason : Counter.Reason.values()) {
      assertThat(english.closed(reason)).endsWith(".").doesNotContainPattern("\\p{IsHan}");
    }
    assertThat(english.today(ready()))
        .extracting(ServiceTable.TodayLine::text)
        .containsExactly("ID reading, scanning, receipt printing, A4 printing: working.");
  }

  @Test
  void the_home_screen_tells_first_what_works_and_then_what_does_not() {
    Map<DeviceKind, DeviceStatus> statuses = ready();
    statuses.put(DeviceKind.PAGE_PRINTER, new DeviceStatus.Fault(DeviceFault.A4_PAPER_OUT));

    assertThat(table.today(statuses))
        .extracting(ServiceTable.TodayLine::text)
        .containsExactly("读证、扫描、回执打印正常。", "A4 打印缺纸：办事指南和告知书请在屏幕上查看，也可以扫码带走；申请照常办理。");
  }

  @Test
  void a_terminal_where_all_is_well_says_so_in_one_line() {
    assertThat(table.today(ready()))
        .containsExactly(new ServiceTable.TodayLine("读证、扫描、回执打印、A4 打印正常。", true));
  }

  @Test
  void a_terminal_without_any_device_says_what_is_missing() {
    assertThat(table.today(Map.of()))
        .hasSize(4)
        .allSatisfy(line -> assertThat(line.text()).contains("没有安装"));
  }

  @Test
  void without_the_evaluator_the_screen_stands_in() {
    assertThat(table.effect(DeviceKind.EVALUATOR, new DeviceStatus.Disconnected()))
        .isEqualTo(new Effect.Degraded("effect.evaluator"));
    assertThat(table.effect(DeviceKind.EVALUATOR, new DeviceStatus.NoDevice()))
        .isEqualTo(new Effect.Works());
  }

  @Test
  void what_does_not_work_is_never_said_to_work() {
    for (DeviceKind kind :
        List.of(DeviceKind.ID_READER, DeviceKind.SCANNER, DeviceKind.RECEIPT_PRINTER)) {
      assertThat(table.effect(kind, new DeviceStatus.Disconnected()))
          .isInstanceOf(Effect.Off.class);
      assertThat(table.effect(kind, new DeviceStatus.Initialising()))
          .isEqualTo(new Effect.Off("effect.starting"));
      assertThat(table.effect(kind, new DeviceStatus.Fault(DeviceFault.NO_ANSWER)))
          .isInstanceOf(Effect.Off.class);
    }
  }

  @Test
  void a_warning_still_works_and_one_bad_card_says_nothing_of_the_reader() {
    assertThat(
            table.effect(
                DeviceKind.RECEIPT_PRINTER,
                new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW)))
        .isInstanceOf(Effect.Degraded.class);
    assertThat(
            table.effect(
                DeviceKind.ID_READER, new DeviceStatus.Warning(DeviceFault.NOT_AN_ID_CARD)))
        .isEqualTo(new Effect.Works());
  }

  private static Map<DeviceKind, DeviceStatus> ready() {
    Map<DeviceKind, DeviceStatus> statuses = new EnumMap<>(DeviceKind.class);
    for (DeviceKind kind : DeviceKind.values()) {
      statuses.put(kind, new DeviceStatus.Ready());
    }
    return statuses;
  }

  private static List<DeviceStatus> everyStatus() {
    List<DeviceStatus> all =
        new ArrayList<>(
            List.of(
                new DeviceStatus.Initialising(),
                new DeviceStatus.Ready(),
                new DeviceStatus.Busy(),
                new DeviceStatus.Disabled(),
                new DeviceStatus.Disconnected(),
                new DeviceStatus.NoDevice()));
    for (DeviceFault fault : DeviceFault.values()) {
      all.add(new DeviceStatus.Warning(fault));
      all.add(new DeviceStatus.Fault(fault));
    }
    return all;
  }

  @Test
  void everyReasonThatStopsApplicationsHasWordsForCitizenAndTechnician() {
    for (var reason : cn.yijianban.kiosk.submission.Counter.Reason.values()) {
      assertThat(new ServiceTable().closed(reason)).contains("不能提交申请");
      assertThat(new ServiceTable().remedy(reason)).endsWith("。");
    }
  }
}
