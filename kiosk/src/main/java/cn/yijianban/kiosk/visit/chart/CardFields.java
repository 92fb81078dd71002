package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import java.util.Optional;

/** Which blank of a form a card can fill, by the last part of its canonical id. */
final class CardFields {
  private CardFields() {}

  static Optional<String> text(Person person, String attribute) {
    String text =
        switch (attribute) {
          case "name" -> person.name();
          case "number", "idNumber" -> person.number();
          case "document", "documentKind" -> person.document();
          case "address" -> person.address();
          case "birth" -> person.birth().toString();
          case "sex" -> Integer.toString(person.sex());
          case "nation" -> person.nation();
          default -> "";
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
