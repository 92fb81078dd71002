package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.imaging.Jpeg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What lies on the glass, by a coarse look. */
class PlatenTest {
  private final BufferedImage glass = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY);

  @Test
  void a_closed_lid_looks_the_same_everywhere() {
    paint(0, 0, 620, 877, 236);
    paint(0, 0, 620, 12, 170);
    grain(6);
    assertThat(seen()).isEqualTo(Originals.NONE);
  }

  @Test
  void a_card_and_a_page_with_print_are_seen() {
    paint(0, 0, 620, 877, 240);
    grain(6);
    paint(60, 80, 250, 160, 200);
    assertThat(seen()).isEqualTo(Originals.THERE);
    paint(0, 0, 620, 877, 250);
    for (int line = 0; line < 20; line++) {
      paint(70, 90 + line * 30, 480, 9, 150);
    }
    assertThat(seen()).isEqualTo(Originals.THERE);
  }

  @Test
  void with_the_lid_up_nobody_can_tell() {
    paint(0, 0, 620, 877, 24);
    paint(0, 0, 620, 200, 90);
    assertThat(seen()).isEqualTo(Originals.UNKNOWN);
  }

  private void paint(int x, int y, int width, int height, int grey) {
    Graphics2D brush = glass.createGraphics();
    brush.setColor(new Color(grey, grey, grey));
    brush.fillRect(x, y, width, height);
    brush.dispose();
  }

  private void grain(int most) {
    Random random = new Random(7);
    for (int i = 0; i < 40_000; i++) {
      int x = random.nextInt(glass.getWidth());
      int y = random.nextInt(glass.getHeight());
      int[] grey = glass.getRaster().getPixel(x, y, (int[]) null);
      grey[0] = Math.clamp(grey[0] + random.nextInt(2 * most + 1) - most, 0, 255);
      glass.getRaster().setPixel(x, y, grey);
    }
  }

  private Originals seen() {
    Bytes jpeg = Jpeg.encode(glass, 75).jpeg();
    return Platen.of(Glance.at(jpeg).orElseThrow());
  }
}
