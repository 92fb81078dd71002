package cn.yijianban.kiosk.catalogue.condition;

import cn.yijianban.kiosk.catalogue.condition.ConditionLexer.Kind;
import cn.yijianban.kiosk.catalogue.condition.ConditionLexer.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recursive descent over the words of one condition; the grammar stands in {@link Conditions}. */
final class ConditionParser {
  private final List<Token> tokens;
  private int next;
  private int depth;

  ConditionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Expr parse() {
    Expr expr = any();
    if (peek().kind() != Kind.END) {
      throw expected("'and', 'or' or the end");
    }
    return expr;
  }

  private Expr any() {
    List<Expr> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (take("or"));
    return parts.size() == 1 ? parts.getFirst() : new Expr.Or(parts);
  }

  private Expr all() {
    List<Expr> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (take("and"));
    return parts.size() == 1 ? parts.getFirst() : new Expr.And(parts);
  }

  private Expr one() {
    if (peek().is("not")) {
      deeper();
      next++;
      Expr inner = one();
      depth--;
      return new Expr.Not(inner);
    }
    if (peek().is("(")) {
      deeper();
      next++;
      Expr inner = any();
      need(")");
      depth--;
      return inner;
    }
    return test();
  }

  private void deeper() {
    if (++depth > Conditions.DEEPEST) {
      throw new ConditionException(
          peek().at(), "more than " + Conditions.DEEPEST + " brackets and nots inside each other");
    }
  }

  private Expr test() {
    Token first = peek();
    Expr.Operand left = operand();
    if (take("in")) {
      return new Expr.In(left, literals());
    }
    if (take("not")) {
      need("in");
      return new Expr.Not(new Expr.In(left, literals()));
    }
    Optional<Expr.Comparison> comparison = Expr.Comparison.of(peek().text());
    if (peek().kind() != Kind.SYMBOL || comparison.isEmpty()) {
      throw expected("a comparison such as ==");
    }
    next++;
    Token second = peek();
    Expr.Operand right = operand();
    if (comparison.get().numeric()) {
      needNumber(first);
      needNumber(second);
    }
    return new Expr.Compare(left, comparison.get(), right);
  }

  private static void needNumber(Token token) {
    if (token.kind() == Kind.TEXT) {
      throw new ConditionException(token.at(), "only numbers can be smaller or larger");
    }
  }

  private List<String> literals() {
    need("(");
    List<String> texts = new ArrayList<>();
    do {
      Token token = peek();
      if (token.kind() != Kind.TEXT && token.kind() != Kind.NUMBER) {
        throw expected("a text or a number");
      }
      texts.add(token.text());
      next++;
    } while (take(","));
    need(")");
    return texts;
  }

  private Expr.Operand operand() {
    Token token = peek();
    next++;
    return switch (token.kind()) {
      case NAME -> new Expr.Name(token.text());
      case TEXT -> new Expr.Literal(token.text(), Optional.empty());
      case NUMBER -> new Expr.Literal(token.text(), Optional.of(new BigDecimal(token.text())));
      case KEYWORD, SYMBOL, END -> {
        next--;
        throw expected("a name, a text or a number");
      }
    };
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean take(String word) {
    if (peek().is(word)) {
      next++;
      return true;
    }
    return false;
  }

  private void need(String word) {
    if (!take(word)) {
      throw expected("'" + word + "'");
    }
  }

  private ConditionException expected(String what) {
    return new ConditionException(peek().at(), "expected " + what + ", found " + peek().shown());
  }
}
