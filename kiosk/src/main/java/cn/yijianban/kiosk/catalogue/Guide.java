package cn.yijianban.kiosk.catalogue;

import cn.yijianban.kiosk.catalogue.condition.Condition;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a bundle tells a citizen beside what it asks for (办事指南).
 *
 * @param aliases other words people use for it, for the search
 * @param names the name in other languages, by language tag such as {@code en}
 * @param lifeEvent stage of life of a person or a company it belongs to, such as 出生; may be empty
 * @param validFrom first day it may be applied for; empty means since ever
 * @param validUntil last day it may be applied for; empty means until further notice
 * @param eligibility 受理条件
 * @param deliveries 出件方式
 * @param contacts 咨询 and 监督
 * @param savings 四减, as published; empty where nothing was published
 */
public record Guide(
    List<String> aliases,
    Map<String, String> names,
    String lifeEvent,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    List<Requirement> eligibility,
    List<Faq> faqs,
    List<Delivery> deliveries,
    List<Contact> contacts,
    Optional<Savings> savings) {
  /** Says nothing. */
  public static final Guide NONE =
      new Guide(
          List.of(),
          Map.of(),
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());

  public Guide {
    aliases = List.copyOf(aliases);
    names = Map.copyOf(names);
    eligibility = List.copyOf(eligibility);
    faqs = List.copyOf(faqs);
    deliveries = List.copyOf(deliveries);
    contacts = List.copyOf(contacts);
  }

  /** Whether it may be applied for on that day. */
  public boolean validOn(LocalDate day) {
    return validFrom.map(from -> !day.isBefore(from)).orElse(true)
        && validUntil.map(until -> !day.isAfter(until)).orElse(true);
  }

  /**
   * Something that must be true of the applicant.
   *
   * @param holds checked when it is there; else the citizen is only told
   * @param basis where it stands; may be empty
   */
  public record Requirement(String text, Optional<Condition> holds, String basis) {}

  /** A question that is often asked (常见问题). */
  public record Faq(String question, String answer) {}

  /**
   * How results come to the citizen.
   *
   * @param mode the answer of the question {@code delivery} that chooses it, such as {@code mail}
   * @param cents what the citizen pays for it, in fen; empty where it is not published
   * @param note one sentence; may be empty
   */
  public record Delivery(String mode, String label, Optional<Integer> cents, String note) {}

  /** Whom to ask; empty texts where a region gives none. */
  public record Contact(String what, String unit, String phone, String place, String hours) {}

  /** Before and after the items were made one thing. */
  public record Savings(Figures before, Figures after) {}

  /** Steps, working days, materials, trips. */
  public record Figures(int steps, int workingDays, int materials, int trips) {}
}
