package cn.yijianban.kiosk.submission;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 收件编号: {@code REGION6-TERMINAL-yyyyMMdd-NNNN-C}, such as {@code 360730-T01-20261121-0007-K}. The
 * last sign is the ISO 7064 MOD 37,36 check character over all letters and digits before it, so
 * that a number read out over the telephone with one wrong sign is not another number.
 */
final class ReceiptNumber {
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final int MODULUS = ALPHABET.length();
  private static final Pattern FORM =
      Pattern.compile("([0-9]{6}-[0-9A-Z]{1,8}-[0-9]{8})-([0-9]{4,})-([0-9A-Z])");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private ReceiptNumber() {}

  /** All but the sequence and the check sign: what is counted under one name. */
  static String series(String region, String terminal, LocalDate day) {
    return region.substring(0, 6) + "-" + terminal + "-" + DAY.format(day);
  }

  static String of(String series, long sequence) {
    String body = series + "-" + String.format(Locale.ROOT, "%04d", sequence);
    return body + "-" + check(body);
  }

  static boolean valid(String number) {
    Matcher m = FORM.matcher(number);
    return m.matches()
        && check(number.substring(0, number.length() - 2)) == number.charAt(number.length() - 1);
  }

  /** Code of the county of the terminal that gave it (受理地); empty when it is no such number. */
  static Optional<String> region(String number) {
    return FORM.matcher(number).matches() ? Optional.of(number.substring(0, 6)) : Optional.empty();
  }

  /** The series of a number that is valid. */
  static String seriesOf(String number) {
    return parts(number).group(1);
  }

  /** The sequence of a number that is valid. */
  static long sequenceOf(String number) {
    return Long.parseLong(parts(number).group(2));
  }

  private static Matcher parts(String number) {
    Matcher m = FORM.matcher(number);
    if (!m.matches()) {
      throw new IllegalArgumentException("not a receipt number");
    }
    return m;
  }

  private static char check(String body) {
    int p = MODULUS;
    for (int i = 0; i < body.length(); i++) {
      int value = ALPHABET.indexOf(body.charAt(i));
      if (value >= 0) {
        p = (p + value) % MODULUS;
        p = 2 * (p == 0 ? MODULUS : p) % (MODULUS + 1);
      }
    }
    return ALPHABET.charAt((MODULUS + 1 - p) % MODULUS);
  }
}
