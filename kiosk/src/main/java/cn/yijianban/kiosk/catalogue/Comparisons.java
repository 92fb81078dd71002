package cn.yijianban.kiosk.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which texts a condition compares each name with. */
final class Comparisons {
  /** A name and a text it is compared with. */
  record Pair(String name, String text) {}

  private Comparisons() {}

  static List<Pair> of(Expr expr) {
    List<Pair> pairs = new ArrayList<>();
    collect(expr, pairs);
    return pairs;
  }

  private static void collect(Expr expr, List<Pair> pairs) {
    switch (expr) {
      case Expr.Compare(var left, var comparison, var right) -> {
        if (!comparison.numeric()) {
          pair(left, right, pairs);
          pair(right, left, pairs);
        }
      }
      case Expr.In(Expr.Operand left, List<String> texts) ->
          texts.forEach(text -> pair(left, new Expr.Literal(text, Optional.empty()), pairs));
      case Expr.Not(var inner) -> collect(inner, pairs);
      case Expr.And(List<Expr> parts) -> parts.forEach(part -> collect(part, pairs));
      case Expr.Or(List<Expr> parts) -> parts.forEach(part -> collect(part, pairs));
    }
  }

  private static void pair(Expr.Operand one, Expr.Operand other, List<Pair> pairs) {
    if (one instanceof Expr.Name(var name) && other instanceof Expr.Literal literal) {
      pairs.add(new Pair(name, literal.text()));
    }
  }
}
