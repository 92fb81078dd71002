package cn.yijianban.devices;

import cn.yijianban.devices.frame.Bytes;
import java.time.Duration;
import java.util.List;

/** Prints A4 pages (IPP). */
public interface PagePrinter extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.PAGE_PRINTER;
  }

  /**
   * Prints a PDF and waits until it is on paper, or cancels it.
   *
   * @param title shown in the printer's own list; never a name or a number of a person
   */
  PrintOutcome print(String title, Bytes pdf, Duration deadline);

  /** How full toner, drum and waste box are; nothing where the printer does not tell. */
  default List<Supply> supplies(Duration deadline) {
    return List.of();
  }
}
