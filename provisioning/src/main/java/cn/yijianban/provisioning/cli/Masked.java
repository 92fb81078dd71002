package cn.yijianban.provisioning.cli;

import cn.yijianban.devices.idcard.IdCard;

/** What of an identity card may stand on a technician's screen. */
final class Masked {
  private Masked() {}

  /** The first character, a star for each other one. */
  static String name(String name) {
    return name.codePoints()
        .limit(1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .append("*".repeat((int) Math.max(0, name.codePoints().count() - 1)))
        .toString();
  }

  /** The first three and the last two characters. */
  static String number(String number) {
    return number.length() <= 8
        ? "*".repeat(number.length())
        : number.substring(0, 3)
            + "*".repeat(number.length() - 5)
            + number.substring(number.length() - 2);
  }

  /** Adds the card to a report. */
  static void card(ProbeReport report, IdCard card, boolean personal) {
    report.fact("cardKind", Words.of(card.kind()));
    report.fact("name", personal ? card.name() : name(card.name()));
    report.fact("number", personal ? card.number() : number(card.number()));
    if (personal) {
      report
          .fact("englishName", card.englishName())
          .fact("sex", card.sex())
          .fact("nation", card.nation())
          .fact("birth", card.birth().toString())
          .fact("country", card.country())
          .fact("address", card.address())
          .fact("authority", card.authority())
          .fact("permitNumber", card.permitNumber());
    }
    report
        .fact("validFrom", card.validFrom().toString())
        .fact("validTo", card.validTo().map(Object::toString).orElse("long-term"))
        .fact("photoBytes", card.photo().size())
        .fact("masked", !personal);
  }
}
