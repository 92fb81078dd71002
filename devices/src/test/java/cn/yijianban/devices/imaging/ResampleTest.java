package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.imaging.Quad.Corner;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResampleTest {
  private static final int OUTSIDE = 255;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_straight_picture_is_turned_by_quarters_pixel_by_pixel(int turns) {
    Plane from = noise(94, 70);
    boolean lies = turns % 2 == 1;
    Plane to = Plane.empty(lies ? 70 : 94, lies ? 94 : 70);
    new Resample().page(from, OUTSIDE, Quad.whole(94, 70).turned(turns), turns, to);
    for (int y = 0; y < 70; y++) {
      for (int x = 0; x < 94; x++) {
        int out =
            switch (turns) {
              case 1 -> x * 70 + 69 - y;
              case 2 -> (69 - y) * 94 + 93 - x;
              case 3 -> (93 - x) * 70 + y;
              default -> y * 94 + x;
            };
        assertThat(to.data[out]).as("%d, %d", x, y).isEqualTo(from.data[y * 94 + x]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.4, 0", "-3.2, 0", "11.8, 0", "-11.8, 0.05", "2, 0.06"})
  void what_leans_or_is_seen_from_the_side_comes_out_where_the_projection_says(
      double degrees, double keystone) {
    int w = 1200;
    int h = 900;
    Plane from = waves(w, h);
    Quad leaning = Sides.tilted(w, h, degrees);
    Quad quad =
        new Quad(
            leaning.a(),
            leaning.b(),
            new Corner(leaning.c().x() - keystone * w, leaning.c().y()),
            new Corner(leaning.d().x() + keystone * w, leaning.d().y()));
    Plane to = Plane.empty(w, h);
    new Resample().page(from, OUTSIDE, quad, 0, to);
    Projection map = Projection.onto(quad, w, h);
    int seen = 0;
    for (int y = 0; y < h; y += 5) {
      for (int x = 0; x < w; x += 7) {
        double sx = map.x(x + 0.5, y + 0.5);
        double sy = map.y(x + 0.5, y + 0.5);
        if (sx > 3 && sy > 3 && sx < w - 3 && sy < h - 3) {
          assertThat(to.data[y * w + x] & 0xff)
              .as("%d, %d", x, y)
              .isCloseTo((int) wave(sx, sy), org.assertj.core.data.Offset.offset(5));
          seen++;
        } else if (sx < -2 || sy < -2 || sx > w + 2 || sy > h + 2) {
          assertThat(to.data[y * w + x] & 0xff).isEqualTo(OUTSIDE);
        }
      }
    }
    assertThat(seen).isGreaterThan(w * h / 70);
  }

  @Test
  void the_border_of_a_look_goes_on_for_ever() {
    Plane from = Plane.empty(40, 40);
    java.util.Arrays.fill(from.data, (byte) 77);
    Plane to = Plane.empty(60, 60);
    new Resample()
        .page(
            from,
            Resample.BORDER,
            new Quad(
                new Corner(-10, -10), new Corner(50, -10), new Corner(50, 50), new Corner(-10, 50)),
            0,
            to);
    assertThat(to.data).containsOnly((byte) 77);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_look_from_further_away_has_the_mean_of_its_pixels(int step) {
    Plane from = noise(12 * step + 3, 5 * step + 2);
    byte[] small = Shrunk.by(step, from, 12, 5);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 12; x++) {
        double sum = 0;
        for (int i = 0; i < step * step; i++) {
          sum += from.data[(y * step + i / step) * from.width + x * step + i % step] & 0xff;
        }
        double mean = sum / (step * step);
        assertThat((double) (small[y * 12 + x] & 0xff))
            .isCloseTo(mean, org.assertj.core.data.Offset.offset(1.01));
      }
    }
  }

  private static Plane noise(int w, int h) {
    Plane plane = Plane.empty(w, h);
    new Random(4).nextBytes(plane.data);
    return plane;
  }

  /** Smooth, so that half a pixel more or less is told by a few levels. */
  private static Plane waves(int w, int h) {
    Plane plane = Plane.empty(w, h);
    for (int i = 0; i < plane.data.length; i++) {
      plane.data[i] = (byte) wave(i % w + 0.5, i / w + 0.5);
    }
    return plane;
  }

  private static double wave(double x, double y) {
    return 128 + 60 * Math.sin(x / 9) + 50 * Math.cos(y / 8);
  }
}
