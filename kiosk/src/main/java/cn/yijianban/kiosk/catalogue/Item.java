package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
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
 * @param when offered only when this holds; asks answers and facts, never other items
 * @param depth how far a terminal takes it
 * @param promise 告知承诺 variant
 * @param register what the register of items says of it
 * @param sample whether it has no published source
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
    boolean expiredCard,
    Optional<Condition> when,
    Depth depth,
    Optional<Promise> promise,
    Register register,
    boolean sample) {
  public Item {
    originalMaterials = List.copyOf(originalMaterials);
  }

  /** How far a terminal takes an item. */
  public enum Depth {
    /** All of it. */
    KIOSK,
    /** Handed in here; somebody still has to appear, such as for a photograph. */
    MIXED,
    /** Only at the counter; here it is told what to bring. */
    COUNTER
  }

  /**
   * 告知承诺: a faster procedure for whoever promises in writing to meet the conditions.
   *
   * @param when the citizen chose it
   * @param limit promised time under it
   * @param waives ids of the materials it makes unnecessary for this item
   * @param text what is promised
   * @param consequence what follows when the promise turns out untrue
   */
  public record Promise(
      Condition when,
      Optional<Bundle.Limit> limit,
      List<String> waives,
      String text,
      String consequence) {
    public Promise {
      waives = List.copyOf(waives);
    }
  }

  /**
   * The item in the register of items (政务服务事项), as far as it is published.
   *
   * @param code 31 characters (实施编码) or 33 (业务办理项编码)
   * @param type 事项类型, GB/T 39046 A.1, such as 01 许可
   * @param level 行使层级, GB/T 39046 A.2, such as 4 县
   * @param basis 设定依据
   * @param legalLimit 法定办结时限
   * @param alone time promised while it was done alone
   */
  public record Register(
      Optional<String> code,
      Optional<String> type,
      Optional<Integer> level,
      String basis,
      Optional<Term> legalLimit,
      Optional<Bundle.Limit> alone) {
    /** Nothing is published. */
    public static final Register UNKNOWN =
        new Register(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty());
  }

  /** A time in law. */
  public record Term(int number, Unit unit) {
    /** What the number counts. */
    public enum Unit {
      WORKING_DAY,
      DAY,
      MONTH
    }
  }

  /** 即办: done while the citizen waits. */
  public boolean atOnce() {
    return limit.map(l -> l.workingDays() == 0).orElse(false);
  }

  /** Whether any of it can be handed in at a terminal. */
  public boolean here() {
    return depth != Depth.COUNTER;
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
