package cn.yijianban.devices.qr;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.alg.fiducial.qrcode.QrCode;
import boofcv.factory.fiducial.ConfigQrCode;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import georegression.geometry.UtilPolygons2D_F64;
import georegression.struct.point.Point2D_F64;
import georegression.struct.shapes.Rectangle2D_F64;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Codes as BoofCV finds them; it also says which it saw and could not read. One caller at once. */
final class Boof implements Engine {
  private final QrCodeDetector<GrayU8> detector;

  Boof() {
    ConfigQrCode how = new ConfigQrCode();
    how.forceEncoding = StandardCharsets.ISO_8859_1.name();
    detector = FactoryFiducial.qrcode(how, GrayU8.class);
  }

  @Override
  public Found find(Grey picture) {
    GrayU8 grey = new GrayU8();
    grey.data = picture.data;
    grey.width = picture.width;
    grey.height = picture.height;
    grey.stride = picture.width;
    detector.process(grey);
    List<String> texts =
        detector.getDetections().stream()
            .map(code -> Payload.text(code.message))
            .distinct()
            .toList();
    return new Found(
        texts, !texts.isEmpty() && detector.getFailures().stream().allMatch(this::mistaken));
  }

  /** Corners of codes that were read are also tried with those of other codes. */
  private boolean mistaken(QrCode failure) {
    Point2D_F64 corner = failure.ppCorner.get(0);
    return detector.getDetections().stream()
        .anyMatch(
            code -> {
              var box = new Rectangle2D_F64();
              UtilPolygons2D_F64.bounding(code.bounds, box);
              return corner.x >= box.p0.x - 2
                  && corner.x <= box.p1.x + 2
                  && corner.y >= box.p0.y - 2
                  && corner.y <= box.p1.y + 2;
            });
  }
}
