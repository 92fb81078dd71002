package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.imaging.Jpeg;
import org.junit.jupiter.api.Test;

/** What every scanner with a glass and a feeder does, over the bargain of all page takers. */
abstract class ScannerContract extends DocumentScannerContract {

  @Override
  Settings quick() {
    return new Settings(Source.FEEDER, Colour.GREY, 75);
  }

  @Test
  void a_flatbed_page_comes_whole_at_the_resolution_that_was_asked() {
    assertThat(device().probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    PageScan scan = device().scan(new Settings(Source.FLATBED, Colour.COLOUR, 150), WAIT);
    var page = ((PageScan.Scanned) scan).page();
    assertThat(page.dpi()).isEqualTo(150);
    assertThat(page.width()).isBetween(1236, 1244);
    assertThat(page.height()).isBetween(1750, 1758);
    assertThat(Jpeg.decode(page).getWidth()).isEqualTo(page.width());
  }

  @Test
  void a_grey_page_has_one_channel() {
    PageScan scan = device().scan(new Settings(Source.FLATBED, Colour.GREY, 100), WAIT);
    assertThat(((PageScan.Scanned) scan).page().grey()).isTrue();
  }
}
