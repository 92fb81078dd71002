package cn.yijianban.devices.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Citizen identity numbers of 18 characters (GB 11643). */
public final class CitizenNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private CitizenNumber() {}

  /** Whether length, characters, birth date and check character are right. */
  public static boolean valid(String number) {
    if (!number.matches("[1-9]\\d{16}[0-9X]")) {
      return false;
    }
    try {
      var _ =
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14)));
    } catch (DateTimeException e) {
      return false;
    }
    return check(number.substring(0, 17)) == number.charAt(17);
  }

  /** The check character for the first 17 digits. */
  public static char check(String first17) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first17.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }
}
