package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.GeneratedPage.Border;
import cn.yijianban.devices.imaging.GeneratedPage.Scene;
import cn.yijianban.devices.imaging.Quad.Corner;
import java.util.Optional;
import java.util.Random;

/** Takes pictures of drawn sheets: places, lights, blurs and dirties them. */
final class Camera {
  private static final double ROOM_MM = 22;

  private final Scene scene;
  private final Optional<Doubt> fault;
  private final Random random;
  private final double mm;
  private final double exposure;
  private final double[] cast;

  Camera(Scene scene, Optional<Doubt> fault, Random random, boolean glare) {
    this.scene = scene;
    this.fault = fault;
    this.random = random;
    this.mm = scene.dpi() / 25.4;
    this.exposure =
        has(Doubt.TOO_DARK)
            ? 0.16 + 0.14 * random.nextDouble()
            : glare ? 0.7 + 0.15 * random.nextDouble() : 0.86 + 0.14 * random.nextDouble();
    this.cast =
        new double[] {0.93 + 0.07 * random.nextDouble(), 0.97, 0.95 + 0.05 * random.nextDouble()};
  }

  private boolean has(Doubt doubt) {
    return fault.equals(Optional.of(doubt));
  }

  GeneratedPage take(Wanted wanted) {
    Pixels sheet =
        Pixels.of(
            DrawnSheet.draw(scene.kind(), scene.widthMm(), scene.heightMm(), scene.dpi(), random));
    if (has(Doubt.DOUBLE_FEED)) {
      second(sheet);
    }
    boolean feeder = scene.border() == Border.NONE;
    double angle = Math.toRadians(scene.skew() + 90 * scene.turns());
    double reachX = half(scene.widthMm(), scene.heightMm(), angle) + (feeder ? 0 : ROOM_MM);
    double reachY = half(scene.heightMm(), scene.widthMm(), angle) + (feeder ? 0 : ROOM_MM);
    if (feeder) {
      boolean lying = scene.turns() % 2 == 1;
      reachX = (lying ? scene.heightMm() : scene.widthMm()) / 2;
      reachY = (lying ? scene.widthMm() : scene.heightMm()) / 2;
    }
    int width = (int) (2 * reachX * mm);
    int height = (int) (2 * reachY * mm);
    Quad quad = place(sheet, width / 2.0, height / 2.0, angle);
    Pixels picture = Pixels.empty(width, height, 3);
    Quad lying = quad;
    if (has(Doubt.CUT_EDGE)) {
      lying = pushedOut(quad, width, height);
    }
    paint(picture, sheet, lying);
    if (has(Doubt.BLURRED)) {
      blur(picture, (0.34 + 0.3 * random.nextDouble()) * mm);
    }
    noise(picture);
    return new GeneratedPage(picture, lying, scene, fault, wanted);
  }

  private static double half(double w, double h, double angle) {
    return (Math.abs(Math.cos(angle)) * w + Math.abs(Math.sin(angle)) * h) / 2;
  }

  private Quad place(Pixels sheet, double x, double y, double angle) {
    double narrower = 1 - scene.keystone();
    double w = sheet.width / 2.0;
    double h = sheet.height / 2.0;
    return new Quad(
        corner(-w * narrower, -h, x, y, angle),
        corner(w * narrower, -h, x, y, angle),
        corner(w, h, x, y, angle),
        corner(-w, h, x, y, angle));
  }

  private static Corner corner(double u, double v, double x, double y, double angle) {
    return new Corner(
        x + u * Math.cos(angle) - v * Math.sin(angle),
        y + u * Math.sin(angle) + v * Math.cos(angle));
  }

  /** Moved so far that 5 to 15 per cent of the sheet, with its print, lie outside. */
  private Quad pushedOut(Quad quad, int width, int height) {
    double lost = 0.09 + 0.07 * random.nextDouble();
    boolean level = random.nextBoolean();
    double sign = random.nextBoolean() ? 1 : -1;
    double room = ROOM_MM * mm;
    double dx = level ? sign * (room + lost * (width - 2 * room)) : 0;
    double dy = level ? 0 : sign * (room + lost * (height - 2 * room));
    return new Quad(
        new Corner(quad.a().x() + dx, quad.a().y() + dy),
        new Corner(quad.b().x() + dx, quad.b().y() + dy),
        new Corner(quad.c().x() + dx, quad.c().y() + dy),
        new Corner(quad.d().x() + dx, quad.d().y() + dy));
  }

  /** The lower part of the sheet is covered by another one, which lies a little askew. */
  private void second(Pixels sheet) {
    Pixels other =
        Pixels.of(
            DrawnSheet.draw(
                DrawnSheet.Kind.TEXT, scene.widthMm(), scene.heightMm(), scene.dpi(), random));
    double slope =
        Math.tan(
            Math.toRadians((0.8 + 2.4 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1)));
    double from = sheet.height * (0.2 + 0.5 * random.nextDouble());
    double shadow = 0.5 * mm;
    for (int x = 0; x < sheet.width; x++) {
      double edge = from + slope * (x - sheet.width / 2.0);
      for (int y = (int) Math.max(0, edge - shadow); y < sheet.height; y++) {
        for (int c = 0; c < 3; c++) {
          int at = (y * sheet.width + x) * 3 + c;
          if (y < edge) {
            sheet.data[at] = (byte) ((sheet.data[at] & 0xff) * 0.72);
          } else {
            sheet.data[at] = other.data[((int) (y - edge) * sheet.width + x) * 3 + c];
          }
        }
      }
    }
  }

