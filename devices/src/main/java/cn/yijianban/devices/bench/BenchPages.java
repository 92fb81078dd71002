package cn.yijianban.devices.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** SIMULATED sheets of paper for the scanner: drawn, with 样本 SAMPLE across them. */
public final class BenchPages {
  private static final double INCH_MM = 25.4;

  private BenchPages() {}

  /**
   * A sheet in the feeder.
   *
   * @param title first line; empty for a blank sheet
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
    if (!sheet.title().isEmpty()) {
      text(g, sheet.title(), width, dpi);
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
}
