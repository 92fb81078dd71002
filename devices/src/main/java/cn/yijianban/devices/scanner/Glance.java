package cn.yijianban.devices.scanner;

import cn.yijianban.devices.frame.Bytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A frame made tiny, to see whether two frames show the same; pure. */
final class Glance {
  private static final int COLUMNS = 48;
  private static final int ROWS = 36;

  /** Noise of a camera in a dim hall moves a cell by less; a hand at the edge by more. */
  private static final int STILL = 8;

  private static final int DARK = 60;

  /** Print on a page moves a cell by more, dust and the grain of a lid by less. */
  private static final int EVEN = 12;

  /** One cell in so many may lie in the shadow of the frame. */
  private static final int EDGE = 25;

  private final int[] cells;

  private Glance(int[] cells) {
    this.cells = cells;
  }

  /** Empty when the frame is damaged. */
  static Optional<Glance> at(Bytes jpeg) {
    try (ImageInputStream in = ImageIO.createImageInputStream(jpeg.stream())) {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int step = Math.max(1, reader.getWidth(0) / (COLUMNS * 8));
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(new Glance(cells(reader.read(0, how))));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The decoder throws all kinds of things at damaged pictures.
      return Optional.empty();
    }
  }

  private static int[] cells(BufferedImage picture) {
    int[] sums = new int[COLUMNS * ROWS];
    int[] counts = new int[COLUMNS * ROWS];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int cell = y * ROWS / picture.getHeight() * COLUMNS + x * COLUMNS / picture.getWidth();
        sums[cell] += brightness(picture, x, y);
        counts[cell]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= Math.max(1, counts[i]);
    }
    return sums;
  }

  /** Of grey pictures the sample itself: Java would take it for linear light and brighten it. */
  private static int brightness(BufferedImage picture, int x, int y) {
    if (picture.getRaster().getNumBands() == 1) {
      return picture.getRaster().getSample(x, y, 0);
    }
    int rgb = picture.getRGB(x, y);
    return ((rgb >> 16 & 0xff) * 3 + (rgb >> 8 & 0xff) * 6 + (rgb & 0xff)) / 10;
  }

  /** Whether most of the picture is darker than any paper or lid. */
  boolean dark() {
    return Arrays.stream(cells).filter(cell -> cell < DARK).count() * 2 > cells.length;
  }

  /** Whether the picture is of one brightness but for a shadow at the edge. */
  boolean even() {
    int[] sorted = cells.clone();
    Arrays.sort(sorted);
    int usual = sorted[sorted.length / 2];
    return Arrays.stream(cells).filter(cell -> Math.abs(cell - usual) > EVEN).count()
        <= cells.length / EDGE;
  }

  /** Whether both show the same: at most one cell in a hundred has changed. */
  boolean same(Glance other) {
    int changed = 0;
    for (int i = 0; i < cells.length; i++) {
      if (Math.abs(cells[i] - other.cells[i]) > STILL) {
        changed++;
      }
    }
    return changed * 100 <= cells.length;
  }
}
