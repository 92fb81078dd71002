package cn.yijianban.kiosk.enrolment;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A terminal asks for a pass. It signs this with the key that it names.
 *
 * @param nonce 32 hexadecimal digits that were never used before: what is sent twice is a replay
 */
public record EnrolRequest(
    String terminal, String region, String publicKey, String nonce, Instant at) {
  private static final String HEAD = "YJB-ENROL 1";
  private static final int LINES = 6;

  /** One value a line; this is what is signed. */
  public String text() {
    return String.join("\n", HEAD, terminal, region, publicKey, nonce, at.toString());
  }

  /** Empty when it is none. */
  public static Optional<EnrolRequest> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !lines.getFirst().equals(HEAD)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new EnrolRequest(
              lines.get(1), lines.get(2), lines.get(3), lines.get(4), Instant.parse(lines.get(5))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
