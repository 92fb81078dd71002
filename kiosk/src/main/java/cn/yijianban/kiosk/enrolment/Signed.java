package cn.yijianban.kiosk.enrolment;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text and who has signed it: {@code {"text": ..., "signature": r and s in hexadecimal}}.
 *
 * @param signature 128 hexadecimal digits
 */
public record Signed(String text, String signature) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Signs a text. */
  public static Signed by(Sm2KeyPair key, String text, SecureRandom random) {
    byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8), random);
    return new Signed(text, HexFormat.of().formatHex(signature));
  }

  /** Whether the owner of that key has signed exactly this; a key that is none has not. */
  public boolean isBy(String publicKey) {
    try {
      return Sm2PublicKey.parse(publicKey)
          .verify(text.getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(signature));
    } catch (CryptoException | IllegalArgumentException e) {
      return false;
    }
  }

  /** JSON. */
  public String json() {
    return JSON.writeValueAsString(
        JSON.createObjectNode().put("text", text).put("signature", signature));
  }

  /** Empty when it is none. */
  public static Optional<Signed> parse(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      String text = root.path("text").asString("");
      String signature = root.path("signature").asString("");
      return text.isEmpty() || signature.isEmpty()
          ? Optional.empty()
          : Optional.of(new Signed(text, signature));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
