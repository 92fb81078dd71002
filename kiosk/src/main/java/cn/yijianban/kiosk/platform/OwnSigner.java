package cn.yijianban.kiosk.platform;

import cn.yijianban.kiosk.crypto.HmacSm3;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The headers of our own contract: SM2 by the terminal's key, or HMAC-SM3 by a shared secret. */
public final class OwnSigner implements Signer {
  private final String app;
  private final String terminal;
  private final String type;
  private final Optional<Sm2PublicKey> key;
  private final UnaryOperator<byte[]> sign;

  private OwnSigner(
      String app,
      String terminal,
      String type,
      Optional<Sm2PublicKey> key,
      UnaryOperator<byte[]> sign) {
    this.app = app;
    this.terminal = terminal;
    this.type = type;
    this.key = key;
    this.sign = sign;
  }

  /**
   * @param sign r and s of the terminal over the message
   */
  public static Signer sm2(
      String app, String terminal, Sm2PublicKey key, UnaryOperator<byte[]> sign) {
    return new OwnSigner(app, terminal, RequestSignature.TYPE, Optional.of(key), sign);
  }

  /**
   * @param secret given by the platform when the terminal was enrolled
   */
  public static Signer hmac(String app, String terminal, byte[] secret) {
    byte[] own = secret.clone();
    return new OwnSigner(
        app,
        terminal,
        RequestSignature.TYPE_HMAC,
        Optional.empty(),
        message -> HmacSm3.of(own, message));
  }

  @Override
  public Map<String, String> headers(Request r) {
    String timestamp = Long.toString(r.timestamp());
    byte[] message =
        RequestSignature.message(
            r.method(), r.path(), r.query(), r.bodySm3(), timestamp, r.nonce());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(RequestSignature.APP, app);
    headers.put(RequestSignature.TERMINAL, terminal);
    key.ifPresent(k -> headers.put(RequestSignature.KEY, k.hex()));
    headers.put(RequestSignature.TIMESTAMP, timestamp);
    headers.put(RequestSignature.NONCE, r.nonce());
    headers.put(RequestSignature.SIGN_TYPE, type);
    headers.put(RequestSignature.SIGN, Base64.getEncoder().encodeToString(sign.apply(message)));
    return headers;
  }
}
