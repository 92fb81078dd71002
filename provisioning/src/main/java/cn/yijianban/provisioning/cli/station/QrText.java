package cn.yijianban.provisioning.cli.station;

import cn.yijianban.provisioning.cli.answer.CommandFailure;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code in a terminal window, two modules a character, light on dark. */
final class QrText {
  private static final int QUIET = 2;

  private QrText() {}

  static String of(String text) {
    BitMatrix code;
    try {
      code =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
    } catch (WriterException e) {
      throw new CommandFailure("This is too long for a QR code", e);
    }
    StringBuilder lines = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y += 2) {
      for (int x = 0; x < code.getWidth(); x++) {
        boolean above = !code.get(x, y);
        boolean below = y + 1 >= code.getHeight() || !code.get(x, y + 1);
        lines.append(above ? (below ? '█' : '▀') : (below ? '▄' : ' '));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
