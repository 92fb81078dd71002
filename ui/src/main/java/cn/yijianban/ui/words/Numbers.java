package cn.yijianban.ui.words;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.paper.Masks;
import java.util.Optional;

/**
 * Numbers by which somebody could be found: masked on a screen until the citizen wants to see them,
 * and then whole for as long as the screen is shown.
 */
public final class Numbers {
  private final Masks.Ends ends;
  private boolean shown;

  /**
   * @param ends what of a number is shown at any time
   */
  public Numbers(Masks.Ends ends) {
    this.ends = ends;
  }

  /** From now on everything is whole. */
  public void show() {
    shown = true;
  }

  /** Whether everything is whole. */
  public boolean shown() {
    return shown;
  }

  /** What stands in place of a value; empty when the value itself may. */
  public Optional<String> mask(Field field, String value) {
    return shown || value.isEmpty() ? Optional.empty() : masked(field.type(), value);
  }

  /** Somebody else's words, in which there may be such a number. */
  public String within(String words) {
    return shown ? words : Masks.within(words, ends);
  }

  /** Whether a field is there for such a number. */
  public static boolean asked(Field field) {
    return field.type() == Field.Type.CITIZEN_NUMBER || field.type() == Field.Type.PHONE;
  }

  private Optional<String> masked(Field.Type type, String value) {
    return switch (type) {
      case CITIZEN_NUMBER -> Optional.of(Masks.document(value, ends));
      case PHONE -> Optional.of(Masks.phone(value));
      case TEXT, DIGITS ->
          Optional.of(Masks.within(value, ends)).filter(text -> !text.equals(value));
      case ADDRESS, CREDIT_CODE, ESTATE_UNIT, MONEY, AREA, DATE, MONTH, REGION, CHOICE ->
          Optional.empty();
    };
  }
}
