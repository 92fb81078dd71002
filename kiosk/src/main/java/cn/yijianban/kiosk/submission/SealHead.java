package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.Sm4;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What stands before the ciphertext of a sealed package; the drawing is in {@link Seal}.
 *
 * @param header JSON in clear
 * @param cipher length of the ciphertext that follows, in bytes
 */
record SealHead(Bytes header, Bytes contentKey, Bytes nonce, long cipher) {
  /** Bytes behind the ciphertext: digest and signature. */
  static final int TRAILER = Sm3.SIZE + Sm2PublicKey.SIGNATURE;

  private static final byte[] MAGIC = "YJB-SEAL".getBytes(StandardCharsets.US_ASCII);
  private static final short VERSION = 1;
  private static final int MAX_HEADER = 64 * 1024;

  /** Magic, version and header: in clear, bound to the ciphertext. */
  byte[] outside() {
    return write(this::outside);
  }

  private void outside(DataOutputStream out) throws IOException {
    out.write(MAGIC);
    out.writeShort(VERSION);
    out.writeInt(header.size());
    header.stream().transferTo(out);
  }

  /** All of it, as it stands in the file. */
  byte[] bytes() {
    return write(
        out -> {
          outside(out);
          out.writeShort(contentKey.size());
          contentKey.stream().transferTo(out);
          nonce.stream().transferTo(out);
          out.writeLong(cipher);
        });
  }

  /**
   * Reads up to the ciphertext.
   *
   * @param size of the whole file
   * @return empty when that is no package of this version, or one cut short or drawn out
   */
  static Optional<SealHead> read(DataInputStream in, long size) throws IOException {
    try {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC) || in.readShort() != VERSION) {
        return Optional.empty();
      }
      Bytes header = take(in, in.readInt(), MAX_HEADER);
      Bytes contentKey = take(in, in.readShort(), Short.MAX_VALUE);
      Bytes nonce = take(in, Sm4.NONCE, Sm4.NONCE);
      SealHead head = new SealHead(header, contentKey, nonce, in.readLong());
      return head.cipher == size - head.bytes().length - TRAILER
          ? Optional.of(head)
          : Optional.empty();
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static Bytes take(DataInputStream in, int length, int max) throws IOException {
    if (length < 0 || length > max) {
      throw new EOFException();
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return Bytes.of(bytes);
  }

  private static byte[] write(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}
