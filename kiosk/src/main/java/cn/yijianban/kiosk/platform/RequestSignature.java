package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.Sm3;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What the signature of a request is over, and the headers that carry it; both ends use it.
 *
 * <pre>
 *   METHOD \n path \n query, its parts sorted and joined by &amp; \n SM3(body) \n timestamp \n nonce
 * </pre>
 *
 * <p>SM3 is in upper-case hexadecimal, of no bytes when there is no body; the timestamp in
 * milliseconds since 1970. For an upload chunk the same SM3 stands in {@code Upload-Checksum}, so
 * that a server can check the signature before and the bytes while they come.
 */
public final class RequestSignature {
  public static final String APP = "X-App-Id";
  public static final String TERMINAL = "X-Terminal-Id";
  public static final String TIMESTAMP = "X-Timestamp";
  public static final String NONCE = "X-Nonce";
  public static final String SIGN_TYPE = "X-Sign-Type";
  public static final String SIGN = "X-Sign";

  /** Public key of the terminal, for a platform that has not met it; others pass it over. */
  public static final String KEY = "X-Terminal-Key";

  /** Code of the envelope once more, for answers that have no body. */
  public static final String CODE = "X-Code";

  public static final String TYPE = "SM2";

  /** For a platform that shares a secret with the terminal instead of knowing its key. */
  public static final String TYPE_HMAC = "HMAC-SM3";

  /** How far the clocks of both ends may be apart. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** Code of the refusal when they are farther apart; a clock can be set right, so ask again. */
  public static final String CLOCK = "CLOCK_OUT_OF_WINDOW";

  /** Code of the refusal when a nonce came twice; ask again with a new one. */
  public static final String USED = "NONCE_USED";

  private RequestSignature() {}

  /**
   * @param query as sent, without question mark; empty when there is none
   */
  public static byte[] message(
      String method, String path, String query, String bodySm3, String timestamp, String nonce) {
    String sorted =
        query.isEmpty()
            ? ""
            : Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
    return String.join("\n", method, path, sorted, bodySm3, timestamp, nonce)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** SM3 as the message holds it. */
  public static String sm3(byte[] body) {
    return Sm3.hex(body);
  }
}
