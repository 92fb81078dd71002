package cn.yijianban.kiosk.catalogue.condition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the rule language.
 *
 * <pre>
 *   any     = all { "or" all }
 *   all     = one { "and" one }
 *   one     = "not" one | "(" any ")" | test
 *   test    = operand ( ("==" | "!=" | "<" | "<=" | ">" | ">=") operand
 *                     | ["not"] "in" "(" literal { "," literal } ")" )
 *   operand = name | literal
 *   literal = 'text, a quote is doubled' | number
 * </pre>
 *
 * {@code ==}, {@code !=} and {@code in} compare text; the others compare numbers, and a value that
 * is no number leaves them open. Names are letters, digits, {@code _}, {@code .} and {@code -}.
 */
public final class Conditions {
  /** Far beyond any rule a person would write. */
  static final int LONGEST = 4000;

  /** Of brackets and {@code not} inside each other. */
  static final int DEEPEST = 50;

  private Conditions() {}

  /**
   * Reads one condition.
   *
   * @throws ConditionException when it cannot be read; nothing else is thrown
   */
  public static Condition parse(String text) {
    if (text.length() > LONGEST) {
      throw new ConditionException(
          LONGEST + 1, "a condition has at most " + LONGEST + " characters");
    }
    Expr expr = new ConditionParser(ConditionLexer.read(text)).parse();
    Set<String> names = new TreeSet<>();
    expr.collectNames(names);
    return new Parsed(text, expr, Set.copyOf(names));
  }

  /** The texts a condition compares each name with. */
  public static List<Compared> compared(Condition condition) {
    return condition instanceof Parsed parsed ? Comparisons.of(parsed.expr()) : List.of();
  }

  /** A name and a text it is compared with. */
  public record Compared(String name, String text) {}

  private record Parsed(String text, Expr expr, Set<String> names) implements Condition {
    @Override
    public Truth test(Map<String, String> known) {
      return expr.test(known);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
