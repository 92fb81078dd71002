package cn.yijianban.devices.scanner;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Links;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document camera: {@code mjpeg://host:port/path?dpi=200}. A page is taken when the picture has
 * come to rest. Asked for a page "from the feeder", it gives each sheet once: the same sheet still
 * under it is {@link PageScan.NoMorePages}. Colour and resolution are the camera's own; without
 * {@code dpi} the long side of the picture is taken for the long side of A4.
 */
public final class CameraScanner implements DocumentScanner {
  private static final Logger LOG = LoggerFactory.getLogger(CameraScanner.class);

  /** So many frames in a row show the same: at 15 frames a second 0.2 s, a hand is out by then. */
  private static final int STILL_FRAMES = 3;

  /** Even a slow camera shows two frames in this time. */
  private static final Duration FRAME_GAP = Duration.ofSeconds(1);

  private static final double A4_LONG_INCH = 297 / 25.4;

  /** Opens the camera's stream. */
  interface Opener {
    FrameSource open() throws IOException;
  }

  private final Opener opener;
  private final int dpi;
  private final boolean simulated;
  private Optional<FrameSource> source = Optional.empty();
  private Optional<Glance> given = Optional.empty();

  /**
   * @throws IllegalArgumentException with one sentence when the URI names no camera
   */
  public CameraScanner(URI uri, boolean simulated) {
    if (uri.getHost() == null || uri.getPort() < 1) {
      throw new IllegalArgumentException(
          "a document camera is written mjpeg://host:port/path?dpi=200: " + uri);
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    this.opener = () -> new MjpegFrames(uri.getHost(), uri.getPort(), path);
    String text = Links.query(uri).getOrDefault("dpi", "0");
    if (!text.matches("\\d{1,4}")) {
      throw new IllegalArgumentException("the dpi of a document camera is a number: " + uri);
    }
    this.dpi = Integer.parseInt(text);
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      return JpegHead.of(source().next(deadline)).isPresent()
          ? new DeviceStatus.Ready()
          : new DeviceStatus.Fault(DeviceFault.GARBLED);
    } catch (IOException e) {
      close();
      return DeviceStatus.ofBrokenLink(ScanFaults.of(e));
    }
  }

  @Override
  public PageScan scan(Settings settings, Duration deadline, Cancel cancel) {
    long end = System.nanoTime() + deadline.toNanos();
    try {
      // What piled up in the line shows the past.
      close();
      return still(settings, end, cancel);
    } catch (IOException e) {
      LOG.debug("no frame from the camera", e);
      close();
      return cancel.asked() ? new PageScan.Cancelled() : new PageScan.Failed(ScanFaults.of(e));
    }
  }

  private PageScan still(Settings settings, long end, Cancel cancel) throws IOException {
    FrameSource frames = source();
    cancel.onCancel(frames::close);
    Optional<Glance> before = Optional.empty();
    int same = 0;
    boolean readable = false;
    DeviceFault otherwise = DeviceFault.NO_ANSWER;
    while (!cancel.asked()) {
      Optional<Bytes> next = next(frames, end);
      if (next.isEmpty()) {
        return new PageScan.Failed(readable ? DeviceFault.CAMERA_UNSTEADY : otherwise);
      }
      otherwise = DeviceFault.GARBLED;
      Bytes frame = whole(next.get());
      Optional<Glance> now = Glance.at(frame);
      readable |= now.isPresent();
      boolean still = now.isPresent() && before.filter(now.get()::same).isPresent();
      same = still ? same + 1 : 1;
      before = now;
      if (same >= STILL_FRAMES && now.isPresent()) {
        return given(settings, frame, now.get());
      }
    }
    return new PageScan.Cancelled();
  }

  /** The next frame; empty when the time is up while frames are coming. */
  private static Optional<Bytes> next(FrameSource frames, long end) throws IOException {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    try {
      return left.isPositive() ? Optional.of(frames.next(left)) : Optional.empty();
    } catch (SocketTimeoutException e) {
      if (left.compareTo(FRAME_GAP) >= 0) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private PageScan given(Settings settings, Bytes frame, Glance glance) {
    if (settings.source() == Source.FEEDER && given.filter(glance::same).isPresent()) {
      return new PageScan.NoMorePages();
    }
    Optional<JpegHead> head = JpegHead.of(frame);
    if (head.isEmpty()) {
      return new PageScan.Failed(DeviceFault.GARBLED);
    }
    given = Optional.of(glance);
    int width = head.get().width();
    int height = head.get().height();
    int measured = (int) Math.round(Math.max(width, height) / A4_LONG_INCH);
    return new PageScan.Scanned(
        new PageImage(
            width,
            height,
            dpi > 0 ? dpi : Math.max(1, measured),
            head.get().channels() == 1,
            frame));
  }

  /** Whether the sheet that was taken last still lies under it. */
  @Override
  public Originals originals(Duration deadline) {
    if (given.isEmpty()) {
      return Originals.UNKNOWN;
    }
    try {
      close();
      return Glance.at(whole(source().next(deadline)))
          .map(now -> given.get().same(now) ? Originals.THERE : Originals.NONE)
          .orElse(Originals.UNKNOWN);
    } catch (IOException e) {
      LOG.debug("no frame from the camera", e);
      close();
      return Originals.UNKNOWN;
    }
  }

  private static Bytes whole(Bytes frame) {
    return JpegHead.of(frame).filter(head -> !head.tables()).isPresent()
        ? JpegHead.withTables(frame)
        : frame;
  }

  private FrameSource source() throws IOException {
    if (source.isEmpty()) {
      source = Optional.of(opener.open());
    }
    return source.get();
  }

  @Override
  public void close() {
    source.ifPresent(FrameSource::close);
    source = Optional.empty();
  }
}
