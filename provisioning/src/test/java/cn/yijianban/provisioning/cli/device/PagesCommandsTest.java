package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.provisioning.cli.Typed;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scan}, {@code print} and {@code decode}, as somebody uses them for the first time. */
class PagesCommandsTest {
  @TempDir private Path folder;

  @Test
  void pages_are_scanned_into_one_pdf_and_that_pdf_is_printed() throws Exception {
    Path file = folder.resolve("two.pdf");
    try (BenchSaneScanner scanner = new BenchSaneScanner();
        BenchIppPrinter printer = new BenchIppPrinter()) {
      for (int i = 0; i < 3; i++) {
        scanner.feed(new Sheet("样本 " + i));
      }
      String uri = scanner.uri().toString();
      Typed scanned = Typed.line("scan", uri, "--pages", "2", "--out", file.toString(), "--json");
      assertThat(scanned.code()).as(scanned.err()).isZero();
      assertThat(scanned.json().get("pages").asInt()).isEqualTo(2);
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

      Path more = folder.resolve("five.pdf");
      Typed tooFew = Typed.line("scan", uri, "--pages", "5", "--out", more.toString());
      assertThat(tooFew.code()).isEqualTo(1);
      assertThat(tooFew.out()).contains("empty after 1 of 5 pages");
      assertThat(more).doesNotExist();

      Typed printed = Typed.line("print", printer.uri().toString(), file.toString(), "--json");
      assertThat(printed.code()).as(printed.err()).isZero();
      assertThat(printer.printed()).hasSize(1);
      printer.jam(true);
      Typed jammed =
          Typed.line("print", printer.uri().toString(), file.toString(), "--timeout", "1s");
      assertThat(jammed.code()).isEqualTo(1);
      assertThat(jammed.out()).contains("DEV-PRN-011");
    }
  }

  @Test
  void codes_are_read_out_of_pictures_and_a_picture_without_one_is_not_well() throws Exception {
    BitMatrix code =
        new QRCodeWriter().encode("https://example.cn/360730", BarcodeFormat.QR_CODE, 300, 300);
    BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        picture.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
      }
    }
    Path file = folder.resolve("qr.png");
    ImageIO.write(picture, "png", file.toFile());
    Typed typed = Typed.line("decode", file.toString());
    assertThat(typed.code()).isZero();
    assertThat(typed.out().strip()).isEqualTo("https://example.cn/360730");

    Path blank = folder.resolve("blank.png");
    ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", blank.toFile());
    Typed both = Typed.line("decode", file.toString(), blank.toString(), "--json");
    assertThat(both.code()).isEqualTo(1);
    assertThat(both.json().get(1).get("codes").isEmpty()).isTrue();
  }

  @Test
  void wrong_input_is_told_in_one_sentence() throws Exception {
    Path text = Files.writeString(folder.resolve("no.png"), "hello");
    assertThat(Typed.line("decode").code()).isEqualTo(2);
    assertThat(Typed.line("decode", text.toString()).sentence()).contains("no picture");
    assertThat(Typed.line("decode", folder.resolve("x").toString()).sentence())
        .contains("There is no file");
    assertThat(Typed.line("print", "ipp://127.0.0.1:1/ipp/print", text.toString()).sentence())
        .contains("is no PDF");
    assertThat(Typed.line("scan", "sane://127.0.0.1:1/x", "--out", "a.jpg").sentence())
        .contains("must end in .pdf");
    assertThat(Typed.line("scan", "sane://127.0.0.1:1/x", "--out", "a.pdf", "--pages", "0").code())
        .isEqualTo(2);
    assertThat(Typed.line("scan", "http://x", "--out", "a.pdf").code()).isEqualTo(2);
  }
}
