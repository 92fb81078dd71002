package cn.yijianban.devices.printer;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import java.util.ArrayList;
import java.util.List;

/** The ESC/POS commands we send; pure. We send pictures only, so there are few. */
final class EscPos {
  /** ESC @: forgets settings and the line in the print buffer. */
  static final Bytes INIT = Bytes.of(0x1b, 0x40);

  /** Clears all buffers at once, obeyed even when the printer is stopped (DLE DC4 8). */
  static final Bytes CLEAR_NOW =
      Bytes.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

  /** Hardware reset of kiosk printers, obeyed even when the buffer is full (Custom KPM216H). */
  static final Bytes HARD_RESET = Bytes.of(0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a);

  /** GS V 66 n: feeds to the cutter and n dots, then cuts. */
  static final Bytes CUT = Bytes.of(0x1d, 0x56, 0x42, 0x40);

  /** GS r 1: a status that waits its turn behind everything sent before. */
  static final Bytes THROUGH = Bytes.of(0x1d, 0x72, 0x01);

  /** GS e 2: draws the ticket back in (Custom KPM210). */
  static final Bytes RETRACT = Bytes.of(0x1d, 0x65, 0x02);

  /** GS e 5: pushes the ticket out. */
  static final Bytes EJECT = Bytes.of(0x1d, 0x65, 0x05);

  /**
   * Rows of one raster command. The status asked behind a band waits until the band is through the
   * line: 64 rows of 72 bytes take 0.4 s at 115200 baud, within the second an answer may take.
   */
  private static final int BAND_ROWS = 64;

  private EscPos() {}

  /** DLE EOT n, answered at once. */
  static Bytes statusRequest(int n) {
    return Bytes.of(0x10, 0x04, n);
  }

  /** The picture as GS v 0 commands, from the top. */
  static List<Bytes> bands(Raster picture) {
    int rowBytes = (picture.width() + 7) / 8;
    List<Bytes> bands = new ArrayList<>();
    for (int top = 0; top < picture.height(); top += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, picture.height() - top);
      bands.add(
          Bytes.of(0x1d, 0x76, 0x30, 0, rowBytes, rowBytes >> 8, rows, rows >> 8)
              .plus(picture.bits().slice(top * rowBytes, (top + rows) * rowBytes)));
    }
    return bands;
  }
}
