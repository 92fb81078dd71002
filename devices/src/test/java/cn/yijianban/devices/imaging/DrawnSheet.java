package cn.yijianban.devices.imaging;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Sheets as people hand them in, drawn: nobody's papers. */
final class DrawnSheet {
  enum Kind {
    TEXT,
    FORM,
    SPARSE,
    PHOTO,
    COVER,
    TWO_CARDS,
    ONE_CARD,
    BLANK
  }

  private static final String[] WORDS = {
    "房屋", "买卖", "合同", "出卖人", "买受人", "不动产", "登记", "申请", "材料", "样本", "面积", "平方米", "建筑", "地址", "县",
    "街道", "号", "双方", "约定", "付款", "方式", "期限", "本合同", "自签订之日起", "生效", "一式", "三份", "营业执照", "经营范围",
    "负责人", "身份证", "电话", "供水", "供电", "燃气", "过户", "证明", "兹有", "特此", "居民", "户口", "同意", "提交", "真实",
    "有效", "如有虚假", "承担", "责任", "第三条", "转让", "价款", "人民币", "元整", "按照", "规定", "办理", "手续", "缴纳", "税费",
    "，", "。", "、", "2026年", "11月", "（一）", "86", "105.3", "No."
  };

  private static final String[] FONTS = {"Noto Sans CJK SC", "Noto Serif CJK SC"};

  private final Graphics2D g;
  private final Random random;
  private final double mm;
  private final double width;
  private final double height;
  private final String font;

  private DrawnSheet(Graphics2D g, Random random, double mm, double width, double height) {
    this.g = g;
    this.random = random;
    this.mm = mm;
    this.width = width;
    this.height = height;
    this.font = FONTS[random.nextInt(FONTS.length)];
  }

  static BufferedImage draw(Kind kind, double widthMm, double heightMm, int dpi, Random random) {
    double mm = dpi / 25.4;
    BufferedImage sheet =
        new BufferedImage(
            (int) Math.round(widthMm * mm),
            (int) Math.round(heightMm * mm),
            BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = sheet.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int white = 244 + random.nextInt(10);
    g.setColor(new Color(white, white, white - random.nextInt(8)));
    g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    new DrawnSheet(g, random, mm, widthMm, heightMm).content(kind);
    g.dispose();
    return sheet;
  }

  private void content(Kind kind) {
    switch (kind) {
      case TEXT -> text();
      case FORM -> form();
      case SPARSE -> sparse();
      case PHOTO -> photo(0, 0, width, height, 60);
      case COVER -> cover();
      case TWO_CARDS -> {
        card((width - 86) / 2 + random.nextInt(9), height * 0.15);
        card((width - 86) / 2 - random.nextInt(9), height * 0.5);
      }
      case ONE_CARD -> card((width - 86) / 2, height * (0.15 + random.nextDouble() * 0.35));
      case BLANK -> {}
    }
  }

  private void text() {
    double margin = width * 0.1;
    double size = 3.7 + random.nextDouble() * 1.2;
    line("存量房买卖合同（样本）", margin * 2, height * 0.09, size * 1.6, true);
    double y = height * 0.13;
    while (y < height * (0.6 + 0.3 * random.nextDouble())) {
      y += size * 1.7;
      boolean last = random.nextInt(4) == 0;
      line(words((width - 2 * margin) * (last ? 0.5 : 1) / size), margin, y, size, false);
    }
    stamp(width * 0.68, Math.min(height * 0.85, y + 5));
  }

  private void form() {
    double left = width * 0.09;
    double right = width * 0.91;
    double size = 3.4 + random.nextDouble();
    line("不动产登记申请表（样本）", width * 0.25, height * 0.08, size * 1.7, true);
    int rows = 10 + random.nextInt(10);
    double step = height * 0.8 / rows;
    double split = left + width * (0.16 + 0.08 * random.nextDouble());
    g.setStroke(new BasicStroke((float) (0.3 * mm)));
    g.setColor(new Color(40, 40, 40));
    for (int i = 0; i <= rows; i++) {
      rule(left, height * 0.11 + i * step, right, height * 0.11 + i * step);
    }
    for (double x : new double[] {left, split, right}) {
      rule(x, height * 0.11, x, height * 0.11 + rows * step);
    }
    for (int i = 0; i < rows; i++) {
      double y = height * 0.11 + (i + 0.6) * step;
      line(words((split - left) / size - 1.5), left + 1.5, y, size, false);
      if (random.nextInt(3) > 0) {
        line(words((right - split) / size * random.nextDouble()), split + 2, y, size, false);
      }
    }
  }

  private void sparse() {
    double size = 4.2 + random.nextDouble() * 1.5;
    line("证  明", width * 0.38, height * 0.14, size * 1.8, true);
    int lines = 2 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      line(words(width * 0.72 / size), width * 0.13, height * 0.22 + i * size * 2, size, false);
    }
    line("特此证明。", width * 0.13, height * 0.22 + (lines + 1) * size * 2, size, false);
    line("2026年11月21日", width * 0.58, height * 0.55, size, false);
    if (random.nextBoolean()) {
      stamp(width * 0.62, height * 0.5);
    }
  }

