package cn.yijianban.devices.bench;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchSaneScanner.Fault;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a SIMULATED scanner says to one client, in the SANE network protocol. */
final class SaneConversation {
  private static final Logger LOG = LoggerFactory.getLogger(SaneConversation.class);
  private static final int GOOD = 0;
  private static final int INVAL = 4;
  private static final int EOF = 5;

  private final BenchSaneScanner scanner;
  private final SaneWire wire;
  private final Socket socket;
  private SaneOptions options;

  SaneConversation(BenchSaneScanner scanner, SaneWire wire, Socket socket) {
    this.scanner = scanner;
    this.wire = wire;
    this.socket = socket;
    this.options = fresh();
  }

  private SaneOptions fresh() {
    return new SaneOptions(() -> scanner.loadedPages() > 0);
  }

  /** Takes one request; false when the client says goodbye. */
  boolean next() throws IOException {
    int code = wire.word();
    switch (code) {
      case 0 -> {
        int version = wire.word();
        var _ = wire.string();
        wire.word(GOOD).word(version);
      }
      case 1 ->
          wire.word(GOOD)
              .word(2)
              .word(0)
              .string(BenchSaneScanner.DEVICE)
              .string("Yijianban")
              .string("bench")
              .string("SIMULATED scanner")
              .word(1);
      case 2 -> {
        boolean known = wire.string().equals(BenchSaneScanner.DEVICE);
        options = fresh();
        wire.word(known ? GOOD : INVAL).word(0).none();
      }
      case 3, 8 -> {
        var _ = wire.word();
        wire.word(0);
      }
      case 4 -> {
        var _ = wire.word();
        options.describe(wire);
      }
      case 5 -> {
        var _ = wire.word();
        options.control(wire);
      }
      case 6 -> {
        var _ = wire.word();
        parameters();
      }
      case 7 -> {
        var _ = wire.word();
        start();
      }
      case 10 -> {
        return false;
      }
      default -> throw new IOException("unknown request " + code);
    }
    return true;
  }

  private void parameters() throws IOException {
    int dpi = options.resolution();
    int width = (int) Math.floor(210 / 25.4 * dpi);
    int height = (int) Math.floor(297 / 25.4 * dpi);
    int channels = options.grey() ? 1 : 3;
    wire.word(GOOD)
        .word(options.grey() ? 0 : 1)
        .word(1)
        .word(width * channels)
        .word(width)
        .word(height)
        .word(8);
  }

  private void start() throws IOException {
    Optional<Fault> fault = scanner.faults().take();
    if (fault.isPresent() && fault.get() != Fault.TRUNCATED && fault.get() != Fault.CUT) {
      refuse(fault.get().status());
      return;
    }
    Optional<Sheet> sheet = options.feeder() ? scanner.take() : Optional.of(new Sheet("平板扫描样本"));
    if (sheet.isEmpty()) {
      refuse(7);
      return;
    }
    BufferedImage drawn = BenchPages.draw(sheet.get(), options.resolution(), options.grey());
    ServerSocket data = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("bench-scanner-page").start(() -> deliver(data, drawn, fault));
    wire.word(GOOD).word(data.getLocalPort()).word(0x4321).none();
  }

  private void refuse(int status) throws IOException {
    wire.word(status).word(0).word(0).none();
  }

  private void deliver(ServerSocket data, BufferedImage picture, Optional<Fault> fault) {
    try (data;
        Socket to = data.accept();
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(to.getOutputStream(), 1 << 16))) {
      byte[] pixels = rgb(picture);
      int length = fault.isPresent() ? pixels.length / 3 : pixels.length;
      int record = 32_768;
      for (int at = 0; at < length; at += record) {
        int count = Math.min(record, length - at);
        out.writeInt(count);
        out.write(pixels, at, count);
      }
      if (fault.filter(f -> f == Fault.CUT).isPresent()) {
        out.flush();
        socket.close();
        return;
      }
      out.writeInt(-1);
      out.writeByte(EOF);
    } catch (IOException e) {
      LOG.debug("client of the simulated scanner has gone", e);
    }
  }

  /** Pixels in the order of the wire; the picture is grey or blue-green-red. */
  private static byte[] rgb(BufferedImage picture) {
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData().clone();
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      for (int i = 0; i + 2 < pixels.length; i += 3) {
        byte blue = pixels[i];
        pixels[i] = pixels[i + 2];
        pixels[i + 2] = blue;
      }
    }
    return pixels;
  }
}
