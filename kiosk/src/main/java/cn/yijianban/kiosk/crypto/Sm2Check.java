package cn.yijianban.kiosk.crypto;

import org.bouncycastle.crypto.signers.SM2Signer;

/** Checks a signature over a message that comes in pieces; used once. */
public final class Sm2Check {
  private final SM2Signer signer;

  Sm2Check(SM2Signer signer) {
    this.signer = signer;
  }

  public Sm2Check add(byte[] data, int from, int length) {
    signer.update(data, from, length);
    return this;
  }

  /** Ends the message. */
  public boolean verify(byte[] signature) {
    return signature.length == Sm2PublicKey.SIGNATURE && signer.verifySignature(signature);
  }
}