  private void photo(double x, double y, double w, double h, int shapes) {
    g.setPaint(
        new GradientPaint(
            at(x),
            at(y),
            new Color(110 + random.nextInt(80), 150, 200),
            at(x),
            at(y + h),
            new Color(60, 90 + random.nextInt(60), 50)));
    g.fill(new java.awt.geom.Rectangle2D.Double(x * mm, y * mm, w * mm, h * mm));
    g.setClip(new java.awt.geom.Rectangle2D.Double(x * mm, y * mm, w * mm, h * mm));
    for (int i = 0; i < shapes; i++) {
      g.setColor(new Color(random.nextInt(255), random.nextInt(255), random.nextInt(255), 170));
      double s = w * (0.03 + 0.2 * random.nextDouble());
      double sx = x + random.nextDouble() * w * 0.9;
      double sy = y + random.nextDouble() * h * 0.9;
      if (random.nextBoolean()) {
        g.fill(new java.awt.geom.Ellipse2D.Double(sx * mm, sy * mm, s * mm, s * 1.3 * mm));
      } else {
        g.fill(new java.awt.geom.Rectangle2D.Double(sx * mm, sy * mm, s * mm, s * 0.7 * mm));
      }
    }
    g.setClip(null);
  }

  private void cover() {
    Color[] colours = {
      new Color(110, 24, 28), new Color(88, 48, 26), new Color(20, 44, 92), new Color(18, 74, 48)
    };
    g.setColor(colours[random.nextInt(colours.length)]);
    g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, width * mm, height * mm));
    g.setColor(new Color(214, 178, 92));
    double size = width / 9;
    g.setFont(new Font(font, Font.BOLD, (int) Math.round(size * mm)));
    g.drawString("居民户口簿", at(width * 0.2), at(height * 0.35));
    g.setFont(new Font(font, Font.PLAIN, (int) Math.round(size * 0.45 * mm)));
    g.drawString("样本登记机关监制", at(width * 0.32), at(height * 0.8));
  }

  /** A copy of one side of an identity card: a tint, a few lines, no person. */
  private void card(double x, double y) {
    g.setColor(random.nextBoolean() ? new Color(216, 226, 232) : new Color(222, 222, 222));
    g.fill(
        new java.awt.geom.RoundRectangle2D.Double(
            x * mm, y * mm, 85.6 * mm, 54 * mm, 6 * mm, 6 * mm));
    for (int i = 0; i < 5; i++) {
      line(words(10), x + 8, y + 10 + i * 8, 3.2, false);
    }
    g.setColor(new Color(150, 160, 170));
    g.fill(new java.awt.geom.Rectangle2D.Double((x + 58) * mm, (y + 8) * mm, 20 * mm, 26 * mm));
  }

  private void stamp(double x, double y) {
    g.setColor(new Color(190, 40, 36));
    g.setStroke(new BasicStroke((float) (0.9 * mm)));
    g.draw(new java.awt.geom.Ellipse2D.Double(x * mm, y * mm, 36 * mm, 36 * mm));
    g.setFont(new Font(font, Font.PLAIN, (int) Math.round(4 * mm)));
    g.drawString("样本专用章", at(x + 8), at(y + 22));
  }

  private String words(double characters) {
    StringBuilder line = new StringBuilder();
    while (line.length() < characters - 2) {
      line.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return line.substring(0, Math.max(0, Math.min(line.length(), (int) characters)));
  }

  private void line(String words, double x, double y, double size, boolean bold) {
    int shade = 15 + random.nextInt(40);
    g.setColor(new Color(shade, shade, shade));
    g.setFont(new Font(font, bold ? Font.BOLD : Font.PLAIN, 10).deriveFont((float) (size * mm)));
    g.drawString(words, at(x), at(y));
  }

  private void rule(double x0, double y0, double x1, double y1) {
    g.draw(new java.awt.geom.Line2D.Double(x0 * mm, y0 * mm, x1 * mm, y1 * mm));
  }

  private float at(double millimetres) {
    return (float) (millimetres * mm);
  }
}
