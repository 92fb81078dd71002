package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkTest {
  private static final int RADIUS = 16;
  private static final int CONTRAST = 26;

  /** Odd sizes too: eight pixels go together, and two by two share what is around them. */
  @ParameterizedTest
  @CsvSource({"120, 90", "121, 91", "67, 34", "34, 67"})
  void ink_is_what_is_darker_than_the_mean_of_the_square_around_it(int width, int height) {
    byte[] grey = new byte[width * height];
    Random random = new Random(width * 1000L + height);
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (random.nextInt(9) == 0 ? random.nextInt(200) : 170 + i % width / 2);
    }
    byte[] mask = Ink.on(grey, width, height, RADIUS, CONTRAST).mask;
    int told = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double darker = around(grey, width, height, x, y) - (grey[y * width + x] & 0xff);
        if (Math.abs(darker - CONTRAST) > 6) {
          assertThat(mask[y * width + x])
              .as("%d, %d", x, y)
              .isEqualTo((byte) (darker > CONTRAST ? 1 : 0));
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(width * height * 3 / 4);
  }

  private static double around(byte[] grey, int width, int height, int x, int y) {
    double sum = 0;
    int count = 0;
    for (int v = Math.max(0, y - RADIUS); v <= Math.min(height - 1, y + RADIUS); v++) {
      for (int u = Math.max(0, x - RADIUS); u <= Math.min(width - 1, x + RADIUS); u++) {
        sum += grey[v * width + u] & 0xff;
        count++;
      }
    }
    return sum / count;
  }
}
