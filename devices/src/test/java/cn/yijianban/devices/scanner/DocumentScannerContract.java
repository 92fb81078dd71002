package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceContract;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.imaging.Jpeg;
import org.junit.jupiter.api.Test;

/** What everything does that takes pages: scanners and document cameras. */
abstract class DocumentScannerContract extends DeviceContract {

  @Override
  protected abstract DocumentScanner device();

  /** Puts so many sheets in at once as fit; the real test backend always holds ten. */
  abstract int feed();

  /** The quickest way to take one of them. */
  abstract Settings quick();

  @Test
  void page_after_page_comes_whole_until_there_is_none() {
    int pages = feed();
    for (int i = 0; i < pages; i++) {
      PageScan scan = device().scan(quick(), WAIT);
      assertThat(scan).as("page %d", i).isInstanceOf(PageScan.Scanned.class);
      var page = ((PageScan.Scanned) scan).page();
      assertThat(Jpeg.decode(page).getWidth()).isEqualTo(page.width());
      assertThat(Jpeg.decode(page).getHeight()).isEqualTo(page.height());
    }
    assertThat(device().scan(quick(), WAIT)).isEqualTo(new PageScan.NoMorePages());
  }

  @Test
  void a_cancel_before_the_page_takes_no_page_and_the_next_one_works() {
    Cancel cancel = new Cancel();
    cancel.cancel();
    feed();
    assertThat(device().scan(quick(), WAIT, cancel)).isEqualTo(new PageScan.Cancelled());
    assertThat(device().scan(quick(), WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_closed_scanner_takes_the_next_page() {
    assertThat(device().probe(WAIT).usable()).isTrue();
    device().close();
    feed();
    assertThat(device().scan(quick(), WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void paper_that_waits_is_never_said_to_be_gone() {
    feed();
    assertThat(device().scan(quick(), WAIT)).isInstanceOf(PageScan.Scanned.class);
    feed();
    assertThat(device().originals(WAIT)).isNotEqualTo(Originals.NONE);
  }
}
