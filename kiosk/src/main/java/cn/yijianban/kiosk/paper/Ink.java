package cn.yijianban.kiosk.paper;

import cn.yijianban.devices.Raster;
import cn.yijianban.devices.frame.Bytes;
import com.google.zxing.common.BitMatrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Marks on a roll of paper: gathered first, drawn when the length is known. Shapes are filled by
 * coverage and then cut to black or white, which keeps thin strokes whole on a 203 dpi head.
 */
final class Ink {
  /** A dot is black when at least 40 % of it is covered. */
  private static final int WHITE_FROM = 153;

  private final int width;
  private final List<Consumer<Graphics2D>> marks = new ArrayList<>();

  Ink(int width) {
    this.width = width;
  }

  void text(Face face, double size, double x, double baseline, String text, Color colour) {
    marks.add(
        g -> {
          g.setColor(colour);
          g.fill(face.shape(text, x, baseline, size));
        });
  }

  void rectangle(double x, double y, double wide, double high) {
    marks.add(
        g -> {
          g.setColor(Color.BLACK);
          g.fill(new Rectangle2D.Double(x, y, wide, high));
        });
  }

  void frame(int x, int y, int wide, int high, int thick) {
    rectangle(x, y, wide, thick);
    rectangle(x, y + high - thick, wide, thick);
    rectangle(x, y, thick, high);
    rectangle(x + wide - thick, y, thick, high);
  }

  void dashes(int x, int y, int wide) {
    marks.add(
        g -> {
          g.setColor(Color.BLACK);
          g.setStroke(
              new BasicStroke(
                  2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {6, 4}, 0));
          g.drawLine(x, y, x + wide, y);
        });
  }

  void code(BitMatrix code, int x, int y, int module) {
    for (int row = 0; row < code.getHeight(); row++) {
      for (int column = 0; column < code.getWidth(); column++) {
        if (code.get(column, row)) {
          rectangle(x + column * module, y + row * module, module, module);
        }
      }
    }
  }

  Raster raster(int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = paper.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    marks.forEach(mark -> mark.accept(g));
    g.dispose();
    return new Raster(width, height, bits(paper));
  }

  private static Bytes bits(BufferedImage paper) {
    int stride = (paper.getWidth() + 7) / 8;
    byte[] bits = new byte[stride * paper.getHeight()];
    int[] row = new int[paper.getWidth()];
    for (int y = 0; y < paper.getHeight(); y++) {
      paper.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        if (row[x] < WHITE_FROM) {
          bits[y * stride + x / 8] |= (byte) (0x80 >> (x % 8));
        }
      }
    }
    return Bytes.of(bits);
  }
}
