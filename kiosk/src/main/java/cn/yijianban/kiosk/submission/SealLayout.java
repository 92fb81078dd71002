package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.Sm4;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where things stand in a sealed package; the drawing is in {@link Seal}.
 *
 * @param outside magic, version, header length and header: in clear, bound to the ciphertext
 * @param signed everything the digest and the signature are over
 */
record SealLayout(
    Bytes outside,
    Bytes header,
    Bytes contentKey,
    Bytes nonce,
    Bytes cipher,
    Bytes signed,
    Bytes digest,
    Bytes signature) {
  static final byte[] MAGIC = "YJB-SEAL".getBytes(StandardCharsets.US_ASCII);
  static final short VERSION = 1;
  private static final int MAX_HEADER = 64 * 1024;
  private static final int TRAILER = Sm3.SIZE + Sm2PublicKey.SIGNATURE;

  static byte[] outside(byte[] header) {
    return write(
        out -> {
          out.write(MAGIC);
          out.writeShort(VERSION);
          out.writeInt(header.length);
          out.write(header);
        });
  }

  static byte[] signed(byte[] outside, byte[] contentKey, byte[] nonce, byte[] cipher) {
    return write(
        out -> {
          out.write(outside);
          out.writeShort(contentKey.length);
          out.write(contentKey);
          out.write(nonce);
          out.writeLong(cipher.length);
          out.write(cipher);
        });
  }

  /** Empty when the bytes are no package of this version or are cut short or drawn out. */
  static Optional<SealLayout> read(byte[] file) {
    try {
      ByteBuffer in = ByteBuffer.wrap(file);
      if (!Arrays.equals(take(in, MAGIC.length), MAGIC) || in.getShort() != VERSION) {
        return Optional.empty();
      }
      byte[] header = take(in, limited(in.getInt(), MAX_HEADER));
      byte[] outside = Arrays.copyOf(file, in.position());
      byte[] contentKey = take(in, in.getShort());
      byte[] nonce = take(in, Sm4.NONCE);
      long length = in.getLong();
      if (length != in.remaining() - (long) TRAILER) {
        return Optional.empty();
      }
      byte[] cipher = take(in, (int) length);
      byte[] signed = Arrays.copyOf(file, in.position());
      return Optional.of(
          new SealLayout(
              Bytes.of(outside),
              Bytes.of(header),
              Bytes.of(contentKey),
              Bytes.of(nonce),
              Bytes.of(cipher),
              Bytes.of(signed),
              Bytes.of(take(in, Sm3.SIZE)),
              Bytes.of(take(in, Sm2PublicKey.SIGNATURE))));
    } catch (BufferUnderflowException e) {
      return Optional.empty();
    }
  }

  private static int limited(int length, int max) {
    if (length > max) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  private static byte[] take(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
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
