package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.GeneratedPage.Border;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page of A4 at 300 dpi in colour, from raw pixels to a judged JPEG, beside {@code cjpeg -quality
 * 85} and ImageMagick's {@code -deskew 40% -trim} of the same pages in the same run. CPU time, not
 * wall time; then the quality of as many generated pages as the argument says, and the least heap.
 */
final class ImagingBench {
  private static final int DPI = 300;
  private static final int ROUNDS = 30;

  private ImagingBench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals("heap")) {
      pages(new PageMaker(), Pixels.of(feeder().image()), 6);
      return;
    }
    Path folder = Files.createTempDirectory("imaging");
    print("| page | cjpeg -quality 85 | ours | ours / cjpeg | without libturbojpeg | ImageMagick | ours / ImageMagick |");
    print("|---|---|---|---|---|---|---|");
    for (GeneratedPage page : List.of(feeder(), first(Border.NONE, 1), first(Border.DARK, 0))) {
      row(folder, page);
    }
    heap();
    Quality.print(args.length > 0 ? Integer.parseInt(args[0]) : 200);
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static GeneratedPage feeder() {
    return first(Border.NONE, 0);
  }

  private static GeneratedPage first(Border border, int turns) {
    for (long seed = 300; ; seed++) {
      var scene = GeneratedPage.good(seed, 50).scene();
      if (scene.border() == border
          && scene.turns() == turns
          && scene.kind() == DrawnSheet.Kind.TEXT
          && scene.widthMm() == 210
          && Math.abs(scene.skew()) > 1) {
        return GeneratedPage.good(seed, DPI);
      }
    }
  }

  private static void row(Path folder, GeneratedPage page) throws IOException, InterruptedException {
    Path raw = folder.resolve("page.ppm");
    ppm(page.picture(), raw);
    PageMaker maker = new PageMaker();
    pages(maker, page.picture(), ROUNDS);
    double ours = pages(maker, page.picture(), ROUNDS);
    double cjpeg = least("cjpeg -quality 85 -outfile " + folder + "/c.jpg " + raw);
    String convert =
        Files.isExecutable(Path.of("/usr/bin/convert")) ? "/usr/bin/convert" : "convert";
    double magick = least(convert + " " + raw + " -deskew 40% -trim +repage -quality 85 " + folder + "/m.jpg");
    for (int i = 0; i < 4; i++) {
      Jpeg.plain(page.picture(), 85);
    }
    double plain = cpu(() -> Jpeg.plain(page.picture(), 85), 4);
    double turbo = cpu(() -> Jpeg.bytes(page.picture(), DPI, 85), 4);
    print(
        String.format(
            Locale.ROOT,
            "| %s, %d x %d, leans %.1f° | %.0f ms | %.0f ms | %.2f | %.0f ms | %.0f ms | 1/%.0f |",
            (page.scene().border() == Border.NONE ? "feeder" : "flatbed") + (page.scene().turns() == 1 ? " on its side" : ""),
            page.picture().width,
            page.picture().height,
            page.scene().skew(),
            cjpeg,
            ours,
            ours / cjpeg,
            ours - turbo + plain,
            magick,
            magick / ours));
  }

  /** Milliseconds of CPU a page. */
  private static double pages(PageMaker maker, Pixels page, int rounds) {
    return cpu(() -> maker.make(page.picture(), DPI, Wanted.A4), rounds);
  }

  private static double cpu(Runnable work, int rounds) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    for (int i = 0; i < rounds; i++) {
      work.run();
    }
    return (system.getProcessCpuTime() - before) / 1e6 / rounds;
  }

  /** The least of three runs of another program, milliseconds of user and system time. */
  private static double least(String command) throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      Process bash =
          new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; time " + command)
              .redirectErrorStream(true)
              .start();
      String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (bash.waitFor() != 0) {
        throw new IOException(command + ": " + said);
      }
      String[] times = said.substring(said.lastIndexOf('\n') + 1).split(" ", -1);
      least = Math.min(least, 1000 * (Double.parseDouble(times[0]) + Double.parseDouble(times[1])));
    }
    return least;
  }

  private static void ppm(Pixels page, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(
          ("P6\n" + page.width + " " + page.height + "\n255\n").getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < page.data.length; i += 3) {
        out.write(page.data[i + 2]);
        out.write(page.data[i + 1]);
        out.write(page.data[i]);
      }
    }
  }

  /** Runs pages in ever smaller heaps; a page is 2480 x 3508 x 3 bytes. */
  private static void heap() throws IOException, InterruptedException {
    long page = 2480L * 3508 * 3;
    Optional<Double> least = Optional.empty();
    for (double images = 4; images >= 2; images -= 0.25) {
      Process child =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElse("java"),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:+UseSerialGC",
                  "-Xmn8m",
                  "-Xmx" + (long) (page * images) / 1024 + "k",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ImagingBench.class.getName(),
                  "heap")
              .redirectErrorStream(true)
              .start();
      child.getInputStream().readAllBytes();
      if (child.waitFor() != 0) {
        break;
      }
      least = Optional.of(images);
    }
    print("\nLeast heap, the raw page included: " + least.map(i -> i + " page images").orElse("more than 4"));
  }
}
