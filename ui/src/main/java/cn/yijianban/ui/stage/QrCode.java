package cn.yijianban.ui.stage;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.vaadin.flow.component.Html;
import java.util.Map;

/** A QR code as a drawing. */
public final class QrCode {
  private static final int QUIET = 4;

  /** Pixels a dot: 2 mm on the panel, and whole, so that every dot is as wide as the next. */
  private static final int DOT = 8;

  private QrCode() {}

  /** The drawing of it. */
  public static Html svg(String content) {
    ByteMatrix matrix;
    try {
      matrix =
          Encoder.encode(
                  content, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
              .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    int size = matrix.getWidth() + 2 * QUIET;
    return new Html(
        "<span><svg class='qr' width='%1$d' height='%1$d' viewBox='0 0 %2$d %2$d' shape-rendering='crispEdges'><rect width='%2$d' height='%2$d' fill='#fff'/><path d='%3$s' fill='#000'/></svg></span>"
            .formatted(size * DOT, size, path));
  }
}
