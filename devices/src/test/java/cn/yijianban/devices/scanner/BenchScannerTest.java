package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Colour;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.DocumentScanner.Source;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.bench.BenchSaneScanner.Fault;
import cn.yijianban.devices.imaging.Doubt;
import cn.yijianban.devices.imaging.Flaw;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract against the bench twin, and what only the twin can be made to do. */
@FarEnd("the SANE twin")
class BenchScannerTest extends ScannerContract {
  private final BenchSaneScanner bench = new BenchSaneScanner();
  private final SaneScanner scanner = new SaneScanner(bench.uri(), true);

  @AfterEach
  void close() {
    scanner.close();
    bench.close();
  }

  @Override
  protected DocumentScanner device() {
    return scanner;
  }

  @Override
  int feed() {
    for (int i = 0; i < 3; i++) {
      bench.feed(new Sheet("样本 " + i));
    }
    return 3;
  }

  @ParameterizedTest
  @CsvSource({
    "JAM, SCANNER_JAM",
    "COVER_OPEN, SCANNER_COVER",
    "IO_ERROR, SCANNER_IO",
    "NO_MEMORY, SCANNER_MEMORY",
    "ACCESS_DENIED, SCANNER_DENIED",
    "UNSUPPORTED, SCANNER_SETTING",
    "BUSY, SCANNER_BUSY",
    "TRUNCATED, PAGE_TRUNCATED"
  })
  void each_failure_is_named_and_the_next_page_works_again(Fault fault, DeviceFault cause) {
    feed();
    bench.faults().failNext(fault);
    assertThat(scanner.scan(Settings.archive(), WAIT)).isEqualTo(new PageScan.Failed(cause));
    assertThat(scanner.scan(Settings.archive(), WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_connection_that_is_cut_in_the_page_is_no_page() {
    feed();
    bench.faults().failNext(Fault.CUT);
    assertThat(scanner.scan(Settings.archive(), WAIT)).isInstanceOf(PageScan.Failed.class);
    assertThat(scanner.scan(Settings.archive(), WAIT)).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_blank_sheet_is_doubted_and_a_written_one_is_not() {
    bench.feed(new Sheet(""));
    bench.feed(new Sheet("存量房买卖合同"));
    var blank = (PageScan.Scanned) scanner.scan(Settings.archive(), WAIT);
    PageMaker maker = new PageMaker();
    assertThat(maker.make(blank.page(), Wanted.A4).flaw().map(Flaw::doubt)).contains(Doubt.BLANK);
    var written = (PageScan.Scanned) scanner.scan(Settings.archive(), WAIT);
    assertThat(maker.make(written.page(), Wanted.A4).flaw()).isEmpty();
    assertThat(written.page().width()).isEqualTo(2480);
  }

  @Test
  void a_wrong_address_is_explained_in_one_sentence() {
    assertThatThrownBy(() -> new SaneScanner(URI.create("sane://host"), false))
        .hasMessageContaining("sane://host:port/device");
  }

  @Test
  void paper_that_was_forgotten_in_the_feeder_is_seen_by_its_sensor() {
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.NONE);
    bench.feed(new Sheet("样本"));
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.THERE);
    bench.clearFeeder();
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.NONE);
  }

  @Test
  void after_a_page_from_the_glass_it_looks_there() {
    assertThat(scanner.scan(new Settings(Source.FLATBED, Colour.GREY, 150), WAIT))
        .isInstanceOf(PageScan.Scanned.class);
    assertThat(scanner.originals(WAIT)).isEqualTo(Originals.THERE);
  }
}
