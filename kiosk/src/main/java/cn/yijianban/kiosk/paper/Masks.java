package cn.yijianban.kiosk.paper;

import java.util.regex.Pattern;

/** How personal data may stand on a paper or a public screen. */
public final class Masks {
  private static final String STAR = "*";

  /** 15 digits are the shortest number of a person: the resident identity number before 1999. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{15,20}[Xx]?(?![0-9A-Za-z])");

  private static final Pattern MOBILE =
      Pattern.compile("(?<![0-9A-Za-z-])1[3-9][0-9]{9}(?![0-9A-Za-z-])");

  /** Before 1999 a number of a person had 15 digits; nothing shorter gives away its beginning. */
  private static final int LONG = 15;

  private Masks() {}

  /**
   * What of a person's number may be read over a shoulder. The first six digits tell the county a
   * person was born in, so fewer are usual.
   *
   * @param first characters at the beginning, at most 6
   * @param last characters at the end, at most 4
   */
  public record Ends(int first, int last) {
    /** 前 3 后 4. */
    public static final Ends USUAL = new Ends(3, 4);

    public Ends {
      if (first < 0 || first > 6 || last < 0 || last > 4) {
        throw new IllegalArgumentException(
            "more of a number than may be read: " + first + "+" + last);
      }
    }
  }

  /** First character, one star, and the last character of a name of three or more: 张*, 李*敏. */
  public static String name(String name) {
    int[] c = name.strip().codePoints().toArray();
    return switch (c.length) {
      case 0 -> "";
      case 1 -> STAR;
      case 2 -> Character.toString(c[0]) + STAR;
      default -> Character.toString(c[0]) + STAR + Character.toString(c[c.length - 1]);
    };
  }

  /** The last four characters of a document number; nothing of a number too short to hide. */
  public static String lastFour(String number) {
    String plain = number.strip();
    return plain.length() < 8 ? "****" : plain.substring(plain.length() - 4);
  }

  /** 360***********0003; of a shorter number its end only, of one too short to hide nothing. */
  public static String document(String number, Ends ends) {
    String plain = number.strip();
    String end = plain.substring(Math.max(0, plain.length() - ends.last));
    if (plain.length() < LONG) {
      return plain.length() < 8 ? "****" : "****" + end;
    }
    return plain.substring(0, ends.first)
        + STAR.repeat(plain.length() - ends.first - ends.last)
        + end;
  }

  /** A text whose document, account and mobile numbers are masked; the rest stays. */
  public static String within(String text, Ends ends) {
    String documents = LONG_NUMBER.matcher(text).replaceAll(found -> document(found.group(), ends));
    return MOBILE.matcher(documents).replaceAll(found -> phone(found.group()));
  }

  /** 138****3210; a number too short to hide becomes stars only. */
  public static String phone(String phone) {
    String plain = phone.strip();
    return plain.length() < 11
        ? "****"
        : plain.substring(0, 3) + "****" + plain.substring(plain.length() - 4);
  }
}
