package cn.yijianban.kiosk.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * The recommended curve of GB/T 32918.5 and the user id that GM/T 0009 gives where none is agreed.
 */
final class Sm2Curve {
  /** With arithmetic made for its prime, several times as fast as that of any curve. */
  private static final X9ECParameters X9 = CustomNamedCurves.getByName("sm2p256v1");

  static final ECDomainParameters DOMAIN = new ECDomainParameters(X9);
  private static final String USER_ID = "1234567812345678";

  private Sm2Curve() {}

  static byte[] userId() {
    return USER_ID.getBytes(StandardCharsets.US_ASCII);
  }
}
