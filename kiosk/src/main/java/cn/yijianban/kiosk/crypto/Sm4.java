package cn.yijianban.kiosk.crypto;

import java.io.OutputStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4 in GCM (GB/T 32907, RFC 8998): 16-byte key, 12-byte nonce, the 16-byte tag at the end of the
 * ciphertext. Nothing is given out before the tag was found right.
 */
public final class Sm4 {
  public static final int KEY = 16;
  public static final int NONCE = 12;
  public static final int TAG = 16;

  private Sm4() {}

  /**
   * @param outside bytes that are not hidden but bound to the ciphertext
   */
  public static byte[] encrypt(byte[] key, byte[] nonce, byte[] outside, byte[] plain) {
    try {
      return run(true, key, nonce, outside, plain);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption has no tag to be wrong", e);
    }
  }

  /**
   * @throws CryptoException when key, nonce, outside or ciphertext are not those of the encryption
   */
  public static byte[] decrypt(byte[] key, byte[] nonce, byte[] outside, byte[] cipher) {
    try {
      return run(false, key, nonce, outside, cipher);
    } catch (InvalidCipherTextException e) {
      throw new CryptoException("SM4-GCM tag is wrong", e);
    }
  }

  /**
   * Encrypts what is written and hands it on as it comes; closing writes the tag and leaves the
   * stream below open.
   */
  public static OutputStream encrypting(
      byte[] key, byte[] nonce, byte[] outside, OutputStream below) {
    GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
    gcm.init(true, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, outside));
    return new Sm4Stream(gcm, below);
  }

  private static byte[] run(boolean encrypt, byte[] key, byte[] nonce, byte[] outside, byte[] in)
      throws InvalidCipherTextException {
    GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
    gcm.init(encrypt, new AEADParameters(new KeyParameter(key), TAG * 8, nonce, outside));
    byte[] out = new byte[gcm.getOutputSize(in.length)];
    int n = gcm.processBytes(in, 0, in.length, out, 0);
    gcm.doFinal(out, n);
    return out;
  }

  /** One block as it is, for the known answers of the standard. */
  static byte[] block(byte[] key, byte[] plain) {
    SM4Engine engine = new SM4Engine();
    engine.init(true, new KeyParameter(key));
    byte[] out = new byte[engine.getBlockSize()];
    engine.processBlock(plain, 0, out, 0);
    return out;
  }
}
