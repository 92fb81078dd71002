package cn.yijianban.devices.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  @EnumSource(Doubt.class)
  void a_fault_of_a_page_is_found(Doubt doubt) {
    assertThat(found(doubt, 2, 100)).as("found").isEqualTo(1);
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
  @EnumSource(Doubt.class)
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
      PageMaker.Plan plan = maker.plan(page.picture(), DPI, page.wanted());
      skews[i] = page.residualSkew(plan);
      if (page.scene().border() != GeneratedPage.Border.NONE) {
        bordered++;
        cropped += page.cropError(plan) <= 0.03 ? 1 : 0;
      }
      upright += page.upright(plan) ? 1 : 0;
      doubted += plan.doubt().isPresent() ? 1 : 0;
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
          maker.plan(page.picture(), DPI, page.wanted()).doubt().equals(Optional.of(doubt)) ? 1 : 0;
    }
    System.getLogger("pages").log(System.Logger.Level.INFO, "{0}: {1} of {2}", doubt, found, pages);
    return (double) found / pages;
  }
}
