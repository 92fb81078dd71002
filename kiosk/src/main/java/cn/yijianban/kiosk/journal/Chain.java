package cn.yijianban.kiosk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the lines of a journal: each must name the SHA-256 of the line before it. */
final class Chain {
  static final String START = "0".repeat(64);

  private String last = START;
  private long lines;

  /** SHA-256 of the last line. */
  String last() {
    return last;
  }

  long lines() {
    return lines;
  }

  /** Takes the next line; tells what is wrong with it. */
  Optional<Journal.Verdict.Why> next(String line) {
    try {
      JsonNode entry = JsonMapper.shared().readTree(line);
      if (entry.path("n").asLong(-1) != lines + 1) {
        return Optional.of(Journal.Verdict.Why.NUMBER);
      }
      if (!entry.path("prev").asString("").equals(last)) {
        return Optional.of(Journal.Verdict.Why.CHAIN);
      }
    } catch (JacksonException e) {
      return Optional.of(Journal.Verdict.Why.NOT_JSON);
    }
    append(line);
    return Optional.empty();
  }

  void append(String line) {
    last = hash(line);
    lines++;
  }

  private static String hash(String line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
