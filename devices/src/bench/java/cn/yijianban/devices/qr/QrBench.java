package cn.yijianban.devices.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes read of each set of pictures, beside ZXing alone and zbarimg on the same pictures. */
final class QrBench {
  private QrBench() {}

  /**
   * @param args how many pictures a set; 50 unless told
   */
  public static void main(String[] args) throws IOException {
    int pictures = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    QrReader reader = new QrReader();
    for (int i = 0; i < 30; i++) {
      reader.read(QrPicture.of(QrPicture.Kind.CLEAN_PAGE, i).image());
    }
    System.out.println("| set | codes | ours | ZXing alone | zbarimg | ours p50 | ours p95 |");
    System.out.println("|---|---|---|---|---|---|---|");
    Path file = Files.createTempFile("code", ".png");
    for (QrPicture.Kind kind : QrPicture.Kind.values()) {
      set(kind, pictures, reader, file);
    }
    Files.delete(file);
  }

  private static void set(QrPicture.Kind kind, int pictures, QrReader reader, Path file)
      throws IOException {
    int codes = 0;
    int ours = 0;
    int zxing = 0;
    int zbar = 0;
    double[] ms = new double[pictures];
    for (int i = 0; i < pictures; i++) {
      QrPicture picture = QrPicture.of(kind, 1000 + i);
      codes += picture.texts().size();
      long before = System.nanoTime();
      List<String> read = reader.read(picture.image());
      ms[i] = (System.nanoTime() - before) / 1e6;
      ours += right(picture, read);
      zxing += right(picture, zxing(picture.image()));
      zbar += right(picture, zbarimg(picture.image(), file));
    }
    Arrays.sort(ms);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %.0f ms | %.0f ms |%n",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        codes,
        ours,
        zxing,
        zbar,
        ms[pictures / 2],
        ms[pictures * 95 / 100]);
  }

  private static int right(QrPicture picture, List<String> read) {
    return (int) picture.texts().stream().filter(read::contains).count();
  }

  private static List<String> zxing(BufferedImage image) {
    Grey grey = Grey.of(image);
    var source =
        new PlanarYUVLuminanceSource(
            grey.data, grey.width, grey.height, 0, 0, grey.width, grey.height, false);
    try {
      Result[] results =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(new HybridBinarizer(source)),
                  Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.ALSO_INVERTED, true));
      return Arrays.stream(results).map(Result::getText).toList();
    } catch (NotFoundException _) {
      return List.of();
    }
  }

  private static List<String> zbarimg(BufferedImage image, Path file) throws IOException {
    ImageIO.write(image, "png", file.toFile());
    Process process =
        new ProcessBuilder("zbarimg", "-q", "--raw", file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
