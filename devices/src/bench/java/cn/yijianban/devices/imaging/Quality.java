package cn.yijianban.devices.imaging;

import cn.yijianban.devices.imaging.GeneratedPage.Border;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How many generated pages of known place, lean and fault come out right. */
final class Quality {
  private static final int DPI = 150;
  private static final long GOOD = 100_000;
  private static final long FAULTY = 200_000;

  private Quality() {}

  static void print(int pages) {
    PageMaker maker = new PageMaker();
    double[] skews = new double[pages];
    int bordered = 0;
    int cropped = 0;
    int upright = 0;
    int alarms = 0;
    for (int i = 0; i < pages; i++) {
      GeneratedPage page = GeneratedPage.good(GOOD + i, DPI);
      PageMaker.Plan plan = maker.plan(page.planes(), DPI, page.wanted());
      skews[i] = page.residualSkew(plan);
      boolean border = page.scene().border() != Border.NONE;
      bordered += border ? 1 : 0;
      cropped += border && page.cropError(plan) <= 0.03 ? 1 : 0;
      upright += page.upright(plan) ? 1 : 0;
      alarms += plan.flaw().isPresent() ? 1 : 0;
    }
    Arrays.sort(skews);
    line("\n| of %d generated pages | goal | measured |", pages);
    line("|---|---|---|");
    line("| residual skew, p95 | 0.3° | %.2f° |", skews[pages * 95 / 100]);
    line("| cropped within 3 %% | 95 %% | %.1f %% |", 100.0 * cropped / bordered);
    line("| upright | 98 %% | %.1f %% |", 100.0 * upright / pages);
    line("| false alarms | 2 %% | %.1f %% |", 100.0 * alarms / pages);
    for (Doubt doubt : Doubt.values()) {
      int found = 0;
      for (int i = 0; i < pages / 2; i++) {
        GeneratedPage page = GeneratedPage.make(FAULTY + i, DPI, Optional.of(doubt));
        Optional<Flaw> flaw = maker.plan(page.planes(), DPI, page.wanted()).flaw();
        found += flaw.filter(f -> f.doubt() == doubt).isPresent() ? 1 : 0;
      }
      String name = doubt.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      line("| found: %s | 90 %% | %.1f %% |", name, 100.0 * found / (pages / 2));
    }
  }

  private static void line(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
