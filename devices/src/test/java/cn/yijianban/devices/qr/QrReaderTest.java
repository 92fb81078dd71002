package cn.yijianban.devices.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QrReaderTest {
  private final QrReader reader = new QrReader();

  @ParameterizedTest
  @EnumSource(QrPicture.Kind.class)
  void codes_are_read_whatever_is_hard_about_the_picture(QrPicture.Kind kind) {
    QrPicture picture = QrPicture.of(kind, 100);
    assertThat(reader.read(picture.image())).containsExactlyInAnyOrderElementsOf(picture.texts());
  }

  @Test
  void a_picture_without_a_code_has_none() {
    assertThat(reader.read(new BufferedImage(640, 480, BufferedImage.TYPE_INT_ARGB))).isEmpty();
  }

  @Test
  void a_picture_smaller_than_a_code_has_none() {
    assertThat(reader.read(new BufferedImage(3, 2, BufferedImage.TYPE_3BYTE_BGR))).isEmpty();
  }

  @Test
  void bytes_without_a_named_encoding_are_utf_8_then_gbk_then_latin() {
    assertThat(Payload.text("\u00e4\u00b8\u0080")).isEqualTo("一");
    assertThat(Payload.text("\u00d2\u00bb")).isEqualTo("一");
    assertThat(Payload.text("caf\u00e9")).isEqualTo("caf\u00e9");
    assertThat(Payload.text("plain")).isEqualTo("plain");
    assertThat(Payload.text("一")).isEqualTo("一");
  }
}
