package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.util.Optional;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * What the segments of a JPEG (ITU-T T.81) tell without decoding it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 grey, 3 colour
 * @param whole whether it ends with the end mark; a page that breaks off does not
 * @param tables whether it brings its Huffman tables; frames of USB cameras leave them out
 */
record JpegHead(int width, int height, int channels, boolean whole, boolean tables) {
  private static final int SOF0 = 0xc0;
  private static final int SOF2 = 0xc2;
  private static final int DHT = 0xc4;
  private static final int SOS = 0xda;

  /** Empty when the bytes are no JPEG with a size. */
  static Optional<JpegHead> of(Bytes jpeg) {
    boolean tables = false;
    Optional<JpegHead> size = Optional.empty();
    int at = 2;
    while (jpeg.size() >= 2 && jpeg.at(0) == 0xff && jpeg.at(1) == 0xd8 && at + 4 <= jpeg.size()) {
      if (jpeg.at(at) != 0xff) {
        return Optional.empty();
      }
      int marker = jpeg.at(at + 1);
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = jpeg.at(at + 2) << 8 | jpeg.at(at + 3);
      if (marker == SOS) {
        boolean brought = tables;
        return size.map(s -> new JpegHead(s.width, s.height, s.channels, ends(jpeg), brought));
      }
      if (marker >= SOF0 && marker <= SOF2 && length >= 8 && at + 10 <= jpeg.size()) {
        int height = jpeg.at(at + 5) << 8 | jpeg.at(at + 6);
        int width = jpeg.at(at + 7) << 8 | jpeg.at(at + 8);
        size =
            Optional.of(new JpegHead(width, height, jpeg.at(at + 9), false, false))
                .filter(s -> s.width > 0 && s.height > 0);
      }
      tables |= marker == DHT;
      at += 2 + Math.max(2, length);
    }
    return Optional.empty();
  }

  /** Some devices fill up with zeros behind the end mark. */
  private static boolean ends(Bytes jpeg) {
    int last = jpeg.size() - 1;
    while (last > 0 && jpeg.at(last) == 0) {
      last--;
    }
    return last > 0 && jpeg.at(last) == 0xd9 && jpeg.at(last - 1) == 0xff;
  }

  /**
   * The picture with the standard Huffman tables (T.81 annex K.3) in front, for those who left them
   * out.
   */
  static Bytes withTables(Bytes jpeg) {
    Bytes tables =
        table(0x00, JPEGHuffmanTable.StdDCLuminance)
            .plus(table(0x10, JPEGHuffmanTable.StdACLuminance))
            .plus(table(0x01, JPEGHuffmanTable.StdDCChrominance))
            .plus(table(0x11, JPEGHuffmanTable.StdACChrominance));
    int length = tables.size() + 2;
    return jpeg.slice(0, 2)
        .plus(Bytes.of(0xff, DHT, length >> 8, length))
        .plus(tables)
        .plus(jpeg.slice(2, jpeg.size()));
  }

  private static Bytes table(int id, JPEGHuffmanTable table) {
    byte[] lengths = new byte[16];
    short[] counted = table.getLengths();
    for (int i = 0; i < counted.length; i++) {
      lengths[i] = (byte) counted[i];
    }
    short[] values = table.getValues();
    byte[] symbols = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      symbols[i] = (byte) values[i];
    }
    return Bytes.of(id).plus(Bytes.of(lengths)).plus(Bytes.of(symbols));
  }
}
