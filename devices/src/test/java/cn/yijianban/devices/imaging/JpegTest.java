package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpegTest {
  private static final int DPI = 150;

  /** With libjpeg-turbo where it is installed, and always without. */
  static Stream<Optional<TurboJpeg>> libraries() {
    return Stream.of(TurboJpeg.here(), Optional.empty());
  }

  @Test
  void a_library_that_is_not_installed_is_done_without() {
    assertThat(TurboJpeg.open("libnobody-has-this.so.0")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void a_page_comes_back_nearly_as_it_was(Optional<TurboJpeg> library) {
    for (int channels : new int[] {1, 3}) {
      Pixels page = shaded(channels);
      byte[] jpeg = Jpeg.bytes(page, DPI, 85, library);
      PageImage image = new PageImage(page.width, page.height, DPI, channels == 1, Bytes.of(jpeg));
      Pixels back = Pixels.of(Jpeg.decode(image, library));
      assertThat(back.channels).isEqualTo(channels);
      assertThat(furthest(page, back)).as("%d channels", channels).isLessThan(12);
      assertThat(((jpeg[14] & 0xff) << 8) + (jpeg[15] & 0xff)).as("dots an inch").isEqualTo(DPI);
    }
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void what_is_no_jpeg_is_refused(Optional<TurboJpeg> library) {
    PageImage none = new PageImage(8, 8, DPI, false, Bytes.of(1, 2, 3, 4));
    assertThatThrownBy(() -> Jpeg.decode(none, library))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Pixels shaded(int channels) {
    Pixels page = Pixels.empty(203, 151, channels);
    for (int i = 0; i < page.data.length; i++) {
      int pixel = i / channels;
      page.data[i] = (byte) (40 + pixel % page.width / 2 + pixel / page.width / 2);
    }
    return page;
  }

  private static int furthest(Pixels one, Pixels other) {
    int most = 0;
    for (int i = 0; i < one.data.length; i++) {
      most = Math.max(most, Math.abs((one.data[i] & 0xff) - (other.data[i] & 0xff)));
    }
    return most;
  }
}
