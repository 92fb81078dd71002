package cn.yijianban.kiosk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of the TIF gateway (广东 and others): SHA-256 in upper-case hexadecimal over time,
 * token, nonce and time again; the time in seconds. Upper or lower case is not documented; gateways
 * seen compare without case. The body is not signed, so it goes over TLS only.
 */
public final class TifSigner implements Signer {
  private final String paas;
  private final String token;

  /**
   * @param paas id of the application at the gateway
   */
  public TifSigner(String paas, String token) {
    this.paas = paas;
    this.token = token;
  }

  @Override
  public Map<String, String> headers(Request r) {
    String time = Long.toString(r.timestamp() / 1000);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("x-tif-paasid", paas);
    headers.put("x-tif-timestamp", time);
    headers.put("x-tif-nonce", r.nonce());
    headers.put("x-tif-signature", sha256(time + token + r.nonce() + time));
    return headers;
  }

  private static String sha256(String message) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
