package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.peer.SanedPeer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract against the SANE project's own daemon. */
@FarEnd(value = "saned of the SANE project with its test backend", foreign = true)
class SanedTest extends ScannerContract {
  @TempDir private static Path dir;
  private static SanedPeer saned;
  private final SaneScanner scanner =
      new SaneScanner(URI.create("sane://127.0.0.1:" + saned.port() + "/test:0"), false);

  @BeforeAll
  static void start() throws IOException {
    saned = new SanedPeer(dir);
  }

  @AfterAll
  static void stop() {
    saned.close();
  }

  @AfterEach
  void close() {
    scanner.close();
  }

  @Override
  protected DocumentScanner device() {
    return scanner;
  }

  @Override
  int feed() {
    return 10;
  }

  @Test
  void an_unknown_scanner_is_a_fault_and_no_exception() {
    try (SaneScanner none =
        new SaneScanner(URI.create("sane://127.0.0.1:" + saned.port() + "/none:7"), false)) {
      assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    }
  }
}
