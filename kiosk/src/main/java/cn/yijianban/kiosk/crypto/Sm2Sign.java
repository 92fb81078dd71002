package cn.yijianban.kiosk.crypto;

import org.bouncycastle.crypto.signers.SM2Signer;

/** Signs a message that comes in pieces; used once. */
public final class Sm2Sign {
  private final SM2Signer signer;

  Sm2Sign(SM2Signer signer) {
    this.signer = signer;
  }

  public Sm2Sign add(byte[] data, int from, int length) {
    signer.update(data, from, length);
    return this;
  }

  /** Ends the message; r and s, 32 bytes each. */
  public byte[] bytes() {
    try {
      return signer.generateSignature();
    } catch (org.bouncycastle.crypto.CryptoException e) {
      throw new CryptoException("SM2 signature failed", e);
    }
  }
}
