package cn.yijianban.kiosk.form;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money in capital characters, as 正确填写票据和结算凭证的基本规定 (PBC) wants them: {@code 16409.02} is
 * 壹万陆仟肆佰零玖元零贰分.
 */
public final class Capitals {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final int GROUP = 4;

  private Capitals() {}

  /**
   * The amount in words.
   *
   * @param yuan at least 0, less than 10^16; what is less than a fen is left out
   */
  public static String of(BigDecimal yuan) {
    BigDecimal fen = yuan.movePointRight(2).setScale(0, RoundingMode.DOWN);
    long all = fen.longValueExact();
    String whole = whole(all / 100);
    int jiao = (int) (all / 10 % 10);
    int cents = (int) (all % 10);
    StringBuilder out = new StringBuilder();
    if (!whole.isEmpty()) {
      out.append(whole).append('元');
    }
    if (jiao > 0) {
      out.append(DIGITS.charAt(jiao)).append('角');
    } else if (cents > 0 && !out.isEmpty()) {
      out.append('零');
    }
    if (cents > 0) {
      return out.append(DIGITS.charAt(cents)).append('分').toString();
    }
    return out.isEmpty() ? "零元整" : out.append('整').toString();
  }

  private static String whole(long yuan) {
    String digits = Long.toString(yuan);
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    boolean group = false;
    for (int i = 0; i < digits.length(); i++) {
      int place = digits.length() - 1 - i;
      int digit = digits.charAt(i) - '0';
      if (digit == 0) {
        gap = !out.isEmpty();
      } else {
        if (gap) {
          out.append('零');
        }
        out.append(DIGITS.charAt(digit)).append(PLACES[place % GROUP]);
        gap = false;
        group = true;
      }
      if (place == 2 * GROUP && !out.isEmpty()) {
        out.append('亿');
      } else if (place % GROUP == 0 && place > 0 && group) {
        out.append('万');
      }
      group &= place % GROUP != 0;
    }
    return out.toString();
  }
}
