package cn.yijianban.kiosk.catalogue.condition;

import cn.yijianban.kiosk.catalogue.condition.Conditions.Compared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which texts a condition compares each name with. */
final class Comparisons {
  private Comparisons() {}

  static List<Compared> of(Expr expr) {
    List<Compared> pairs = new ArrayList<>();
    collect(expr, pairs);
    return pairs;
  }

  private static void collect(Expr expr, List<Compared> pairs) {
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

  private static void pair(Expr.Operand one, Expr.Operand other, List<Compared> pairs) {
    if (one instanceof Expr.Name(var name) && other instanceof Expr.Literal literal) {
      pairs.add(new Compared(name, literal.text()));
    }
  }
}
