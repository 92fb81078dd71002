package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.Raster;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private final ReceiptPainter painter = new ReceiptPainter(SamplePaper.FONTS);

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void is_as_wide_as_the_paper_and_leaves_the_margins_white(int width) {
    Raster raster = painter.paint(SamplePaper.receipt(SamplePaper.HEAD, false), width);
    SamplePaper.keep("receipt-" + width + ".png", raster);

    assertInside(raster, width);
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void texts_longer_than_anybody_thought_of_stay_inside_the_margins(int width) {
    String longText = "国有建设用地使用权及房屋所有权转移登记（存量房买卖）ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJ";
    ReceiptContent plain = SamplePaper.receipt(SamplePaper.HEAD, false);
    ReceiptContent content =
        new ReceiptContent(
            new Letterhead(longText, longText, longText, longText, "https://q/", true),
            "SJ36073020261121000000000000000000000017",
            SamplePaper.AT,
            longText,
            Optional.of(longText),
            List.of(new ReceiptContent.Applicant("法定代表人（负责人）", longText, "0012")),
            List.of(new ReceiptContent.ItemLine(longText, Optional.of(longText))),
            List.of(new ReceiptContent.MaterialLine(longText, plain.materials().getLast().met())),
            plain.digest(),
            false);
    Raster raster = painter.paint(content, width);
    SamplePaper.keep("receipt-long-" + width + ".png", raster);

    assertInside(raster, width);
  }

  @Test
  void the_same_content_gives_the_same_dots() {
    ReceiptContent content = SamplePaper.receipt(SamplePaper.HEAD, true);

    assertThat(painter.paint(content, 576)).isEqualTo(painter.paint(content, 576));
    assertThat(new ReceiptPainter(PaperFonts.load()).paint(content, 576))
        .isEqualTo(painter.paint(content, 576));
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void its_code_holds_the_receipt_number_and_no_personal_data(int width) throws Exception {
    Raster raster = painter.paint(SamplePaper.receipt(SamplePaper.HEAD, true), width);

    assertThat(zxing(raster)).isEqualTo("https://zwfw.example.cn/q?n=" + SamplePaper.NUMBER);
  }

  @ParameterizedTest
  @ValueSource(ints = {576, 384})
  void its_code_is_read_by_a_reader_nobody_here_wrote(int width) throws Exception {
    Raster raster = painter.paint(SamplePaper.receipt(SamplePaper.simulated(), true), width);

    assertThat(zbar(SamplePaper.keep("zbar-" + width + ".png", raster)))
        .isEqualTo("https://zwfw.example.cn/q?n=" + SamplePaper.NUMBER);
  }

  @Test
  void grows_by_the_remark_while_the_platform_was_not_reached_and_by_the_simulated_marks() {
    int plain = painter.paint(SamplePaper.receipt(SamplePaper.HEAD, true), 576).height();
    int kept = painter.paint(SamplePaper.receipt(SamplePaper.HEAD, false), 576).height();
    Raster simulated = painter.paint(SamplePaper.receipt(SamplePaper.simulated(), true), 576);
    SamplePaper.keep("receipt-simulated.png", simulated);

    assertThat(kept).isGreaterThan(plain + 40);
    assertThat(simulated.height()).isGreaterThan(plain + 80);
  }

  @Test
  void refuses_paper_too_narrow_to_read() {
    ReceiptContent content = SamplePaper.receipt(SamplePaper.HEAD, true);

    assertThatThrownBy(() -> painter.paint(content, 200))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_content_tells_nothing_of_a_person_as_text() {
    assertThat(SamplePaper.receipt(SamplePaper.HEAD, true).toString())
        .isEqualTo("ReceiptContent[" + SamplePaper.NUMBER + "]");
  }

  private static void assertInside(Raster raster, int width) {
    assertThat(raster.width()).isEqualTo(width);
    int margin = Math.max(10, width / 36);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < margin - 1; x++) {
        if (raster.black(x, y) || raster.black(width - 1 - x, y)) {
          throw new AssertionError("ink in the margin at " + x + " from the edge, line " + y);
        }
      }
    }
    for (int x = 0; x < width; x++) {
      assertThat(raster.black(x, 0) || raster.black(x, raster.height() - 1)).isFalse();
    }
  }

  private static String zxing(Raster raster) throws Exception {
    BufferedImage image = SamplePaper.picture(raster);
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  private static String zbar(Path png) throws IOException, InterruptedException {
    Process zbar;
    try {
      zbar = new ProcessBuilder("zbarimg", "--quiet", "--raw", png.toString()).start();
    } catch (IOException e) {
      throw new AssertionError("zbarimg is missing: apt install zbar-tools", e);
    }
    String text = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(zbar.waitFor()).as("zbarimg found a code").isZero();
    return text.strip();
  }
}
