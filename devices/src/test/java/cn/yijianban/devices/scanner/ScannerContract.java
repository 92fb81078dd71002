package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.imaging.Jpeg;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every scanner does, whether a real daemon or the bench twin is at the far end. */
abstract class ScannerContract {
  static final Duration WAIT = Duration.ofSeconds(20);

  abstract DocumentScanner scanner();

  /** Puts so many sheets into the feeder; the real test backend always holds ten. */
  abstract int feed();

  @Test
  void a_flatbed_page_comes_whole_at_the_resolution_that_was_asked() {
    assertThat(scanner().probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    PageScan scan = scanner().scan(new Settings(Source.FLATBED, Colour.COLOUR, 150), WAIT);
    var page = ((PageScan.Scanned) scan).page();
    assertThat(page.dpi()).isEqualTo(150);
    assertThat(page.width()).isBetween(1236, 1244);
    assertThat(page.height()).isBetween(1750, 1758);
    assertThat(Jpeg.decode(page).getWidth()).isEqualTo(page.width());
  }

  @Test
  void a_grey_page_has_one_channel() {
    PageScan scan = scanner().scan(new Settings(Source.FLATBED, Colour.GREY, 100), WAIT);
    assertThat(((PageScan.Scanned) scan).page().grey()).isTrue();
  }

  @Test
  void the_feeder_gives_page_after_page_until_it_is_empty() {
    int pages = feed();
    Settings quick = new Settings(Source.FEEDER, Colour.GREY, 75);
    for (int i = 0; i < pages; i++) {
      assertThat(scanner().scan(quick, WAIT)).as("page %d", i).isInstanceOf(PageScan.Scanned.class);
    }
    assertThat(scanner().scan(quick, WAIT)).isEqualTo(new PageScan.NoMorePages());
  }
}
