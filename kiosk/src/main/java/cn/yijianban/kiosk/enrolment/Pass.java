package cn.yijianban.kiosk.enrolment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the platform says of a terminal: that this key is the one of this terminal at this site, for
 * this time.
 *
 * @param region GB/T 2260 code of the site
 * @param publicKey SM2 point of the terminal, hexadecimal
 * @param serial grows with every pass the platform gives
 */
public record Pass(
    String terminal, String region, String publicKey, long serial, Instant from, Instant until) {
  private static final String HEAD = "YJB-PASS 1";
  private static final int LINES = 7;

  /** One value a line; this is what is signed. */
  public String text() {
    return String.join(
        "\n", HEAD, terminal, region, publicKey, Long.toString(serial), from + "", until + "");
  }

  /** Empty when it is none. */
  public static Optional<Pass> parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() != LINES || !lines.getFirst().equals(HEAD)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Pass(
              lines.get(1),
              lines.get(2),
              lines.get(3),
              Long.parseLong(lines.get(4)),
              Instant.parse(lines.get(5)),
              Instant.parse(lines.get(6))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether it should be renewed: two thirds of its time are over. */
  public boolean due(Instant now) {
    Duration life = Duration.between(from, until);
    return now.isAfter(from.plus(life.multipliedBy(2).dividedBy(3)));
  }
}
