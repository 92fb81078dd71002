package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.imaging.Jpeg;
import com.sun.net.httpserver.HttpExchange;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A SIMULATED document camera: motion JPEG of a dark table and whatever lies on it. */
public final class BenchCamera extends BenchHttp {
  private static final Logger LOG = LoggerFactory.getLogger(BenchCamera.class);
  private static final String PATH = "/stream";
  private static final long FRAME_NANOS = 1_000_000_000L / 15;

  /** A4 at 100 dpi and a finger's breadth of table around it. */
  private static final int DPI = 100;

  private static final int MARGIN = 40;

  /** What goes wrong with the next frame. */
  public enum Fault {
    /** It breaks off, and the next one begins. */
    HALF,
    /** Bytes that are no picture, between the marks of one. */
    GARBLED,
    /** The line is cut in the middle. */
    CUT,
    /** The stream stands still. */
    SILENT
  }

  private final AtomicInteger streams = new AtomicInteger();
  private final FaultPlan<Fault> faults = new FaultPlan<>(streams::incrementAndGet);
  private Optional<Sheet> sheet = Optional.empty();
  private boolean moving;
  private boolean withoutTables;
  private int shown;
  private Optional<Bytes> drawn = Optional.empty();

  public BenchCamera() {
    this(0);
  }

  /**
   * @param port on the loopback interface; 0 for any free one
   */
  public BenchCamera(int port) {
    super("document camera", port, PATH);
  }

  /** Where the driver finds it. */
  public URI uri() {
    return uri("mjpeg", PATH + "?dpi=" + DPI);
  }

  /** Lays a sheet under the camera. */
  public synchronized void lay(Sheet what) {
    sheet = Optional.of(what);
    drawn = Optional.empty();
  }

  public synchronized void takeAway() {
    sheet = Optional.empty();
    drawn = Optional.empty();
  }

  /** A hand moves about in the picture. */
  public synchronized void moving(boolean moves) {
    moving = moves;
    drawn = Optional.empty();
  }

  /** Leaves the Huffman tables out, as USB cameras do. */
  public synchronized void withoutTables(boolean leavesOut) {
    withoutTables = leavesOut;
    drawn = Optional.empty();
  }

  /** A fault hits who begins to watch after it was planned: streams that run now end. */
  public FaultPlan<Fault> faults() {
    return faults;
  }

  /** The fault of the next frame of that stream; a stream that is to end takes none. */
  private Optional<Fault> next(int mine) {
    synchronized (faults) {
      return mine == streams.get() ? faults.take() : Optional.empty();
    }
  }

  @Override
  void handle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      int mine = streams.get();
      while (mine == streams.get() && send(out, mine)) {
        LockSupport.parkNanos(FRAME_NANOS);
      }
    } catch (IOException e) {
      LOG.debug("whoever watched the simulated camera has gone", e);
    }
  }

  /** Sends one frame; false when the line is cut. */
  private boolean send(OutputStream out, int mine) throws IOException {
    byte[] frame = frame().toArray();
    Optional<Fault> fault = next(mine);
    if (fault.filter(f -> f == Fault.SILENT).isPresent()) {
      return true;
    }
    out.write(
        ("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + frame.length + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    if (fault.filter(f -> f == Fault.GARBLED).isPresent()) {
      Arrays.fill(frame, 2, frame.length - 2, (byte) 0x55);
    }
    int length =
        fault.filter(f -> f != Fault.GARBLED).isPresent() ? frame.length / 2 : frame.length;
    out.write(frame, 0, length);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return fault.filter(f -> f == Fault.CUT).isEmpty();
  }

  private synchronized Bytes frame() {
    if (moving || drawn.isEmpty()) {
      shown++;
      Bytes jpeg = Jpeg.encode(draw(), DPI).jpeg();
      drawn = Optional.of(withoutTables ? strip(jpeg) : jpeg);
    }
    return drawn.get();
  }

  private BufferedImage draw() {
    BufferedImage page = BenchPages.draw(sheet.orElse(new Sheet("")), DPI, false);
    BufferedImage picture =
        new BufferedImage(
            page.getWidth() + 2 * MARGIN,
            page.getHeight() + 2 * MARGIN,
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = picture.createGraphics();
    g.setColor(new Color(0x30, 0x34, 0x38));
    g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    if (sheet.isPresent()) {
      g.drawImage(page, MARGIN, MARGIN, null);
    }
    if (moving) {
      g.setColor(new Color(0xd8, 0xa8, 0x88));
      g.fillOval(shown * 97 % picture.getWidth() - 150, 300, 300, 300);
    }
    g.dispose();
    return picture;
  }

  /** Without its DHT segments. */
  private static Bytes strip(Bytes jpeg) {
    Bytes out = jpeg.slice(0, 2);
    int at = 2;
    while (jpeg.at(at + 1) != 0xda) {
      int next = at + 2 + (jpeg.at(at + 2) << 8 | jpeg.at(at + 3));
      if (jpeg.at(at + 1) != 0xc4) {
        out = out.plus(jpeg.slice(at, next));
      }
      at = next;
    }
    return out.plus(jpeg.slice(at, jpeg.size()));
  }
}
