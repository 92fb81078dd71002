package cn.yijianban.kiosk.catalogue.lint;

import java.util.regex.Pattern;

/**
 * Codes of the register of items: 31 characters (实施编码) are the unified social credit code of the
 * department (18, GB 32100), the level (1, GB/T 39046 A.2) and the basic code (12); 33 characters
 * (业务办理项编码) add a sub-item (2). The layout is that of published codes.
 */
final class ItemCode {
  /** GB 32100: digits and capitals without I, O, S, V, Z. */
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern SHAPE =
      Pattern.compile("[" + CHARACTERS + "]{18}[1-7][0-9A-Z]{12}(\\d{2})?");
  private static final int CREDIT_CODE = 18;

  private ItemCode() {}

  /** Whether shape and check character are right. */
  static boolean sound(String code) {
    return SHAPE.matcher(code).matches() && creditCode(code.substring(0, CREDIT_CODE));
  }

  /** GB 32100: weights are powers of 3, modulus 31. */
  private static boolean creditCode(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CREDIT_CODE - 1; i++) {
      sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHARACTERS.indexOf(code.charAt(CREDIT_CODE - 1)) == (31 - sum % 31) % 31;
  }
}
