package cn.yijianban.devices.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Codes as ZXing finds them. */
final class Zxing implements Engine {
  private static final Map<DecodeHintType, ?> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.CHARACTER_SET,
          StandardCharsets.ISO_8859_1.name());

  @Override
  public Found find(Grey picture) {
    var source =
        new PlanarYUVLuminanceSource(
            picture.data,
            picture.width,
            picture.height,
            0,
            0,
            picture.width,
            picture.height,
            false);
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), HINTS);
      return new Found(Arrays.stream(results).map(Zxing::text).distinct().toList(), false);
    } catch (NotFoundException _) {
      return new Found(List.of(), false);
    }
  }

  /** A code that names its encoding (ISO/IEC 15424: modifier 2, 4 or 6) has been read by it. */
  private static String text(Result result) {
    return result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER)
                instanceof String id
            && id.matches(".*[246]")
        ? result.getText()
        : Payload.text(result.getText());
  }
}
