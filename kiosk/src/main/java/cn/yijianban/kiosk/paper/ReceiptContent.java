package cn.yijianban.kiosk.paper;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.material.Met;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What a 材料收件凭证 says. It holds no full name and no full number, so it cannot print one.
 *
 * @param number receipt number
 * @param at when the terminal took the materials, local time
 * @param applicants masked
 * @param handled where it is decided on, when it was taken in for another region
 * @param digest SM3 of the sealed package, hexadecimal
 * @param reached whether the platform has received the application already
 */
public record ReceiptContent(
    Letterhead head,
    String number,
    LocalDateTime at,
    String bundle,
    Optional<String> handled,
    List<Applicant> applicants,
    List<ItemLine> items,
    List<MaterialLine> materials,
    String digest,
    boolean reached) {
  public ReceiptContent {
    applicants = List.copyOf(applicants);
    items = List.copyOf(items);
    materials = List.copyOf(materials);
  }

  /** Somebody, masked when made. */
  public record Applicant(String role, String maskedName, String lastFour) {
    /** Hides what must not be printed. */
    public static Applicant of(String role, Person person) {
      return new Applicant(role, Masks.name(person.name()), Masks.lastFour(person.number()));
    }
  }

  /**
   * An item.
   *
   * @param caseNumber empty until the platform has opened the case
   */
  public record ItemLine(String name, Optional<String> caseNumber) {}

  /** A material and how it was met. */
  public record MaterialLine(String name, Met met) {}

  /** What the query code holds. */
  String query() {
    return head.query() + number;
  }

  /** Masked. */
  @Override
  public String toString() {
    return "ReceiptContent[" + number + "]";
  }
}
