package cn.yijianban.devices.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A drawn picture with codes in it, and what they say. Nobody's codes. */
record QrPicture(BufferedImage image, List<String> texts) {

  /** What is hard about a picture. */
  enum Kind {
    CLEAN_PAGE,
    DENSE_ON_PAGE,
    SEVERAL_ON_PAGE,
    TURNED,
    CAMERA,
    BLURRED,
    NOISY,
    FAINT,
    STAMPED,
    INVERTED,
    GBK,
    TINY,
    PHONE
  }

  static QrPicture of(Kind kind, long seed) {
    return new Painter(kind, new Random(seed * 1009 + kind.ordinal())).picture();
  }

  private record Painter(Kind kind, Random random) {
    QrPicture picture() {
      return switch (kind) {
        case CLEAN_PAGE, STAMPED, FAINT, GBK -> page(1, 300, 22 + random.nextInt(16));
        case DENSE_ON_PAGE -> page(1, 300, 15 + random.nextInt(4));
        case SEVERAL_ON_PAGE -> page(2 + random.nextInt(4), 300, 20 + random.nextInt(8));
        case TURNED, NOISY, BLURRED, CAMERA, INVERTED -> frame(130 + random.nextInt(150), 900);
        case TINY -> frame(0, 0);
        case PHONE -> frame(220 + random.nextInt(200), 1100);
      };
    }

    private String text() {
      StringBuilder text = new StringBuilder("https://example.gov.cn/v?t=");
      int length = kind == Kind.DENSE_ON_PAGE ? 120 : 10 + random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append((char) ('a' + random.nextInt(26)));
      }
      return kind == Kind.GBK ? "电子营业执照样本" + random.nextInt(99999) + "有效" : text.toString();
    }

    /** Without a hint ZXing writes ISO 8859-1 and no encoding's name. */
    private BitMatrix code(String text) {
      String bytes =
          kind == Kind.GBK
              ? new String(text.getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1)
              : text;
      try {
        return new QRCodeWriter()
            .encode(
                bytes,
                BarcodeFormat.QR_CODE,
                0,
                0,
                Map.of(
                    EncodeHintType.MARGIN,
                    4,
                    EncodeHintType.ERROR_CORRECTION,
                    kind == Kind.STAMPED ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M));
      } catch (WriterException e) {
        throw new IllegalStateException(e);
      }
    }

    /** A printed page of A4 with lines of text and codes of so many millimetres. */
    private QrPicture page(int codes, int dpi, int size) {
      double mm = dpi / 25.4;
      BufferedImage image =
          new BufferedImage((int) (210 * mm), (int) (297 * mm), BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D g = graphics(image, new Color(246, 246, 246));
      g.setColor(new Color(30, 30, 30));
      g.setFont(new Font("Noto Sans CJK SC", Font.PLAIN, (int) (4 * mm)));
      for (int y = 150; y < 285; y += 7) {
        g.drawString("存量房买卖合同样本，双方约定付款方式与期限，自签订之日起生效。", (int) (20 * mm), (int) (y * mm));
      }
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < codes; i++) {
        double x = 15 + (i % 3) * 62 + random.nextInt(12);
        double y = 15 + (i / 3) * 62 + random.nextInt(12);
        String text = text();
        texts.add(text);
        AffineTransform to = AffineTransform.getTranslateInstance(x * mm, y * mm);
        to.rotate(Math.toRadians(random.nextDouble() * 6 - 3));
        draw(g, code(text), to, size * mm);
        if (kind == Kind.STAMPED) {
          g.setColor(new Color(120, 120, 120));
          g.setStroke(new java.awt.BasicStroke((float) (1.2 * mm)));
          g.drawOval(
              (int) ((x + size * 0.45) * mm),
              (int) ((y + size * 0.5) * mm),
              (int) (36 * mm),
              (int) (36 * mm));
        }
      }
      g.dispose();
      finish(image, kind == Kind.FAINT ? 0.16 : 0.85, 3);
      return new QrPicture(image, texts);
    }

