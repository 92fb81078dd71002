package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.imaging.Quad.Corner;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of known place, lean and fault: how many come out right. */
class GeneratedPagesTest {
  private static final int DPI = 150;
  private final PageMaker maker = new PageMaker();

  private record Tally(double skew95, double cropped, double upright, double doubted) {}

  @Test
  void a_few_pages_come_out_straight_whole_upright_and_without_doubt() {
    Tally tally = good(16, 0);
    assertThat(tally.skew95()).as("residual skew, degrees").isLessThanOrEqualTo(0.3);
    assertThat(tally.cropped()).as("cropped within 3 %").isGreaterThanOrEqualTo(0.95);
    assertThat(tally.upright()).as("upright").isEqualTo(1);
    assertThat(tally.doubted()).as("false alarms").isZero();
  }

  @ParameterizedTest
  @EnumSource(value = Doubt.class, names = ".*PHOTO.*", mode = EnumSource.Mode.MATCH_NONE)
  void a_fault_of_a_page_is_found(Doubt doubt) {
    assertThat(found(doubt, 2, 100)).as("found").isEqualTo(1);
  }

  /** Two cards with a few words each, and a photograph: print alone told wrong angles. */
  @ParameterizedTest
  @ValueSource(longs = {100_084, 100_105})
  void a_page_with_little_print_is_straightened_by_the_edges_on_it(long seed) {
    GeneratedPage page = GeneratedPage.good(seed, DPI);
    PageMaker.Plan plan = maker.plan(page.planes(), DPI, page.wanted());
    assertThat(page.residualSkew(plan)).isLessThanOrEqualTo(0.3);
    assertThat(page.upright(plan)).isTrue();
  }

  @Test
  void a_cut_side_is_marked_along_the_border_of_the_picture() {
    GeneratedPage page = GeneratedPage.make(102, DPI, Optional.of(Doubt.CUT_EDGE));
    Corner at = marked(page);
    double border =
        Math.min(
            Math.min(at.x(), page.picture().width - at.x()) / page.picture().width,
            Math.min(at.y(), page.picture().height - at.y()) / page.picture().height);
    assertThat(border).isLessThan(0.05);
  }

  @Test
  void glare_is_marked_where_the_picture_is_blown_out() {
    GeneratedPage page = GeneratedPage.make(102, DPI, Optional.of(Doubt.GLARE));
    Corner at = marked(page);
    int pixel = (int) at.y() * page.picture().width + (int) at.x();
    assertThat(page.picture().data[3 * pixel + 1] & 0xff).isGreaterThan(245);
  }

  /** The middle of the mark, in the picture that the page was made of. */
  private Corner marked(GeneratedPage page) {
    PageMaker.Plan plan = maker.plan(page.planes(), DPI, page.wanted());
    Area area = plan.flaw().orElseThrow().area();
    Projection map = Projection.onto(plan.quad(), plan.width(), plan.height());
    double u = (area.left() + area.right()) / 2 * plan.width();
    double v = (area.top() + area.bottom()) / 2 * plan.height();
    return new Corner(map.x(u, v), map.y(u, v));
  }

  @Test
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void many_pages_come_out_straight_whole_and_upright() {
    Tally tally = good(600, 1000);
    assertThat(tally.skew95()).as("residual skew, degrees").isLessThanOrEqualTo(0.3);
    assertThat(tally.cropped()).as("cropped within 3 %").isGreaterThanOrEqualTo(0.95);
    assertThat(tally.upright()).as("upright").isGreaterThanOrEqualTo(0.98);
    assertThat(tally.doubted()).as("false alarms").isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @EnumSource(value = Doubt.class, names = ".*PHOTO.*", mode = EnumSource.Mode.MATCH_NONE)
  @EnabledIfSystemProperty(named = "slow", matches = "true")
  void most_faults_of_pages_are_found(Doubt doubt) {
    assertThat(found(doubt, 100, 5000)).as("found").isGreaterThanOrEqualTo(0.9);
  }

  private Tally good(int pages, long seed) {
    double[] skews = new double[pages];
    int bordered = 0;
    int cropped = 0;
    int upright = 0;
    int doubted = 0;
    for (int i = 0; i < pages; i++) {
      GeneratedPage page = GeneratedPage.good(seed + i, DPI);
      PageMaker.Plan plan = maker.plan(page.planes(), DPI, page.wanted());
      skews[i] = page.residualSkew(plan);
      if (page.scene().border() != GeneratedPage.Border.NONE) {
        bordered++;
        cropped += page.cropError(plan) <= 0.03 ? 1 : 0;
      }
      upright += page.upright(plan) ? 1 : 0;
      doubted += plan.flaw().isPresent() ? 1 : 0;
    }
    Arrays.sort(skews);
    Tally tally =
        new Tally(
            skews[(int) (pages * 0.95)],
            (double) cropped / bordered,
            (double) upright / pages,
            (double) doubted / pages);
    System.getLogger("pages").log(System.Logger.Level.INFO, "{0} pages: {1}", pages, tally);
    return tally;
  }

  private double found(Doubt doubt, int pages, long seed) {
    int found = 0;
    for (int i = 0; i < pages; i++) {
      GeneratedPage page = GeneratedPage.make(seed + i, DPI, Optional.of(doubt));
      found +=
          maker
                  .plan(page.planes(), DPI, page.wanted())
                  .flaw()
                  .map(Flaw::doubt)
                  .equals(Optional.of(doubt))
              ? 1
              : 0;
    }
    System.getLogger("pages").log(System.Logger.Level.INFO, "{0}: {1} of {2}", doubt, found, pages);
    return (double) found / pages;
  }
}
