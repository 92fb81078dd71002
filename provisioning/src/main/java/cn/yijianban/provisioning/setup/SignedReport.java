package cn.yijianban.provisioning.setup;

import cn.yijianban.devices.qr.QrReader;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.paper.PdfPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The code on a readiness report: the summary, a space, and the terminal's signature over it. */
public final class SignedReport {
  private static final Pattern CODE = Pattern.compile("(YJB-DOC 1 .+) ([0-9a-f]{128})");
  private static final int DPI = 200;

  private SignedReport() {}

  static String code(Signed summary) {
    return summary.text() + " " + summary.signature();
  }

  /** The text of a code; empty when it is none of ours. */
  public static Optional<Signed> parse(String code) {
    Matcher parts = CODE.matcher(code.strip());
    return parts.matches()
        ? Optional.of(new Signed(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /**
   * Looks for the code in a report (PDF), a photograph of it, or a file with the text that a
   * telephone has read.
   *
   * @throws IOException when the file cannot be read
   */
  public static Optional<Signed> in(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String head = new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1);
    if (head.equals("YJB-D")) {
      return parse(Files.readString(file));
    }
    List<BufferedImage> pictures =
        head.equals("%PDF-")
            ? PdfPictures.draw(bytes, DPI)
            : Optional.ofNullable(ImageIO.read(file.toFile())).stream().toList();
    QrReader reader = new QrReader();
    return pictures.stream()
        .flatMap(picture -> reader.read(picture).stream())
        .map(SignedReport::parse)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