    /** What a camera sees in front of it. */
    private QrPicture frame(int size, int side) {
      String text = text();
      BitMatrix code = code(text);
      int length = kind == Kind.TINY ? code.getWidth() * 2 : size;
      int all = kind == Kind.TINY ? length + 40 : side;
      BufferedImage image = new BufferedImage(all, all * 3 / 4 + 30, BufferedImage.TYPE_BYTE_GRAY);
      boolean dark = kind == Kind.INVERTED || kind == Kind.PHONE;
      Graphics2D g = graphics(image, dark ? new Color(24, 24, 24) : new Color(236, 236, 236));
      if (kind == Kind.CAMERA || kind == Kind.PHONE) {
        for (int i = 0; i < 40; i++) {
          int shade = random.nextInt(dark ? 120 : 255);
          g.setColor(new Color(shade, shade, shade));
          g.fillRect(random.nextInt(all), random.nextInt(all), random.nextInt(200), 30);
        }
      }
      int free = Math.max(1, image.getHeight() - length * 5 / 4);
      double x = kind == Kind.TINY ? 15 : length / 5.0 + random.nextInt(free);
      double y = kind == Kind.TINY ? 12 : length / 8.0 + random.nextInt(free);
      AffineTransform to = AffineTransform.getTranslateInstance(x, y);
      double most =
          switch (kind) {
            case TURNED -> 180;
            case CAMERA -> 12;
            case TINY -> 0;
            default -> 5;
          };
      to.rotate(Math.toRadians((random.nextDouble() * 2 - 1) * most), length / 2.0, length / 2.0);
      if (kind == Kind.CAMERA) {
        to.shear((random.nextDouble() - 0.5) * 0.3, (random.nextDouble() - 0.5) * 0.3);
      }
      draw(g, code, to, length);
      g.dispose();
      BufferedImage seen = kind == Kind.BLURRED || kind == Kind.CAMERA ? blurred(image) : image;
      finish(seen, kind == Kind.PHONE ? 0.7 : 0.85, kind == Kind.NOISY ? 22 : 4);
      return new QrPicture(seen, List.of(text));
    }

    private Graphics2D graphics(BufferedImage image, Color ground) {
      Graphics2D g = image.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setColor(ground);
      g.fillRect(0, 0, image.getWidth(), image.getHeight());
      return g;
    }

    /** With its quiet zone; the codes of the dark kind are light on dark. */
    private void draw(Graphics2D g, BitMatrix code, AffineTransform to, double length) {
      boolean light = kind == Kind.INVERTED;
      AffineTransform before = g.getTransform();
      g.transform(to);
      g.setColor(light ? new Color(24, 24, 24) : new Color(248, 248, 248));
      g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, length, length));
      g.setColor(light ? new Color(235, 235, 235) : new Color(22, 22, 22));
      double module = length / code.getWidth();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) {
            int end = x;
            while (end < code.getWidth() && code.get(end, y)) {
              end++;
            }
            g.fill(
                new java.awt.geom.Rectangle2D.Double(
                    x * module, y * module, (end - x) * module, module));
            x = end;
          }
        }
      }
      g.setTransform(before);
    }

    private BufferedImage blurred(BufferedImage image) {
      int radius = kind == Kind.CAMERA ? 1 : 1 + random.nextInt(3);
      int side = 2 * radius + 1;
      float[] box = new float[side * side];
      Arrays.fill(box, 1f / box.length);
      return new ConvolveOp(new Kernel(side, side, box), ConvolveOp.EDGE_NO_OP, null)
          .filter(image, null);
    }

    /** Less contrast, light from one side, noise. */
    private void finish(BufferedImage image, double contrast, double noise) {
      byte[] data = ((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData();
      int w = image.getWidth();
      double fall = kind == Kind.CAMERA || kind == Kind.PHONE ? 0.4 : 0.1;
      double[] table = new double[1024];
      Arrays.setAll(table, i -> random.nextGaussian() * noise);
      for (int i = 0; i < data.length; i++) {
        double light = 1 - fall * (i % w) / w;
        double value = (225 - (225 - (data[i] & 0xff)) * contrast) * light;
        data[i] = (byte) Math.clamp(Math.round(value + table[random.nextInt(1024)]), 0, 255);
      }
    }
  }
}
