package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/** Items for tests: always offered, taken at the terminal, without a fee or a second procedure. */
public final class PlainItem {
  private PlainItem() {}

  /**
   * @param limit working days
   * @param result what the citizen gets
   */
  public static Item of(
      String code,
      String name,
      String department,
      Optional<Integer> limit,
      String group,
      boolean must,
      boolean mustParallel,
      String reason,
      Optional<String> result) {
    return new Item(
        code,
        name,
        department,
        limit.map(Bundle.Limit::new),
        group,
        must,
        mustParallel,
        reason,
        Optional.empty(),
        result.map(paper -> new Item.Result(paper, Optional.empty())),
        List.of(),
        false,
        Optional.empty(),
        Item.Depth.KIOSK,
        Optional.empty(),
        Item.Register.UNKNOWN,
        false);
  }
}
