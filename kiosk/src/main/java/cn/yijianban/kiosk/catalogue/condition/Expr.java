package cn.yijianban.kiosk.catalogue.condition;

import cn.yijianban.kiosk.catalogue.condition.Condition.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a condition says, in the strong three-valued logic of Kleene. */
sealed interface Expr {
  Truth test(Map<String, String> known);

  void collectNames(Set<String> names);

  /** One side of a comparison. */
  sealed interface Operand {
    Optional<String> text(Map<String, String> known);

    Optional<BigDecimal> number(Map<String, String> known);

    void collectNames(Set<String> names);
  }

  record Name(String name) implements Operand {
    /** The same bounds as in the rule itself: no exponent, so that no value is costly. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    @Override
    public Optional<String> text(Map<String, String> known) {
      return Optional.ofNullable(known.get(name));
    }

    @Override
    public Optional<BigDecimal> number(Map<String, String> known) {
      return text(known).filter(t -> NUMBER.matcher(t).matches()).map(BigDecimal::new);
    }

    @Override
    public void collectNames(Set<String> names) {
      names.add(name);
    }
  }

  record Literal(String text, Optional<BigDecimal> value) implements Operand {
    @Override
    public Optional<String> text(Map<String, String> known) {
      return Optional.of(text);
    }

    @Override
    public Optional<BigDecimal> number(Map<String, String> known) {
      return value;
    }

    @Override
    public void collectNames(Set<String> names) {}
  }

  /** How two sides are compared. */
  enum Comparison {
    SAME("=="),
    OTHER("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    static Optional<Comparison> of(String symbol) {
      for (Comparison comparison : values()) {
        if (comparison.symbol.equals(symbol)) {
          return Optional.of(comparison);
        }
      }
      return Optional.empty();
    }

    boolean numeric() {
      return this != SAME && this != OTHER;
    }

    Optional<Boolean> holds(Operand left, Operand right, Map<String, String> known) {
      return switch (this) {
        case SAME -> left.text(known).flatMap(l -> right.text(known).map(l::equals));
        case OTHER -> left.text(known).flatMap(l -> right.text(known).map(r -> !l.equals(r)));
        case LESS -> order(left, right, known).map(o -> o < 0);
        case AT_MOST -> order(left, right, known).map(o -> o <= 0);
        case MORE -> order(left, right, known).map(o -> o > 0);
        case AT_LEAST -> order(left, right, known).map(o -> o >= 0);
      };
    }

    private static Optional<Integer> order(Operand left, Operand right, Map<String, String> known) {
      return left.number(known).flatMap(l -> right.number(known).map(l::compareTo));
    }
  }

  record Compare(Operand left, Comparison comparison, Operand right) implements Expr {
    @Override
    public Truth test(Map<String, String> known) {
      return truth(comparison.holds(left, right, known));
    }

    @Override
    public void collectNames(Set<String> names) {
      left.collectNames(names);
      right.collectNames(names);
    }
  }

  record In(Operand left, List<String> texts) implements Expr {
    public In {
      texts = List.copyOf(texts);
    }

    @Override
    public Truth test(Map<String, String> known) {
      return truth(left.text(known).map(texts::contains));
    }

    @Override
    public void collectNames(Set<String> names) {
      left.collectNames(names);
    }
  }

  record Not(Expr inner) implements Expr {
    @Override
    public Truth test(Map<String, String> known) {
      return switch (inner.test(known)) {
        case YES -> Truth.NO;
        case NO -> Truth.YES;
        case OPEN -> Truth.OPEN;
      };
    }

    @Override
    public void collectNames(Set<String> names) {
      inner.collectNames(names);
    }
  }

  record And(List<Expr> parts) implements Expr {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth test(Map<String, String> known) {
      return fold(parts, known, Truth.NO, Truth.YES);
    }

    @Override
    public void collectNames(Set<String> names) {
      parts.forEach(part -> part.collectNames(names));
    }
  }

  record Or(List<Expr> parts) implements Expr {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public Truth test(Map<String, String> known) {
      return fold(parts, known, Truth.YES, Truth.NO);
    }

    @Override
    public void collectNames(Set<String> names) {
      parts.forEach(part -> part.collectNames(names));
    }
  }

  /** The deciding truth if any part has it, else open if any part is open, else the other. */
  private static Truth fold(
      List<Expr> parts, Map<String, String> known, Truth deciding, Truth other) {
    Truth result = other;
    for (Expr part : parts) {
      Truth truth = part.test(known);
      if (truth == deciding) {
        return deciding;
      }
      if (truth == Truth.OPEN) {
        result = Truth.OPEN;
      }
    }
    return result;
  }

  private static Truth truth(Optional<Boolean> holds) {
    return holds.map(h -> h ? Truth.YES : Truth.NO).orElse(Truth.OPEN);
  }
}
