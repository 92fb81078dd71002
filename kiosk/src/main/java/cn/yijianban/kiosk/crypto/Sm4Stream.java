package cn.yijianban.kiosk.crypto;

import java.io.IOException;
import java.io.OutputStream;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMModeCipher;

/** What is written comes out below encrypted; the tag follows at the end. */
final class Sm4Stream extends OutputStream {
  private static final int PIECE = 64 * 1024;
  private final GCMModeCipher gcm;
  private final OutputStream below;
  private final byte[] out;
  private boolean ended;

  Sm4Stream(GCMModeCipher gcm, OutputStream below) {
    this.gcm = gcm;
    this.below = below;
    this.out = new byte[gcm.getUpdateOutputSize(PIECE) + 2 * Sm4.TAG];
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] data, int from, int length) throws IOException {
    for (int done = 0; done < length; done += PIECE) {
      int piece = Math.min(PIECE, length - done);
      below.write(out, 0, gcm.processBytes(data, from + done, piece, out, 0));
    }
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    try {
      below.write(out, 0, gcm.doFinal(out, 0));
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption has no tag to be wrong", e);
    }
  }
}
