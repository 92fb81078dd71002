package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.PageImage;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdPhotoTest {
  @ParameterizedTest
  @CsvSource({"102, 126", "358, 441", "640, 480", "1920, 1080", "4000, 3000"})
  void a_picture_of_any_size_becomes_the_photograph_that_registers_want(int width, int height) {
    PageImage photo = IdPhoto.of(drawnHead(width, height), Area.WHOLE).orElseThrow();
    assertThat(photo.jpeg().size()).isBetween(IdPhoto.LEAST_BYTES, IdPhoto.MOST_BYTES);
    BufferedImage picture = Jpeg.decode(photo);
    assertThat(picture.getWidth()).isEqualTo(358);
    assertThat(picture.getHeight()).isEqualTo(441);
    byte[] jpeg = photo.jpeg().toArray();
    assertThat(jpeg[13]).as("dots an inch").isEqualTo((byte) 1);
    assertThat((jpeg[14] << 8) + (jpeg[15] & 0xff)).isEqualTo(350);
  }

  @Test
  void what_lies_in_the_frame_is_taken_and_nothing_is_stretched() {
    BufferedImage wide = new BufferedImage(2000, 1000, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = wide.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, 2000, 1000);
    g.drawImage(drawnHead(500, 616), 1200, 200, null);
    g.dispose();
    Area frame = new Area(0.6, 0.2, 0.85, 0.816);
    BufferedImage photo = Jpeg.decode(IdPhoto.of(wide, frame).orElseThrow());
    for (int x : new int[] {4, 353}) {
      Color edge = new Color(photo.getRGB(x, 60));
      assertThat(edge.getGreen()).as("no red of the surroundings").isGreaterThan(150);
    }
  }

  @Test
  void a_plain_picture_is_no_photograph() {
    assertThat(IdPhoto.of(new BufferedImage(400, 500, BufferedImage.TYPE_3BYTE_BGR), Area.WHOLE))
        .isEmpty();
  }

  /** An oval before a light ground, with the grain of a sensor: nobody. */
  private static BufferedImage drawnHead(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = picture.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(240, 240, 245), width, height, Color.LIGHT_GRAY));
    g.fillRect(0, 0, width, height);
    g.setPaint(new GradientPaint(0, 0, new Color(220, 180, 160), width, height, Color.DARK_GRAY));
    g.fillOval(width / 3, height / 4, width / 3, height / 2);
    g.fillRect(width / 5, height * 3 / 4, width * 3 / 5, height / 4);
    g.dispose();
    byte[] data = Pixels.of(picture).data;
    Random random = new Random(5);
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) Math.clamp((data[i] & 0xff) + random.nextInt(-7, 8), 0, 255);
    }
    return picture;
  }
}
