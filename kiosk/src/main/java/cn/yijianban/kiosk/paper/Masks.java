package cn.yijianban.kiosk.paper;

/** How personal data may stand on a paper or a public screen. */
public final class Masks {
  private static final String STAR = "*";

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

  /** 138****3210; a number too short to hide becomes stars only. */
  public static String phone(String phone) {
    String plain = phone.strip();
    return plain.length() < 11
        ? "****"
        : plain.substring(0, 3) + "****" + plain.substring(plain.length() - 4);
  }
}
