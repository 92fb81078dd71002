package cn.yijianban.provisioning.support;

import cn.yijianban.devices.DeviceKind;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a talk with a device may leave the terminal: who spoke when, how many bytes, and those
 * bytes of which the codec knows that they are never of a person. Everything else is told by its
 * length alone, so that an unknown answer cannot hold anything.
 */
public final class WireMask {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** GA/T 467: preamble, length, then three bytes of status (SW1 to SW3), then the data. */
  private static final Pattern CARD = Pattern.compile("(?:aa|AA){3}9669([0-9a-fA-F]{4})");

  private static final int CARD_HEAD = 10 * 2;

  /** A question of ESC/POS (DLE EOT n, GS r n, GS I n) and its answer have at most 4 bytes. */
  private static final int PRINTER_ANSWER = 4 * 2;

  private WireMask() {}

  /** Every line of a recording; a line that cannot be read is left out. */
  public static String recording(DeviceKind kind, String lines) {
    return lines.lines().map(line -> line(kind, line)).collect(Collectors.joining());
  }

  private static String line(DeviceKind kind, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      String to = node.path("to").asString("");
      String hex = node.path("hex").asString("").toLowerCase(Locale.ROOT);
      return JSON.writeValueAsString(
              JSON.createObjectNode()
                  .put("ms", node.path("ms").asLong(0))
                  .put("to", to.matches("device|kiosk|opened") ? to : "-")
                  .put("bytes", hex.length() / 2)
                  .put("head", head(kind, hex)))
          + "\n";
    } catch (JacksonException e) {
      return "";
    }
  }

  private static String head(DeviceKind kind, String hex) {
    return switch (kind) {
      case ID_READER -> {
        Matcher frame = CARD.matcher(hex);
        yield frame.lookingAt() ? hex.substring(0, Math.min(CARD_HEAD, hex.length())) : "";
      }
      case RECEIPT_PRINTER -> hex.length() <= PRINTER_ANSWER ? hex : "";
      // A grade is the citizen's secret; codes, chips and pages are theirs altogether.
      case EVALUATOR, SCANNER, PAGE_PRINTER, CODE_READER, SOCIAL_CARD, IO_BOARD -> "";
    };
  }
}
