package cn.yijianban.kiosk.station;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.DeviceStatus;

/** Writes {@code docs/faults.md} from the table, so that the page cannot drift from the program. */
final class FaultsPage {
  private FaultsPage() {}

  static String render() {
    ServiceTable table = new ServiceTable();
    StringBuilder page =
        new StringBuilder(
            """
            # 设备故障代码

            本页由 `FaultsPageTest` 按 `stations.properties` 生成并核对：改了文字后运行该测试并加
            `-Dfaults.write=true`。代码一经发布不再改变。`DEV-LNK` 代码每种设备都可能出现，市民看到的以读证为例。

            | 代码 | 是什么 | 市民看到 | 技术人员怎么做 |
            |---|---|---|---|
            """);
    for (DeviceFault fault : DeviceFault.values()) {
      DeviceStatus status =
          fault.weight() == DeviceFault.Weight.WARNING
              ? new DeviceStatus.Warning(fault)
              : new DeviceStatus.Fault(fault);
      page.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  fault.code(),
                  table.meaning(fault),
                  seen(table, kind(fault), status),
                  table.remedy(status)));
    }
    return page.toString();
  }

  private static String seen(ServiceTable table, DeviceKind kind, DeviceStatus status) {
    return table.effect(kind, status) instanceof ServiceTable.Effect.Works
        ? "当次屏幕提示“%s”，不影响其他服务。".formatted(table.shortly(status))
        : table.line(kind, status);
  }

  private static DeviceKind kind(DeviceFault fault) {
    return switch (fault.code().substring(4, 7)) {
      case "SCN" -> DeviceKind.SCANNER;
      case "PRN" -> DeviceKind.PAGE_PRINTER;
      case "RCP" -> DeviceKind.RECEIPT_PRINTER;
      case "LNK", "IDR" -> DeviceKind.ID_READER;
      case "EVL" -> DeviceKind.EVALUATOR;
      case "COD" -> DeviceKind.CODE_READER;
      case "SSC" -> DeviceKind.SOCIAL_CARD;
      case "IOB" -> DeviceKind.IO_BOARD;
      default -> throw new IllegalStateException("a new family of faults: " + fault.code());
    };
  }
}
