package cn.yijianban.kiosk.journal;

import java.util.regex.Pattern;

/**
 * An id of ours: of a visit, a bundle, a material, a submission, or a code. Its characters leave no
 * room for a name or a sentence, and it refuses what looks like a citizen number or a telephone
 * number.
 */
public record Token(String text) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern CITIZEN = Pattern.compile("\\d{17}[0-9Xx]|\\d{15}");
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");

  public Token {
    if (!valid(text)) {
      throw new IllegalArgumentException("not an id of ours");
    }
  }

  /** Whether a text may stand in the journal. */
  public static boolean valid(String text) {
    return SHAPE.matcher(text).matches()
        && !CITIZEN.matcher(text).matches()
        && !PHONE.matcher(text).matches();
  }
}
