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

  private Masks() {}

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

  /** 360730********0003; of a shorter number the last four, of one too short to hide nothing. */
  public static String document(String number) {
    String plain = number.strip();
    if (plain.length() < 15) {
      return plain.length() < 8 ? "****" : "****" + lastFour(plain);
    }
    return plain.substring(0, 6) + STAR.repeat(plain.length() - 10) + lastFour(plain);
  }

  /** A text whose document, account and mobile numbers are masked; the rest stays. */
  public static String within(String text) {
    String documents = LONG_NUMBER.matcher(text).replaceAll(found -> document(found.group()));
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
