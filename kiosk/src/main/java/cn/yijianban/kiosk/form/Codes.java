package cn.yijianban.kiosk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What exactly is wrong with a long number, so that it can be said in words. */
final class Codes {
  private static final int CITIZEN = 18;

  /** Numbers of the first cards; they are void since 2013-01-01 (身份证法). */
  private static final int OLD_CITIZEN = 15;

  private static final int CREDIT = 18;
  private static final int ESTATE = 28;

  /** GB 32100-2015, table 2: no I, O, S, V, Z. */
  private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int CREDIT_WEIGHT = 3;

  /**
   * GB/T 37346-2019: county, cadastral area and zone of 3 digits each, kind of right and of ground,
   * number, kind of building, number. It has no check digit.
   */
  private static final Pattern ESTATE_SHAPE =
      Pattern.compile("\\d{12}[GJZ][A-Z]\\d{5}[FLQW]\\d{8}");

  private Codes() {}

  /** Why a number that is not right according to GB 11643 is not right. */
  static String citizenNumber(String text) {
    if (text.length() == OLD_CITIZEN) {
      return "citizen-number-old";
    }
    if (text.length() != CITIZEN) {
      return "citizen-number-length";
    }
    if (!text.matches("[1-9]\\d{16}[0-9X]")) {
      return "citizen-number-signs";
    }
    return born(text.substring(6, 14)) ? "citizen-number" : "citizen-number-birth";
  }

  private static boolean born(String date) {
    try {
      var _ =
          LocalDate.of(
              Integer.parseInt(date, 0, 4, 10),
              Integer.parseInt(date, 4, 6, 10),
              Integer.parseInt(date, 6, 8, 10));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The first thing that is wrong with a unified social credit code. */
  static Optional<String> creditCode(String text) {
    if (text.length() != CREDIT) {
      return Optional.of("credit-code-length");
    }
    if (!text.chars().allMatch(c -> CREDIT_SIGNS.indexOf(c) >= 0)) {
      return Optional.of("credit-code-signs");
    }
    return creditCheck(text) == text.charAt(CREDIT - 1)
        ? Optional.empty()
        : Optional.of("credit-code");
  }

  /** The check character of the first 17: weights are powers of 3, modulo 31. */
  private static char creditCheck(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CREDIT - 1; i++) {
      sum += CREDIT_SIGNS.indexOf(text.charAt(i)) * weight;
      weight = weight * CREDIT_WEIGHT % CREDIT_SIGNS.length();
    }
    return CREDIT_SIGNS.charAt(Math.floorMod(-sum, CREDIT_SIGNS.length()));
  }

  /** The first thing that is wrong with the number of a real estate unit. */
  static Optional<String> estateUnit(String text) {
    if (text.length() != ESTATE) {
      return Optional.of("estate-unit-length");
    }
    return ESTATE_SHAPE.matcher(text).matches() ? Optional.empty() : Optional.of("estate-unit");
  }
}
