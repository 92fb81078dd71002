package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeviceEventTest {
  private static final DeviceStatus READY = new DeviceStatus.Ready();

  private static DeviceStatus fault(DeviceFault cause) {
    return new DeviceStatus.Fault(cause);
  }

  @Test
  void a_state_that_stays_is_told_once() {
    assertThat(DeviceEvent.between(READY, READY)).isEmpty();
  }

  @Test
  void a_change_says_what_it_means() {
    assertThat(DeviceEvent.between(READY, fault(DeviceFault.SCANNER_JAM)))
        .containsExactly(
            new DeviceEvent.StatusChanged(READY, fault(DeviceFault.SCANNER_JAM)),
            new DeviceEvent.Jammed(DeviceFault.SCANNER_JAM));
    assertThat(
            DeviceEvent.between(
                new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW),
                fault(DeviceFault.RECEIPT_PAPER_OUT)))
        .contains(
            new DeviceEvent.Cleared(DeviceFault.RECEIPT_PAPER_LOW),
            new DeviceEvent.SupplyOut(DeviceFault.RECEIPT_PAPER_OUT));
    assertThat(DeviceEvent.between(fault(DeviceFault.A4_COVER), READY))
        .contains(new DeviceEvent.Cleared(DeviceFault.A4_COVER));
  }

  @Test
  void codes_never_repeat_and_there_are_more_than_sixty() {
    var codes = Arrays.stream(DeviceFault.values()).map(DeviceFault::code).toList();
    assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    assertThat(codes.stream().collect(Collectors.groupingBy(c -> c.substring(0, 8))).keySet())
        .contains("DEV-LNK-", "DEV-IDR-", "DEV-IOB-");
  }

  @Test
  void a_cancel_runs_its_listeners_once_also_those_that_come_late() {
    Cancel cancel = new Cancel();
    int[] runs = {0};
    cancel.onCancel(() -> runs[0]++);
    assertThat(cancel.asked()).isFalse();
    cancel.cancel();
    cancel.cancel();
    cancel.onCancel(() -> runs[0]++);
    assertThat(runs[0]).isEqualTo(2);
    assertThat(cancel.asked()).isTrue();
  }
}
