package cn.yijianban.devices.printer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.peer.IppEvePeer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the CUPS project's own IPP Everywhere printer. */
class IppEveryWhereTest {
  private static final Duration WAIT = Duration.ofSeconds(15);
  @TempDir private static Path dir;
  private static IppEvePeer peer;
  private final IppPagePrinter printer = new IppPagePrinter(peer.uri(), false);

  @BeforeAll
  static void start() throws IOException {
    peer = new IppEvePeer(dir);
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  @Test
  void a_page_is_printed_and_counted() {
    assertThat(printer.probe(WAIT))
        .isInstanceOfAny(DeviceStatus.Ready.class, DeviceStatus.Warning.class);
    assertThat(printer.print("guide", A4Pages.one(), WAIT)).isEqualTo(new PrintOutcome.Printed(1));
  }

  @Test
  void a_job_the_printer_gives_up_is_not_printed() throws IOException {
    peer.hook("exit 1");
    assertThat(printer.print("guide", A4Pages.one(), WAIT)).isInstanceOf(PrintOutcome.Failed.class);
    peer.hook("echo 'ATTR: job-impressions-completed=1' >&2; exit 0");
  }

  @Test
  void what_is_no_pdf_is_never_sent() {
    assertThat(printer.print("guide", Bytes.of(1, 2, 3), WAIT))
        .isEqualTo(new PrintOutcome.Failed(DeviceFault.A4_NOT_PRINTED));
  }
}
