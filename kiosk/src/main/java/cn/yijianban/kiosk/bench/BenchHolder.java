package cn.yijianban.kiosk.bench;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Who stands at the terminal, as a request says; a card read long ago opens nothing. */
record BenchHolder(String number, String read) {
  private static final Duration FRESH = Duration.ofMinutes(10);

  static BenchHolder of(Asked asked) {
    JsonNode body = asked.json();
    return new BenchHolder(
        body.path("holderNumber").asString(""), body.path("cardRead").asString(""));
  }

  /**
   * Answers whoever has a card that was read just now.
   *
   * @param then gets their number
   */
  Reply fresh(InstantSource time, Function<String, Reply> then) {
    if (number.isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    try {
      Duration ago = Duration.between(Instant.parse(read), time.instant());
      return ago.abs().compareTo(FRESH) > 0
          ? Reply.refused(Reply.FORBIDDEN, "CARD_NOT_FRESH")
          : then.apply(number);
    } catch (DateTimeException e) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
  }

  /** Masked. */
  @Override
  public String toString() {
    return "BenchHolder[]";
  }
}
