package cn.yijianban.kiosk.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/** An SM2 private key with its public one. Has no text form that tells it. */
public final class Sm2KeyPair {
  private static final int BYTES = 32;
  private final ECPrivateKeyParameters secret;
  private final Sm2PublicKey open;

  private Sm2KeyPair(BigInteger d) {
    this.secret = new ECPrivateKeyParameters(d, Sm2Curve.DOMAIN);
    this.open =
        new Sm2PublicKey(
            new ECPublicKeyParameters(
                Sm2Curve.DOMAIN.getG().multiply(d).normalize(), Sm2Curve.DOMAIN));
  }

  public static Sm2KeyPair make(SecureRandom random) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(Sm2Curve.DOMAIN, random));
    AsymmetricCipherKeyPair pair = generator.generateKeyPair();
    return new Sm2KeyPair(((ECPrivateKeyParameters) pair.getPrivate()).getD());
  }

  /**
   * Reads a private key of 64 hexadecimal digits.
   *
   * @throws CryptoException when it is none
   */
  public static Sm2KeyPair parse(String hex) {
    BigInteger d;
    try {
      byte[] bytes = HexFormat.of().parseHex(hex.strip());
      if (bytes.length != BYTES) {
        throw new CryptoException("not an SM2 private key");
      }
      d = new BigInteger(1, bytes);
      return new Sm2KeyPair(d);
    } catch (IllegalArgumentException e) {
      throw new CryptoException("not an SM2 private key");
    }
  }

  /** The private key as 64 hexadecimal digits, for the file that keeps it. */
  String secretHex() {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(BigIntegers.asUnsignedByteArray(BYTES, secret.getD()));
  }

  public Sm2PublicKey publicKey() {
    return open;
  }

  /** r and s, 32 bytes each, with the user id 1234567812345678. */
  public byte[] sign(byte[] message, SecureRandom random) {
    return sign(random).add(message, 0, message.length).bytes();
  }

  /** The same for a message that comes in pieces. */
  public Sm2Sign sign(SecureRandom random) {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(
        true, new ParametersWithID(new ParametersWithRandom(secret, random), Sm2Curve.userId()));
    return new Sm2Sign(signer);
  }

  /**
   * Reads what was encrypted for this key.
   *
   * @throws CryptoException when it was not
   */
  public byte[] decrypt(byte[] cipher) {
    SM2Engine engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
    engine.init(false, secret);
    try {
      return engine.processBlock(cipher, 0, cipher.length);
    } catch (InvalidCipherTextException | IllegalArgumentException e) {
      throw new CryptoException("SM2 ciphertext is not for this key", e);
    }
  }

  @Override
  public String toString() {
    return "Sm2KeyPair[" + open.hex() + "]";
  }
}
