package cn.yijianban.ui.words;

import java.math.BigDecimal;

/** Amounts, which are kept in fen. */
public final class Money {
  private Money() {}

  /** Such as 80 or 12.50. */
  public static String yuan(int cents) {
    return BigDecimal.valueOf(cents, 2)
        .stripTrailingZeros()
        .setScale(0 == cents % 100 ? 0 : 2)
        .toPlainString();
  }
}
