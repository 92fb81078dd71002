package cn.yijianban.devices.socialcard;

import cn.yijianban.devices.frame.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Commands and records of the social security environment (LD/T 32). Pure. */
final class SocialCodec {
  /** SELECT by the name {@code sx1.sh.社会保障} in GBK. */
  static final Bytes SELECT_ENVIRONMENT = Bytes.hex("00A404000F 7378312E73682EC9E7BBE1B1A3D5CF");

  static final Bytes SELECT_EF05 = Bytes.hex("00A4020002EF05");
  static final Bytes SELECT_EF06 = Bytes.hex("00A4000002EF06");
  static final Bytes ID_CODE = Bytes.hex("00B2010400");
  static final Bytes VERSION = Bytes.hex("00B2030400");
  static final Bytes ISSUED = Bytes.hex("00B2050400");
  static final Bytes VALID_TO = Bytes.hex("00B2060400");
  static final Bytes CARD_NUMBER = Bytes.hex("00B207040B");
  static final Bytes NUMBER = Bytes.hex("00B2010414");
  static final Bytes NAME = Bytes.hex("00B2020420");
  static final Bytes NAME_EXTENSION = Bytes.hex("00B2030400");
  static final Bytes SEX = Bytes.hex("00B20A0001");
  static final Bytes NATION = Bytes.hex("00B20B0001");
  static final Bytes BIRTH = Bytes.hex("00B20D0004");

  private static final Charset GBK = Charset.forName("GBK");

  private SocialCodec() {}

  /** The status word of an answer, such as 0x9000. */
  static int status(Bytes answer) {
    int end = answer.size();
    return end < 2 ? 0 : answer.at(end - 2) << 8 | answer.at(end - 1);
  }

  /**
   * The value of a record: {@code tag length value}, or the bare value where it was asked for by
   * its length. Empty when the length does not fit.
   */
  static Optional<Bytes> value(Bytes answer, int tag) {
    Bytes record = answer.slice(0, Math.max(0, answer.size() - 2));
    if (record.size() >= 2 && record.at(0) == tag && record.at(1) == record.size() - 2) {
      return Optional.of(record.slice(2, record.size()));
    }
    boolean bare = record.size() == 1 || record.size() == 4;
    return bare ? Optional.of(record) : Optional.empty();
  }

  /** Text in ASCII, filled up with zeros. */
  static String ascii(Bytes value) {
    return cut(new String(value.toArray(), StandardCharsets.US_ASCII));
  }

  /** Text in GBK, filled up with zeros. */
  static String gbk(Bytes value) {
    return cut(new String(value.toArray(), GBK));
  }

  private static String cut(String text) {
    int end = text.indexOf(0);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  /** Digits, two a byte, filled up with F. */
  static String digits(Bytes value) {
    return value.toHex().replaceAll("F+$", "");
  }

  /** A day as digits; empty when it is none. */
  static Optional<LocalDate> day(Bytes value) {
    try {
      return Optional.of(LocalDate.parse(digits(value), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
