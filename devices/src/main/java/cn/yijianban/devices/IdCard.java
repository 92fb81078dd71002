package cn.yijianban.devices;

import cn.yijianban.devices.frame.Bytes;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an identity card says. Names are kept as the card has them, characters outside the BMP
 * included.
 *
 * @param kind which of the four layouts
 * @param name Chinese name; for foreigners without one the English name
 * @param englishName upper-case English name, empty on resident cards
 * @param sex GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated
 * @param nation GB/T 3304 code of the ethnic group, empty where the card has none
 * @param country GB/T 2659 code, CHN on resident cards
 * @param address as printed; empty on foreigners' cards
 * @param number citizen or card number
 * @param authority issuing authority, empty where the card has none
 * @param validTo last day, empty when the card is valid for ever (长期)
 * @param permitNumber travel permit number of a card for residents of Hong Kong, Macao and Taiwan,
 *     else empty
 * @param photo the 1024 bytes as read, undecoded
 */
public record IdCard(
    Kind kind,
    String name,
    String englishName,
    int sex,
    String nation,
    LocalDate birth,
    String country,
    String address,
    String number,
    String authority,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String permitNumber,
    Bytes photo) {

  /** The four layouts, told apart by the character at offset 248 of the text block. */
  public enum Kind {
    /** 居民身份证. */
    RESIDENT,
    /** 港澳台居民居住证, flag J. */
    HONG_KONG_MACAO_TAIWAN,
    /** 外国人永久居留身份证 of 2017, flag I. */
    FOREIGNER_2017,
    /** 外国人永久居留身份证 of 2023, flag Y. */
    FOREIGNER_2023
  }

  /** Whether the card's time is over on that day. */
  public boolean expiredOn(LocalDate day) {
    return validTo.isPresent() && validTo.get().isBefore(day);
  }

  /** Masked: no name, number or address. */
  @Override
  public String toString() {
    return "IdCard[" + kind + "]";
  }
}
