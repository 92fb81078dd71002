package cn.yijianban.devices.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.DocumentScanner.Originals;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.DocumentScanner.Settings;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.bench.BenchCamera;
import cn.yijianban.devices.bench.BenchCamera.Fault;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.FreePort;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.imaging.Jpeg;
import cn.yijianban.devices.peer.Peer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract against the bench twin, and what only the twin can be made to do. */
@FarEnd("the document camera twin (MJPEG)")
class CameraScannerTest extends DocumentScannerContract {
  private final BenchCamera bench = new BenchCamera();
  private final CameraScanner camera = new CameraScanner(bench.uri(), true);

  @AfterEach
  void close() {
    camera.close();
    bench.close();
  }

  @Override
  protected DocumentScanner device() {
    return camera;
  }

  @Override
  int feed() {
    bench.lay(new Sheet("样本"));
    return 1;
  }

  @Override
  Settings quick() {
    return Settings.archive();
  }

  private PageScan scan() {
    return camera.scan(Settings.archive(), WAIT);
  }

  @Test
  void each_sheet_under_the_camera_is_taken_once() {
    assertThat(camera.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    bench.lay(new Sheet("存量房买卖合同"));
    var page = ((PageScan.Scanned) scan()).page();
    assertThat(page.dpi()).isEqualTo(100);
    assertThat(Jpeg.decode(page).getWidth()).isEqualTo(page.width());
    assertThat(scan()).isEqualTo(new PageScan.NoMorePages());
    bench.lay(new Sheet(""));
    assertThat(scan()).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_frame_without_its_huffman_tables_is_made_whole() {
    bench.withoutTables(true);
    bench.lay(new Sheet("样本"));
    var page = ((PageScan.Scanned) scan()).page();
    assertThat(JpegHead.of(page.jpeg()).orElseThrow().tables()).isTrue();
    assertThat(Jpeg.decode(page).getHeight()).isEqualTo(page.height());
  }

  @Test
  void nothing_is_taken_while_a_hand_moves_in_the_picture() {
    bench.lay(new Sheet("样本"));
    bench.moving(true);
    assertThat(camera.scan(Settings.archive(), Duration.ofSeconds(1)))
        .isEqualTo(new PageScan.Failed(DeviceFault.CAMERA_UNSTEADY));
    bench.moving(false);
    assertThat(scan()).isInstanceOf(PageScan.Scanned.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF", "GARBLED"})
  void a_damaged_frame_is_passed_over(Fault fault) {
    bench.lay(new Sheet("样本"));
    bench.faults().failNext(fault);
    assertThat(scan()).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_cut_line_and_silence_are_named_and_the_next_page_works_again() {
    bench.lay(new Sheet("样本"));
    bench.faults().failNext(Fault.CUT);
    assertThat(scan()).isEqualTo(new PageScan.Failed(DeviceFault.DISCONNECTED));
    bench.faults().failRepeatedly(Fault.SILENT);
    assertThat(camera.scan(Settings.archive(), Duration.ofMillis(500)))
        .isEqualTo(new PageScan.Failed(DeviceFault.NO_ANSWER));
    bench.faults().clear();
    assertThat(scan()).isInstanceOf(PageScan.Scanned.class);
  }

  @Test
  void a_cancel_ends_the_wait_for_a_picture_at_rest() {
    bench.moving(true);
    Cancel cancel = new Cancel();
    var scanning =
        CompletableFuture.supplyAsync(() -> camera.scan(Settings.archive(), WAIT, cancel));
    cancel.cancel();
    assertThat(scanning.join()).isEqualTo(new PageScan.Cancelled());
  }

  @Test
  void frames_of_a_foreign_encoder_are_read(@TempDir Path folder) {
    int port = FreePort.any();
    String address = "127.0.0.1:" + port + "/cam";
    try (Peer _ =
            Peer.start(
                folder,
                Map.of(),
                List.of(
                    "ffmpeg",
                    "-loglevel",
                    "error",
                    "-re",
                    "-f",
                    "lavfi",
                    "-i",
                    "color=gray:size=1280x960:rate=15",
                    "-c:v",
                    "mjpeg",
                    "-f",
                    "mpjpeg",
                    "-listen",
                    "1",
                    "http://" + address));
        CameraScanner foreign = new CameraScanner(URI.create("mjpeg://" + address), false)) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> foreign.scan(Settings.archive(), WAIT), PageScan.Scanned.class::isInstance);
    }
  }

  @Test
  void the_picture_that_ustreamer_shows_without_a_camera_is_no_page(@TempDir Path folder) {
    int port = FreePort.any();
    try (Peer _ =
            Peer.start(
                folder,
                Map.of(),
                List.of(
                    "ustreamer",
                    "--device",
                    folder.resolve("no-camera").toString(),
                    "--port",
                    Integer.toString(port)));
        CameraScanner none =
            new CameraScanner(URI.create("mjpeg://127.0.0.1:" + port + "/stream"), false)) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> none.probe(WAIT), new DeviceStatus.Disconnected()::equals);
      assertThat(none.scan(Settings.archive(), WAIT))
          .isEqualTo(new PageScan.Failed(DeviceFault.DISCONNECTED));
    }
  }

  @Test
  void frames_are_found_whatever_stands_between_them() {
    JpegStream stream = new JpegStream();
    Bytes line =
        Bytes.hex("00 FF D9 2D 2D FF D8 01 02 FF D8 AA FF 00 BB FF D9 0D 0A FF D8 CC FF D9");
    List<Bytes> frames =
        java.util.stream.IntStream.range(0, line.size())
            .mapToObj(i -> stream.take(line.at(i)))
            .flatMap(Optional::stream)
            .toList();
    assertThat(frames)
        .containsExactly(Bytes.hex("FF D8 AA FF 00 BB FF D9"), Bytes.hex("FF D8 CC FF D9"));
  }

  @Test
  void wrong_addresses_are_explained_and_nobody_there_is_a_fault() {
    assertThatThrownBy(() -> new CameraScanner(URI.create("mjpeg://host"), false))
        .hasMessageContaining("mjpeg://host:port/path");
    try (CameraScanner none = new CameraScanner(URI.create("mjpeg://127.0.0.1:1/"), false)) {
      assertThat(none.probe(WAIT)).isEqualTo(new DeviceStatus.Fault(DeviceFault.PORT_UNAVAILABLE));
    }
  }

  @Test
  void the_sheet_that_was_taken_last_is_missed_while_it_lies_there() {
    assertThat(camera.originals(WAIT)).isEqualTo(Originals.UNKNOWN);
    bench.lay(new Sheet("样本"));
    assertThat(scan()).isInstanceOf(PageScan.Scanned.class);
    assertThat(camera.originals(WAIT)).isEqualTo(Originals.THERE);
    bench.lay(new Sheet(""));
    assertThat(camera.originals(WAIT)).isEqualTo(Originals.NONE);
  }
}
