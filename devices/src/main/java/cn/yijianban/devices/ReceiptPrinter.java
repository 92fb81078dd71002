package cn.yijianban.devices;

import java.time.Duration;

/**
 * Prints receipts on a paper roll (ESC/POS), always as a picture: no font of the printer is trusted
 * with Chinese.
 */
public interface ReceiptPrinter extends Device {
  @Override
  default DeviceKind kind() {
    return DeviceKind.RECEIPT_PRINTER;
  }

  /** Dots across the paper: 576 on 80 mm, 384 on 58 mm. */
  int widthDots();

  /**
   * Prints, cuts, and asks the printer afterwards. A failed receipt is cleared from the printer's
   * buffer.
   */
  PrintOutcome print(Raster picture, Duration deadline);

  /**
   * Whether paper of the last receipt still hangs in the outlet; false where the printer cannot
   * tell.
   */
  boolean paperInOutlet(Duration deadline);
}
