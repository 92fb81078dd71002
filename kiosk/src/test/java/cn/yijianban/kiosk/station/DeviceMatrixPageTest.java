package cn.yijianban.kiosk.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/device-matrix.md}: what each state of each device means for the services. */
class DeviceMatrixPageTest {
  private static final Path PAGE = Path.of("../docs/device-matrix.md");

  private static final String HEAD =
      """
      # 设备状态与服务

      本页由 `DeviceMatrixPageTest` 按 `ServiceTable` 生成并核对：改了规则后运行该测试并加 `-Dfaults.write=true`。
      “正常”表示服务不受影响；“减少”表示有替代办法，办理不中断；“停用”表示这项服务现在没有。
      故障一列指会持续的故障；一张证件、一页纸的问题不改变服务，见 [faults.md](faults.md)。

      | 设备 | 启动中 | 就绪 | 警告 | 使用中 | 故障 | 停用 | 断开 | 未安装 | 不能用时市民看到 |
      |---|---|---|---|---|---|---|---|---|---|
      """;

  @Test
  void the_page_says_what_the_table_says_of_every_state_of_every_device() throws IOException {
    String page = render();
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  private static String render() {
    ServiceTable table = new ServiceTable();
    StringBuilder page = new StringBuilder(HEAD);
    for (DeviceKind kind : DeviceKind.values()) {
      page.append("| ").append(kind.word());
      for (DeviceStatus status : states()) {
        page.append(" | ").append(word(table.effect(kind, status)));
      }
      page.append(" | ").append(table.line(kind, new DeviceStatus.Disconnected())).append(" |\n");
    }
    return page.toString();
  }

  private static List<DeviceStatus> states() {
    return List.of(
        new DeviceStatus.Initialising(),
        new DeviceStatus.Ready(),
        new DeviceStatus.Warning(DeviceFault.RECEIPT_PAPER_LOW),
        new DeviceStatus.Busy(),
        new DeviceStatus.Fault(DeviceFault.NO_ANSWER),
        new DeviceStatus.Disabled(),
        new DeviceStatus.Disconnected(),
        new DeviceStatus.NoDevice());
  }

  private static String word(ServiceTable.Effect effect) {
    return switch (effect) {
      case ServiceTable.Effect.Works _ -> "正常";
      case ServiceTable.Effect.Degraded _ -> "减少";
      case ServiceTable.Effect.Off _ -> "停用";
    };
  }
}
