package cn.yijianban.kiosk.crypto;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** An SM2 public key: what it has signed can be checked, what only its owner may read encrypted. */
public final class Sm2PublicKey {
  /** Bytes in a signature: r and s, 32 each (not DER). */
  public static final int SIGNATURE = 64;

  private final ECPublicKeyParameters key;

  Sm2PublicKey(ECPublicKeyParameters key) {
    this.key = key;
  }

  /**
   * Reads an uncompressed point, {@code 04} X Y in hexadecimal.
   *
   * @throws CryptoException when that is no point of the curve
   */
  public static Sm2PublicKey parse(String hex) {
    try {
      byte[] point = HexFormat.of().parseHex(hex.strip());
      return new Sm2PublicKey(
          new ECPublicKeyParameters(
              Sm2Curve.DOMAIN.getCurve().decodePoint(point), Sm2Curve.DOMAIN));
    } catch (IllegalArgumentException e) {
      throw new CryptoException("not an SM2 public key", e);
    }
  }

  /** Uncompressed point, upper-case hexadecimal. */
  public String hex() {
    return HexFormat.of().withUpperCase().formatHex(key.getQ().getEncoded(false));
  }

  /** Whether this signature over the message is of this key. */
  public boolean verify(byte[] message, byte[] signature) {
    return check().add(message, 0, message.length).verify(signature);
  }

  /** The same for a message that comes in pieces. */
  public Sm2Check check() {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(false, new ParametersWithID(key, Sm2Curve.userId()));
    return new Sm2Check(signer);
  }

  /** Encrypts a short text such as a content key; C1 C3 C2 as GM/T 0003.4 orders them. */
  public byte[] encrypt(byte[] plain, SecureRandom random) {
    SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(key, random));
    try {
      return engine.processBlock(plain, 0, plain.length);
    } catch (InvalidCipherTextException e) {
      throw new CryptoException("SM2 encryption failed", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sm2PublicKey that && key.getQ().equals(that.key.getQ());
  }

  @Override
  public int hashCode() {
    return key.getQ().hashCode();
  }
}
