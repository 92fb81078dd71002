package cn.yijianban.devices.idcard;

import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdCard.Kind;
import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The 256-byte text block of a card, UTF-16LE, padded with spaces, in its four layouts (GA/T 490;
 * the type flag is the character at offset 248 in each of them).
 */
final class CardText {
  static final int SIZE = 256;
  static final int PHOTO = 1024;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private CardText() {}

  /** Reads a block; empty when it is not one of the layouts. */
  static Optional<IdCard> decode(Bytes block, Bytes photo) {
    if (block.size() != SIZE) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          switch (text(block, 248, 2)) {
            case "J" -> resident(block, photo, Kind.HONG_KONG_MACAO_TAIWAN, text(block, 220, 18));
            case "I" -> foreigner2017(block, photo);
            case "Y" -> foreigner2023(block, photo);
            default -> resident(block, photo, Kind.RESIDENT, "");
          });
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static IdCard resident(Bytes b, Bytes photo, Kind kind, String permit) {
    return new IdCard(
        kind,
        text(b, 0, 30),
        "",
        Integer.parseInt(text(b, 30, 2)),
        kind == Kind.RESIDENT ? text(b, 32, 4) : "",
        date(b, 36),
        "CHN",
        text(b, 52, 70),
        text(b, 122, 36),
        text(b, 158, 30),
        date(b, 188),
        validTo(b, 204),
        permit,
        photo);
  }

  private static IdCard foreigner2017(Bytes b, Bytes photo) {
    String english = text(b, 0, 120);
    String chinese = text(b, 158, 30);
    return new IdCard(
        Kind.FOREIGNER_2017,
        chinese.isEmpty() ? english : chinese,
        english,
        Integer.parseInt(text(b, 120, 2)),
        "",
        date(b, 220),
        text(b, 152, 6),
        "",
        text(b, 122, 30),
        text(b, 240, 8),
        date(b, 188),
        validTo(b, 204),
        "",
        photo);
  }

  private static IdCard foreigner2023(Bytes b, Bytes photo) {
    // The English name runs on in a second field; a blank at the seam belongs to it.
    String english = (raw(b, 52, 70) + raw(b, 220, 22)).strip();
    String chinese = text(b, 0, 30);
    return new IdCard(
        Kind.FOREIGNER_2023,
        chinese.isEmpty() ? english : chinese,
        english,
        Integer.parseInt(text(b, 30, 2)),
        "",
        date(b, 36),
        text(b, 242, 6),
        "",
        text(b, 122, 36),
        "",
        date(b, 188),
        validTo(b, 204),
        "",
        photo);
  }

  private static String raw(Bytes b, int from, int length) {
    return new String(b.slice(from, from + length).toArray(), StandardCharsets.UTF_16LE);
  }

  private static String text(Bytes b, int from, int length) {
    return raw(b, from, length).replace("\0", "").strip();
  }

  private static LocalDate date(Bytes b, int from) {
    return LocalDate.parse(text(b, from, 16), DAY);
  }

  private static Optional<LocalDate> validTo(Bytes b, int from) {
    return text(b, from, 16).equals("长期") ? Optional.empty() : Optional.of(date(b, from));
  }

  /** Writes the block of a card, in the layout of its kind; for simulators. */
  static Bytes encode(IdCard card) {
    String all =
        switch (card.kind()) {
          case RESIDENT -> resident(card, pad("", 18));
          case HONG_KONG_MACAO_TAIWAN ->
              resident(card, pad(card.permitNumber(), 9) + "01" + pad("", 3) + "J" + pad("", 3));
          case FOREIGNER_2017 ->
              pad(card.englishName(), 60)
                  + card.sex()
                  + pad(card.number(), 15)
                  + pad(card.country(), 3)
                  + pad(card.name(), 15)
                  + validity(card)
                  + DAY.format(card.birth())
                  + "01"
                  + pad(card.authority(), 4)
                  + "I"
                  + pad("", 3);
          case FOREIGNER_2023 -> {
            String english = pad(card.englishName(), 46);
            yield pad(card.name(), 15)
                + card.sex()
                + "01"
                + DAY.format(card.birth())
                + english.substring(0, 35)
                + pad(card.number(), 18)
                + pad("", 15)
                + validity(card)
                + english.substring(35)
                + pad(card.country(), 3)
                + "Y"
                + pad("", 3);
          }
        };
    return Bytes.of(all.getBytes(StandardCharsets.UTF_16LE));
  }

  private static String resident(IdCard card, String tail) {
    return pad(card.name(), 15)
        + card.sex()
        + pad(card.nation(), 2)
        + DAY.format(card.birth())
        + pad(card.address(), 35)
        + pad(card.number(), 18)
        + pad(card.authority(), 15)
        + validity(card)
        + tail;
  }

  private static String validity(IdCard card) {
    return DAY.format(card.validFrom()) + pad(card.validTo().map(DAY::format).orElse("长期"), 8);
  }

  private static String pad(String text, int characters) {
    return text + " ".repeat(characters - text.length());
  }
}
