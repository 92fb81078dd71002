package cn.yijianban.kiosk.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * 事项: one affair of one department inside a bundle.
 *
 * @param code unique in its bundle, such as {@code S01-3}; the 31-character implementation code
 *     where it is known
 * @param department full name
 * @param limit promised time; empty where the source gives none
 * @param group items of one group are chosen together or not at all when {@code mustParallel} is
 *     set
 * @param must whether the bundle makes no sense without it
 * @param mustParallel whether law wants it handled together with the other items of its group
 * @param reason one sentence: why it is part of the bundle, or why it cannot be dropped
 * @param fee empty when free
 * @param result what the citizen gets; empty when there is no paper
 * @param originalMaterials what this item asked for while it was done alone, as published, row by
 *     row; for the comparison before and after (四减)
 * @param expiredCard whether an identity card whose time is over is good enough for it
 */
public record Item(
    String code,
    String name,
    String department,
    Optional<Bundle.Limit> limit,
    String group,
    boolean must,
    boolean mustParallel,
    String reason,
    Optional<Fee> fee,
    Optional<Result> result,
    List<String> originalMaterials,
    boolean expiredCard) {
  public Item {
    originalMaterials = List.copyOf(originalMaterials);
  }

  /** An item of which it is not known what it asked for while it was done alone. */
  public Item(
      String code,
      String name,
      String department,
      Optional<Bundle.Limit> limit,
      String group,
      boolean must,
      boolean mustParallel,
      String reason,
      Optional<Fee> fee,
      Optional<Result> result) {
    this(
        code,
        name,
        department,
        limit,
        group,
        must,
        mustParallel,
        reason,
        fee,
        result,
        List.of(),
        false);
  }

  /**
   * What it costs.
   *
   * @param cents in fen
   * @param basis legal basis as published
   */
  public record Fee(String label, long cents, String basis) {}

  /**
   * What comes out of an item.
   *
   * @param licenceType kind of electronic licence that will be issued, else empty
   */
  public record Result(String name, Optional<String> licenceType) {}

  /** Items by code are often looked up in a list. */
  public static Optional<Item> find(List<Item> items, String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
