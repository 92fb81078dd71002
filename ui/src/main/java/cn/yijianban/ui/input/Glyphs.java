package cn.yijianban.ui.input;

import java.util.function.IntPredicate;

/**
 * Which characters can be seen here. One that cannot is kept and sent as it is all the same.
 *
 * @param shown whether a font of the screen has it
 * @param printed whether the font of our papers has it
 */
public record Glyphs(IntPredicate shown, IntPredicate printed) {
  /** What happens to a character that the citizen must be told. */
  public enum Lack {
    NONE,
    /** Papers say 〓 and its number. */
    ON_PAPER,
    ON_SCREEN,
    BOTH
  }

  public Lack lack(int codePoint) {
    boolean seen = shown.test(codePoint);
    if (printed.test(codePoint)) {
      return seen ? Lack.NONE : Lack.ON_SCREEN;
    }
    return seen ? Lack.ON_PAPER : Lack.BOTH;
  }
}
