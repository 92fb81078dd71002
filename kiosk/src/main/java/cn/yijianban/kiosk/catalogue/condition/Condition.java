package cn.yijianban.kiosk.catalogue.condition;

import java.util.Map;
import java.util.Set;

/**
 * A condition of the small rule language, such as {@code agent == 'yes' and married != 'no'}:
 * names, texts, numbers, comparison, {@code in}, {@code and}, {@code or}, {@code not}. It is parsed
 * and checked when the catalogue loads; evaluating it cannot fail.
 */
public interface Condition {

  /** Three-valued: an unknown answer can leave the outcome open. */
  enum Truth {
    YES,
    NO,
    OPEN
  }

  /** Evaluates with the answers known so far, by name. */
  Truth test(Map<String, String> known);

  /** The names it asks for. */
  Set<String> names();

  /** As it was written. */
  String text();
}
