package cn.yijianban.kiosk.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC (RFC 2104) with SM3 inside: 32 bytes. */
public final class HmacSm3 {
  private HmacSm3() {}

  public static byte[] of(byte[] key, byte[] message) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] out = new byte[Sm3.SIZE];
    mac.doFinal(out, 0);
    return out;
  }

  /** Over the UTF-8 form of a text. */
  public static byte[] of(byte[] key, String message) {
    return of(key, message.getBytes(StandardCharsets.UTF_8));
  }
}
