package cn.yijianban.devices.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.devices.imaging.Wanted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bench puts in is taken for what it stands for. */
class BenchPagesTest {
  private final PageMaker maker = new PageMaker();

  @ParameterizedTest
  @ValueSource(ints = {200, 300, 600})
  void a_sheet_a_card_and_a_photograph_are_good_ones(int dpi) {
    assertGood(new Sheet("原购房发票"), dpi, Wanted.A4);
    assertGood(new Sheet(BenchPages.CARD), dpi, Wanted.CARD_BOTH_SIDES);
    if (dpi >= 300) {
      assertGood(new Sheet(BenchPages.PHOTO), dpi, Wanted.PHOTO);
    }
  }

  private void assertGood(Sheet sheet, int dpi, Wanted wanted) {
    assertThat(maker.make(BenchPages.draw(sheet, dpi, false), dpi, wanted).flaw())
        .as("%s at %d dpi", wanted, dpi)
        .isEmpty();
  }
}
