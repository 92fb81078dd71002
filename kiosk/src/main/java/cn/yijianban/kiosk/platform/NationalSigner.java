package cn.yijianban.kiosk.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The headers of the national data services (国家政务服务平台数据直达): an HMAC-SHA256 in base64 over service
 * id, requester id and time in milliseconds. The body is not signed there, so it goes over TLS
 * only.
 */
public final class NationalSigner implements Signer {
  private final String requester;
  private final String service;
  private final SecretKeySpec secret;

  /**
   * @param requester {@code rid}, who asks
   * @param service {@code sid}, given for each interface
   */
  public NationalSigner(String requester, String service, String appSecret) {
    this.requester = requester;
    this.service = service;
    this.secret = new SecretKeySpec(appSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  @Override
  public Map<String, String> headers(Request r) {
    String time = Long.toString(r.timestamp());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("gjzwfwpt_rid", requester);
    headers.put("gjzwfwpt_sid", service);
    headers.put("gjzwfwpt_rtime", time);
    headers.put("gjzwfwpt_sign", sign(service + requester + time));
    return headers;
  }

  private String sign(String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
