package cn.yijianban.provisioning.cli.device;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.SocialCard;
import cn.yijianban.kiosk.paper.Masks;
import cn.yijianban.provisioning.cli.answer.Words;

/** What of an identity card may stand on a technician's screen. */
final class Masked {
  private Masked() {}

  /** Adds the card to a report. */
  static void card(ProbeReport report, IdCard card, boolean personal) {
    report.fact("cardKind", Words.of(card.kind()));
    report.fact("name", personal ? card.name() : Masks.name(card.name()));
    report.fact("number", personal ? card.number() : Masks.lastFour(card.number()));
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

  /** Adds a social security card to a report. */
  static void socialCard(ProbeReport report, SocialCard card, boolean personal) {
    report
        .fact("area", card.area())
        .fact("version", card.version())
        .fact("name", personal ? card.name() : Masks.name(card.name()))
        .fact("number", personal ? card.number() : Masks.lastFour(card.number()));
    if (personal) {
      report.fact("cardNumber", card.cardNumber());
    }
    report
        .fact("validTo", card.validTo().map(Object::toString).orElse("not told"))
        .fact("masked", !personal);
  }
}
