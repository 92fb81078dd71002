package cn.yijianban.devices;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a social security card tells without a key (LD/T 32.2, files EF05 and EF06).
 *
 * @param area six digits, the place that issued it
 * @param version such as {@code 3.00}
 * @param cardNumber of the card
 * @param number social security number, which is the citizen number
 * @param name as the card has it, from GBK
 * @param sex 1 male, 2 female, empty when the card does not tell
 * @param nation GB/T 3304 code, empty when the card does not tell
 */
public record SocialCard(
    String area,
    String version,
    String cardNumber,
    Optional<LocalDate> issued,
    Optional<LocalDate> validTo,
    String number,
    String name,
    String sex,
    String nation,
    Optional<LocalDate> birth) {

  /** Masked: no name and no number. */
  @Override
  public String toString() {
    return "SocialCard[" + area + ", version " + version + "]";
  }
}
