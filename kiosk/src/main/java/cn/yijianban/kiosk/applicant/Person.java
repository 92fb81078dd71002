package cn.yijianban.kiosk.applicant;

import cn.yijianban.devices.IdCard;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Somebody who identified themselves at this terminal.
 *
 * @param role {@code id} of the party they stand for, such as {@code seller}
 * @param document kind of document, GA/T 2000.156: 111 resident identity card, 553 foreigner's
 *     permanent residence, 154 residence permit
 * @param sex GB/T 2261.1
 * @param until last day of the card; empty when it has none
 */
public record Person(
    String role,
    String name,
    String document,
    String number,
    int sex,
    String nation,
    LocalDate birth,
    String address,
    Optional<LocalDate> until) {

  /** From a card that was read. */
  public static Person of(String role, IdCard card) {
    String document =
        switch (card.kind()) {
          case RESIDENT -> "111";
          case HONG_KONG_MACAO_TAIWAN -> "154";
          case FOREIGNER_2017, FOREIGNER_2023 -> "553";
        };
    return new Person(
        role,
        card.name(),
        document,
        card.number(),
        card.sex(),
        card.nation(),
        card.birth(),
        card.address(),
        card.validTo());
  }

  /** The same person for another party. */
  public Person as(String other) {
    return new Person(other, name, document, number, sex, nation, birth, address, until);
  }

  /** Full years on that day. */
  public int ageOn(LocalDate day) {
    return Period.between(birth, day).getYears();
  }

  /** Masked: no name, number or address. */
  @Override
  public String toString() {
    return "Person[" + role + "]";
  }
}
