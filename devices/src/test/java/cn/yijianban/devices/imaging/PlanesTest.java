package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.PageImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanesTest {
  @ParameterizedTest
  @CsvSource({"64, 48", "63, 48", "64, 47", "63, 47"})
  void the_library_and_the_plain_way_agree_also_at_odd_borders(int width, int height) {
    Pixels page = shaded(width, height);
    Planes plain = Planes.empty(width, height, true);
    Colours.split(page, plain);
    assertThat(furthest(plain.data, Planes.of(page).data)).isLessThanOrEqualTo(2);
    assertThat(furthest(page.data, Colours.join(plain).data)).isLessThanOrEqualTo(8);
  }

  @Test
  void a_page_is_encoded_and_read_back_without_leaving_its_planes() {
    Planes page = Planes.of(shaded(202, 150));
    PageImage jpeg = Jpeg.encode(page, 300);
    assertThat(jpeg.width()).isEqualTo(202);
    Planes back = Jpeg.planes(jpeg);
    assertThat(back.colour).isTrue();
    assertThat(furthest(page.data, back.data)).isLessThan(12);
  }

  @Test
  void whitening_takes_the_tint_from_the_sheet_and_leaves_ink_black() {
    Pixels page = Pixels.empty(64, 64, 3);
    for (int i = 0; i < page.data.length; i += 3) {
      boolean ink = i / 3 % 64 < 16;
      page.data[i] = (byte) (ink ? 20 : 200);
      page.data[i + 1] = (byte) (ink ? 20 : 220);
      page.data[i + 2] = (byte) (ink ? 20 : 226);
    }
    Planes planes = Planes.of(page);
    Paper paper = new Paper(219, 200, 220, 226, 0.8);
    Whitening.of(planes, paper);
    Pixels white = Colours.join(planes);
    int ink = 3 * (30 * 64 + 4);
    int sheet = 3 * (30 * 64 + 40);
    for (int c = 0; c < 3; c++) {
      assertThat(white.data[sheet + c] & 0xff).isBetween(247, 253);
      assertThat(white.data[ink + c] & 0xff).isBetween(18, 27);
    }
  }

  private static Pixels shaded(int width, int height) {
    Pixels page = Pixels.empty(width, height, 3);
    for (int i = 0; i < width * height; i++) {
      page.data[3 * i] = (byte) (60 + i % width);
      page.data[3 * i + 1] = (byte) (90 + i / width);
      page.data[3 * i + 2] = (byte) (200 - i / width);
    }
    return page;
  }

  private static int furthest(byte[] one, byte[] other) {
    assertThat(one).hasSameSizeAs(other);
    int most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs((one[i] & 0xff) - (other[i] & 0xff)));
    }
    return most;
  }
}
