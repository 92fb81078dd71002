package cn.yijianban.devices.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** SIMULATED sheets of paper for the scanner: drawn, with 样本 SAMPLE across them. */
public final class BenchPages {
  /** Title of the sheet that holds both sides of an identity card. */
  public static final String CARD = "身份证（两面）";

  /** Title of the sheet that is a photograph of a person: of nobody, an oval. */
  public static final String PHOTO = "证件照片";

  private static final double INCH_MM = 25.4;
  private static final double CARD_LEFT_MM = 62;
  private static final int GRAIN = 256;

  private BenchPages() {}

  /**
   * A sheet in the feeder.
   *
   * @param title first line; empty for a blank sheet, {@link #CARD} or {@link #PHOTO} for what is
   *     none
   */
  public record Sheet(String title) {}

  /** The sheet as a scanner sees it, A4 at that resolution. */
  static BufferedImage draw(Sheet sheet, int dpi, boolean grey) {
    int width = (int) Math.floor(210 / INCH_MM * dpi);
    int height = (int) Math.floor(297 / INCH_MM * dpi);
    BufferedImage page =
        new BufferedImage(
            width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = page.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(0xfb, 0xfa, 0xf6));
    g.fillRect(0, 0, width, height);
    switch (sheet.title()) {
      case "" -> {}
      case CARD -> {
        card(g, 45, dpi);
        card(g, 150, dpi);
      }
      case PHOTO -> photo(g, width, height, dpi);
      default -> text(g, sheet.title(), width, dpi);
    }
    g.dispose();
    return page;
  }

  private static void text(Graphics2D g, String title, int width, int dpi) {
    double mm = dpi / INCH_MM;
    g.setColor(new Color(0x22, 0x22, 0x22));
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) (8 * mm)));
    int w = g.getFontMetrics().stringWidth(title);
    g.drawString(title, (width - w) / 2, (int) (32 * mm));
    g.setFont(new Font(Font.SERIF, Font.PLAIN, (int) (4.4 * mm)));
    for (int line = 0; line < 24; line++) {
      int y = (int) ((52 + line * 9) * mm);
      String words = "第 " + (line + 1) + " 条　本页是模拟扫描仪送出的样本，不是真实文件。";
      g.drawString(line % 4 == 3 ? "　　（此处为样本文字）" : words, (int) (22 * mm), y);
    }
    g.setColor(new Color(0x8c, 0x1c, 0x15));
    g.drawOval((int) (140 * mm), (int) (245 * mm), (int) (34 * mm), (int) (34 * mm));
    g.drawString("样本 SAMPLE", (int) (144 * mm), (int) (263 * mm));
  }

  /** One side of a card of ISO/IEC 7810 ID-1, so far below the upper edge. */
  private static void card(Graphics2D g, double topMm, int dpi) {
    AffineTransform before = g.getTransform();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(dpi / INCH_MM, dpi / INCH_MM);
    g.translate(CARD_LEFT_MM, topMm);
    g.setColor(new Color(0xd8, 0xe2, 0xe8));
    g.fill(new RoundRectangle2D.Double(0, 0, 85.6, 54, 6, 6));
    g.setColor(new Color(0x22, 0x22, 0x22));
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 4));
    g.drawString("样本 SAMPLE", 8, 14);
    g.drawString("不是真实证件", 8, 24);
    g.setColor(new Color(0x96, 0xa0, 0xaa));
    g.fill(new Rectangle2D.Double(58, 10, 20, 26));
    g.setTransform(before);
  }

  /** 35 x 49 mm before a red ground, in the dark of an empty feeder. */
  private static void photo(Graphics2D g, int width, int height, int dpi) {
    g.setColor(new Color(0x28, 0x2a, 0x2c));
    g.fillRect(0, 0, width, height);
    AffineTransform before = g.getTransform();
    g.scale(dpi / INCH_MM, dpi / INCH_MM);
    g.translate(80, 40);
    g.setColor(new Color(0xbe, 0x28, 0x2d));
    g.fill(new Rectangle2D.Double(0, 0, 35, 49));
    g.setColor(new Color(0xe1, 0xbe, 0xaa));
    g.fill(new Ellipse2D.Double(9.8, 9.8, 15.4, 22));
    g.setColor(new Color(0x32, 0x3c, 0x6e));
    g.fill(new Rectangle2D.Double(4.2, 35.3, 26.6, 13.7));
    g.setTransform(before);
    g.setPaint(grain());
    g.fillRect(0, 0, width, height);
  }

  /** What no real picture is without. */
  private static TexturePaint grain() {
    BufferedImage tile = new BufferedImage(GRAIN, GRAIN, BufferedImage.TYPE_INT_ARGB);
    Random random = new Random(3);
    for (int y = 0; y < GRAIN; y++) {
      for (int x = 0; x < GRAIN; x++) {
        int light = random.nextBoolean() ? 0xffffff : 0;
        tile.setRGB(x, y, random.nextInt(12) << 24 | light);
      }
    }
    return new TexturePaint(tile, new Rectangle2D.Double(0, 0, GRAIN, GRAIN));
  }
}