  private void paint(Pixels picture, Pixels sheet, Quad quad) {
    PageMaker.Plan back =
        new PageMaker.Plan(
            quad, sheet.width, sheet.height, new Paper(0, 0, 0, 0, 0), 0, Optional.empty());
    double[] ground = ground();
    double lightAngle = random.nextDouble() * Math.PI * 2;
    double lx = Math.cos(lightAngle) / picture.width;
    double ly = Math.sin(lightAngle) / picture.height;
    double glareX = (0.3 + 0.4 * random.nextDouble()) * picture.width;
    double glareY = (0.3 + 0.4 * random.nextDouble()) * picture.height;
    double glareR = has(Doubt.GLARE) ? (9 + 9 * random.nextDouble()) * mm : 0;
    boolean feeder = scene.border() == Border.NONE;
    for (int y = 0; y < picture.height; y++) {
      for (int x = 0; x < picture.width; x++) {
        Corner on = GeneratedPage.onPage(back, new Corner(x + 0.5, y + 0.5));
        double away = outside(on, sheet);
        double light =
            exposure
                * (1
                    - scene.uneven()
                        * (0.5 + (x - picture.width / 2.0) * lx + (y - picture.height / 2.0) * ly));
        double dx = x - glareX;
        double dy = (y - glareY) * 1.4;
        double glare = glareR == 0 ? 0 : 420 * Math.exp(-(dx * dx + dy * dy) / (glareR * glareR));
        for (int c = 0; c < 3; c++) {
          double value;
          if (away <= 0 || feeder) {
            value = sample(sheet, on, c);
          } else {
            double shadow = scene.border() == Border.LIGHT && away < 0.5 * mm ? 0.8 : 1;
            value = ground[c] * shadow;
          }
          set(picture, x, y, c, value * light * cast[c] + glare);
        }
      }
    }
  }

  private double[] ground() {
    double base =
        scene.border() == Border.DARK ? 14 + random.nextInt(50) : 214 + random.nextInt(16);
    return new double[] {base + random.nextInt(8), base, base - random.nextInt(8)};
  }

  private static double outside(Corner on, Pixels sheet) {
    return Math.max(
        Math.max(-on.x(), on.x() - sheet.width), Math.max(-on.y(), on.y() - sheet.height));
  }

  private static double sample(Pixels sheet, Corner on, int c) {
    double x = Math.clamp(on.x() - 0.5, 0, sheet.width - 1.001);
    double y = Math.clamp(on.y() - 0.5, 0, sheet.height - 1.001);
    int at = ((int) y * sheet.width + (int) x) * 3 + c;
    double wx = x - (int) x;
    double wy = y - (int) y;
    int row = sheet.width * 3;
    return ((sheet.data[at] & 0xff) * (1 - wx) + (sheet.data[at + 3] & 0xff) * wx) * (1 - wy)
        + ((sheet.data[at + row] & 0xff) * (1 - wx) + (sheet.data[at + row + 3] & 0xff) * wx) * wy;
  }

  private static void set(Pixels picture, int x, int y, int c, double value) {
    picture.data[(y * picture.width + x) * 3 + c] = (byte) Math.clamp(Math.round(value), 0, 255);
  }

  private void noise(Pixels picture) {
    double[] table = new double[4096];
    for (int i = 0; i < table.length; i++) {
      table[i] = random.nextGaussian() * scene.noise();
    }
    for (int i = 0; i < picture.data.length; i++) {
      double value = (picture.data[i] & 0xff) + table[random.nextInt(4096)];
      picture.data[i] = (byte) Math.clamp(Math.round(value), 0, 255);
    }
  }

  /** Three box blurs are as good as a Gaussian one of that standard deviation. */
  private static void blur(Pixels picture, double sigma) {
    int radius = (int) Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
    for (int round = 0; round < 3; round++) {
      box(picture, radius, picture.width, picture.height, 3, picture.width * 3);
      box(picture, radius, picture.height, picture.width, picture.width * 3, 3);
    }
  }

  private static void box(Pixels p, int radius, int length, int lines, int step, int next) {
    int[] before = new int[length];
    for (int line = 0; line < lines; line++) {
      for (int c = 0; c < 3; c++) {
        int base = line * next + c;
        long sum = 0;
        for (int i = 0; i < length; i++) {
          before[i] = p.data[base + i * step] & 0xff;
        }
        for (int i = -radius; i <= radius; i++) {
          sum += before[Math.clamp(i, 0, length - 1)];
        }
        for (int i = 0; i < length; i++) {
          p.data[base + i * step] = (byte) (sum / (2 * radius + 1));
          sum += before[Math.min(length - 1, i + radius + 1)] - before[Math.max(0, i - radius)];
        }
      }
    }
  }
}
