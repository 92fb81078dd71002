package cn.yijianban.devices.qr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a code whose bytes say nothing about their encoding. ISO/IEC 18004 then means ISO
 * 8859-1; Chinese programs write UTF-8 or GBK all the same.
 */
final class Payload {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private Payload() {}

  /**
   * @param latin each byte as the character of that number
   */
  static String text(String latin) {
    if (latin.chars().anyMatch(c -> c > 0xff)) {
      return latin;
    }
    byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
    Optional<String> utf8 = decoded(bytes, StandardCharsets.UTF_8);
    Optional<String> gb = decoded(bytes, GB18030);
    // Two bytes of GBK can also be one letter of Greek, Cyrillic or Hebrew in UTF-8.
    return utf8.filter(Payload::chinese)
        .or(() -> gb.filter(Payload::chinese))
        .or(() -> utf8)
        .or(() -> gb)
        .orElse(latin);
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** Whether everything beside ASCII is an ideograph or its punctuation. */
  private static boolean chinese(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                c < 0x80
                    || Character.isIdeographic(c)
                    || (c >= 0x2010 && c <= 0x2027)
                    || (c >= 0x3000 && c <= 0x303f)
                    || (c >= 0xff00 && c <= 0xffef));
  }
}
