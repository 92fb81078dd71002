package cn.yijianban.provisioning.configure;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs and checks with Ed25519 (RFC 8032, in the JDK) or SM2 (GB/T 32918). A key is one line of
 * text: {@code ed25519:} with the base64 of PKCS 8 or X.509, or {@code sm2:} with hexadecimal
 * digits.
 */
public final class Signer {
  private static final String ED25519 = "ed25519:";
  private static final String SM2 = "sm2:";

  private Signer() {}

  /**
   * Signs with a private key.
   *
   * @throws IllegalArgumentException when it is none
   */
  static byte[] sign(String key, byte[] message, SecureRandom random) {
    try {
      if (key.startsWith(SM2)) {
        return Sm2KeyPair.parse(key.substring(SM2.length())).sign(message, random);
      }
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(base64(key));
      PrivateKey secret = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret, random);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException | CryptoException e) {
      throw new IllegalArgumentException("not a private key", e);
    }
  }

  /** Whether the owner of a public key has signed exactly this; a key that is none has not. */
  static boolean verify(String key, byte[] message, byte[] signature) {
    try {
      if (key.startsWith(SM2)) {
        return Sm2PublicKey.parse(key.substring(SM2.length())).verify(message, signature);
      }
      X509EncodedKeySpec spec = new X509EncodedKeySpec(base64(key));
      PublicKey open = KeyFactory.getInstance("Ed25519").generatePublic(spec);
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(open);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException | IllegalArgumentException | CryptoException e) {
      return false;
    }
  }

  private static byte[] base64(String key) {
    if (!key.startsWith(ED25519)) {
      throw new IllegalArgumentException("a key begins with " + ED25519 + " or " + SM2);
    }
    return Base64.getDecoder().decode(key.substring(ED25519.length()));
  }
}
