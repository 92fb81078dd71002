package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.util.List;
import java.util.Optional;

/**
 * A blank of the form. Fields of several items with the same canonical id are one field, asked
 * once.
 *
 * @param id canonical id, such as {@code seller.name}
 * @param section {@link Bundle.Section#id}
 * @param sources where a value may come from, best first; {@link Source#TYPED} is always possible
 *     unless the list lacks it
 * @param usedBy codes of the items that need it
 * @param choices for {@link Type#CHOICE}, else empty
 * @param required whether the form is incomplete without it
 * @param when asked only when this holds
 * @param why one sentence for the citizen: why it is asked; may be empty
 * @param bounds length and size
 * @param shared who knows it for {@link Source#SHARED}, else empty
 */
public record Field(
    String id,
    String label,
    String section,
    Type type,
    List<Source> sources,
    List<String> usedBy,
    List<Choice> choices,
    boolean required,
    Optional<Condition> when,
    String why,
    Bounds bounds,
    Optional<Shared> shared) {
  public Field {
    sources = List.copyOf(sources);
    usedBy = List.copyOf(usedBy);
    choices = List.copyOf(choices);
  }

  /** Only for these items. */
  public Field usedBy(List<String> items) {
    return new Field(
        id, label, section, type, sources, items, choices, required, when, why, bounds, shared);
  }

  /**
   * What a value must keep to beside its type.
   *
   * @param longest characters
   * @param least smallest number, in the unit of the label
   * @param most largest number
   * @param days in which direction from today a day or month may lie
   * @param after id of a field: the day is not before its day, or before the birth that its number
   *     of a person tells; without that field on the form it bounds nothing
   */
  public record Bounds(
      int longest,
      Optional<Integer> least,
      Optional<Integer> most,
      Days days,
      Optional<String> after) {
    /** 200 characters, any number, any day. */
    public static final Bounds WIDE =
        new Bounds(200, Optional.empty(), Optional.empty(), Days.ANY, Optional.empty());
  }

  /** Days and months that a field takes; today is in each of them. */
  public enum Days {
    ANY,
    PAST,
    FUTURE
  }

  /**
   * 数据共享: where another department is asked for a value.
   *
   * @param service what is asked, such as {@code social-insurance}; its answer names its values by
   *     canonical field id
   * @param subject whom it is about: a party, whose number is taken from the card, or a field that
   *     a card or a licence fills. Nobody is asked about a number that was only typed: it may be
   *     somebody else's.
   */
  public record Shared(String service, String subject) {}

  /** The control and the check a value gets. */
  public enum Type {
    TEXT,
    DIGITS,
    PHONE,
    /** 18 characters, GB 11643. */
    CITIZEN_NUMBER,
    /** 统一社会信用代码: 18 characters, GB 32100. */
    CREDIT_CODE,
    /** 不动产单元号: 28 characters, GB/T 37346. */
    ESTATE_UNIT,
    MONEY,
    AREA,
    /** ISO 8601, such as {@code 2026-11-21}. */
    DATE,
    /** ISO 8601 without a day, such as {@code 2026-11}. */
    MONTH,
    CHOICE,
    /** Code of 12 digits, a blank, names: {@code 360730100000 江西省赣州市宁都县梅江镇}. */
    REGION,
    /** Plain text; its region may be chosen instead of written. */
    ADDRESS
  }

  /** Where a value comes from; shown to the citizen beside the value. */
  public enum Source {
    /** The identity card on the reader. */
    CARD,
    /** An electronic licence. */
    LICENCE,
    /** Shared data of another department. */
    SHARED,
    /** An answer to a question of the guide. */
    ANSWER,
    /** Typed by the citizen. */
    TYPED
  }

  /** One choice of a {@link Type#CHOICE} field or a question. */
  public record Choice(String value, String label, String hint) {}
}
