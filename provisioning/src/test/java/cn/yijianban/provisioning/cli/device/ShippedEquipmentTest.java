package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.provisioning.cli.answer.CommandFailure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedEquipmentTest {
  private final ShippedEquipment equipment =
      new ShippedEquipment(() -> Instant.parse("2026-11-21T03:00:00Z"));

  @TempDir Path folder;

  private static PageImage page() throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    return new PageImage(200, 300, 100, false, Bytes.of(jpeg.toByteArray()));
  }

  @Test
  void a_page_becomes_a_pdf_or_a_jpeg_by_the_name_of_its_file() throws IOException {
    byte[] pdf = Files.readAllBytes(equipment.write(List.of(page()), folder.resolve("a.PDF")));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(Files.readAllBytes(equipment.write(List.of(page()), folder.resolve("a.jpg"))))
        .isEqualTo(page().jpeg().toArray());
  }

  @Test
  void a_place_that_cannot_be_written_is_named() {
    assertThatThrownBy(() -> equipment.write(List.of(page()), folder.resolve("none/a.jpg")))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("none/a.jpg");
  }
}
