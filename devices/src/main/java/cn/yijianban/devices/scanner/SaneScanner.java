package cn.yijianban.devices.scanner;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneParameters;
import au.com.southsky.jfreesane.SaneSession;
import au.com.southsky.jfreesane.SaneStatus;
import au.com.southsky.jfreesane.ScanListenerAdapter;
import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.DocumentScanner;
import cn.yijianban.devices.imaging.Jpeg;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A scanner behind {@code saned}: {@code sane://host:port/device}. The library pads a page that
 * breaks off with black and calls it done, so the bytes are counted here.
 */
public final class SaneScanner implements DocumentScanner {
  private static final Logger LOG = LoggerFactory.getLogger(SaneScanner.class);
  private static final int PORT = 6566;
  private static final long CONNECT_MS = 2_000;

  private final String host;
  private final int port;
  private final String deviceName;
  private final boolean simulated;
  private Optional<Open> open = Optional.empty();
  private boolean glass;

  private record Open(SaneSession session, SaneDevice device) {}

  /**
   * @param uri {@code sane://host:port/device}; the port is 6566 when it is left out
   * @throws IllegalArgumentException with one sentence when the URI names no scanner
   */
  public SaneScanner(URI uri, boolean simulated) {
    if (!"sane".equals(uri.getScheme())
        || uri.getHost() == null
        || uri.getPath() == null
        || uri.getPath().length() < 2) {
      throw new IllegalArgumentException("a scanner is written sane://host:port/device: " + uri);
    }
    this.host = uri.getHost();
    this.port = uri.getPort() < 0 ? PORT : uri.getPort();
    this.deviceName = uri.getPath().substring(1);
    this.simulated = simulated;
  }

  @Override
  public boolean simulated() {
    return simulated;
  }

  @Override
  public DeviceStatus probe(Duration deadline) {
    try {
      connect(deadline);
      return new DeviceStatus.Ready();
    } catch (IOException | SaneException e) {
      close();
      return switch (fault(e)) {
        case SCANNER_BUSY -> new DeviceStatus.Busy();
        case DeviceFault fault -> new DeviceStatus.Fault(fault);
      };
    }
  }

  @Override
  public PageScan scan(Settings settings, Duration deadline, Cancel cancel) {
    if (cancel.asked()) {
      return new PageScan.Cancelled();
    }
    Counter counter = new Counter();
    AtomicBoolean underWay = new AtomicBoolean(true);
    try {
      SaneDevice device = connect(deadline);
      glass = SaneSettings.set(device, settings) == Source.FLATBED;
      cancel.onCancel(
          () -> {
            if (underWay.get()) {
              cancel(device);
            }
          });
      BufferedImage picture = device.acquireImage(counter);
      if (cancel.asked()) {
        return new PageScan.Cancelled();
      }
      if (counter.read < counter.expected) {
        close();
        return new PageScan.Failed(DeviceFault.PAGE_TRUNCATED);
      }
      return new PageScan.Scanned(Jpeg.encode(picture, settings.dpi()));
    } catch (IOException | SaneException e) {
      if (cancel.asked()) {
        return new PageScan.Cancelled();
      }
      if (e instanceof SaneException sane && sane.getStatus() == SaneStatus.STATUS_NO_DOCS) {
        return new PageScan.NoMorePages();
      }
      LOG.debug("scan failed", e);
      close();
      return new PageScan.Failed(fault(e));
    } finally {
      underWay.set(false);
    }
  }

  @Override
  public Originals originals(Duration deadline) {
    if (glass) {
      return Platen.look(this, deadline);
    }
    try {
      return SaneSettings.loaded(connect(deadline))
          .map(loaded -> loaded ? Originals.THERE : Originals.NONE)
          .orElse(Originals.UNKNOWN);
    } catch (IOException | SaneException e) {
      LOG.debug("the feeder was not asked", e);
      close();
      return Originals.UNKNOWN;
    }
  }

  private SaneDevice connect(Duration deadline) throws IOException, SaneException {
    if (open.isPresent()) {
      return open.get().device();
    }
    SaneSession session =
        SaneSession.withRemoteSane(
            InetAddress.getByName(host),
            port,
            CONNECT_MS,
            TimeUnit.MILLISECONDS,
            deadline.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      SaneDevice device = session.getDevice(deviceName);
      device.open();
      open = Optional.of(new Open(session, device));
      return device;
    } catch (IOException | SaneException e) {
      session.close();
      throw e;
    }
  }

  private static DeviceFault fault(Exception e) {
    if (e instanceof SaneException sane && sane.getStatus() != null) {
      return switch (sane.getStatus()) {
        case STATUS_JAMMED -> DeviceFault.SCANNER_JAM;
        case STATUS_COVER_OPEN -> DeviceFault.SCANNER_COVER;
        case STATUS_NO_DOCS -> DeviceFault.FEEDER_EMPTY;
        case STATUS_DEVICE_BUSY -> DeviceFault.SCANNER_BUSY;
        case STATUS_INVAL -> DeviceFault.PORT_UNAVAILABLE;
        case STATUS_ACCESS_DENIED -> DeviceFault.SCANNER_DENIED;
        case STATUS_UNSUPPORTED -> DeviceFault.SCANNER_SETTING;
        case STATUS_IO_ERROR -> DeviceFault.SCANNER_IO;
        case STATUS_NO_MEM -> DeviceFault.SCANNER_MEMORY;
        case STATUS_GOOD, STATUS_CANCELLED, STATUS_EOF -> DeviceFault.SCANNER_FAILED;
      };
    }
    return e instanceof IOException io ? ScanFaults.of(io) : DeviceFault.SCANNER_FAILED;
  }

  private static void cancel(SaneDevice device) {
    try {
      device.cancel();
    } catch (IOException e) {
      LOG.debug("cancelling a scan", e);
    }
  }

  @Override
  public void close() {
    open.ifPresent(
        o -> {
          try {
            o.device().close();
          } catch (IOException | RuntimeException e) {
            LOG.debug("closing a scanner", e);
          }
          try {
            o.session().close();
          } catch (IOException e) {
            LOG.debug("closing a scanner", e);
          }
        });
    open = Optional.empty();
  }

  /** Counts what arrives against what was announced. */
  private static final class Counter extends ScanListenerAdapter {
    private long expected;
    private long read;

    @Override
    public void frameAcquisitionStarted(
        SaneDevice device, SaneParameters parameters, int currentFrame, int likelyTotalFrames) {
      int lines = parameters.getLineCount();
      expected = lines < 0 ? 0 : (long) lines * parameters.getBytesPerLine();
      read = 0;
    }

    @Override
    public void recordRead(SaneDevice device, int totalBytesRead, int imageSizeInBytes) {
      read = totalBytesRead;
    }
  }
}
