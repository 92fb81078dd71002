package cn.yijianban.kiosk.catalogue.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into words. */
final class ConditionLexer {
  /** What a word is. */
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    KEYWORD,
    SYMBOL,
    END
  }

  /**
   * @param text without quotes for a text
   * @param at counted from 1
   */
  record Token(Kind kind, String text, int at) {
    boolean is(String word) {
      return (kind == Kind.KEYWORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    String shown() {
      return kind == Kind.END ? "the end" : "'" + text + "'";
    }
  }

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in");
  private static final Pattern WORD =
      Pattern.compile(
          "(?<blank>\\s+)|(?<number>-?\\d{1,18}(?:\\.\\d{1,9})?(?![\\p{L}\\d_.]))"
              + "|(?<name>\\p{L}[\\p{L}\\d_.-]*)|'(?<text>[^']*+(?:''[^']*+)*+)'"
              + "|(?<symbol>==|!=|<=|>=|<|>|\\(|\\)|,)");

  private ConditionLexer() {}

  /** The words, closed by {@link Kind#END}. */
  static List<Token> read(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new ConditionException(at + 1, stranger(text.charAt(at)));
      }
      if (matcher.group("number") != null) {
        tokens.add(new Token(Kind.NUMBER, matcher.group(), at + 1));
      } else if (matcher.group("name") != null) {
        Kind kind = KEYWORDS.contains(matcher.group()) ? Kind.KEYWORD : Kind.NAME;
        tokens.add(new Token(kind, matcher.group(), at + 1));
      } else if (matcher.group("text") != null) {
        tokens.add(new Token(Kind.TEXT, matcher.group("text").replace("''", "'"), at + 1));
      } else if (matcher.group("symbol") != null) {
        tokens.add(new Token(Kind.SYMBOL, matcher.group(), at + 1));
      }
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1));
    return tokens;
  }

  private static String stranger(char c) {
    if (c == '\'') {
      return "this text has no closing quote";
    }
    if (c == '=') {
      return "write == to compare";
    }
    if (c == '-' || Character.isDigit(c)) {
      return "this is no number of at most 18 digits and 9 decimals";
    }
    return "the character '" + c + "' has no meaning here";
  }
}
