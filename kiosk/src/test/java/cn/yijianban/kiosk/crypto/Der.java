package cn.yijianban.kiosk.crypto;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** OpenSSL writes SM2 in DER (GM/T 0009), the product in plain numbers of 32 bytes. */
final class Der {
  private static final int NUMBER = 32;

  private Der() {}

  static byte[] toPlain(byte[] der) {
    ByteBuffer in = sequence(der);
    return join(number(in), number(in));
  }

  static byte[] ofPlain(byte[] plain) {
    return tag(
        0x30,
        join(
            integer(Arrays.copyOf(plain, NUMBER)),
            integer(Arrays.copyOfRange(plain, NUMBER, 2 * NUMBER))));
  }

  /** SEQUENCE of x, y, hash (C3) and text (C2), into 04 x y C3 C2. */
  static byte[] cipherToPlain(byte[] der) {
    ByteBuffer in = sequence(der);
    return join(new byte[] {4}, number(in), number(in), value(in), value(in));
  }

  static byte[] cipherOfPlain(byte[] plain) {
    int hash = 1 + 2 * NUMBER;
    return tag(
        0x30,
        join(
            integer(Arrays.copyOfRange(plain, 1, 1 + NUMBER)),
            integer(Arrays.copyOfRange(plain, 1 + NUMBER, hash)),
            tag(4, Arrays.copyOfRange(plain, hash, hash + NUMBER)),
            tag(4, Arrays.copyOfRange(plain, hash + NUMBER, plain.length))));
  }

  private static ByteBuffer sequence(byte[] der) {
    return ByteBuffer.wrap(value(ByteBuffer.wrap(der)));
  }

  private static byte[] value(ByteBuffer in) {
    in.get();
    int length = in.get() & 0xff;
    if (length == 0x81) {
      length = in.get() & 0xff;
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] number(ByteBuffer in) {
    byte[] bytes = new BigInteger(1, value(in)).toByteArray();
    byte[] out = new byte[NUMBER];
    int length = Math.min(NUMBER, bytes.length);
    System.arraycopy(bytes, bytes.length - length, out, NUMBER - length, length);
    return out;
  }

  private static byte[] integer(byte[] number) {
    return tag(2, new BigInteger(1, number).toByteArray());
  }

  private static byte[] tag(int tag, byte[] value) {
    byte[] length =
        value.length < 0x80
            ? new byte[] {(byte) value.length}
            : new byte[] {(byte) 0x81, (byte) value.length};
    return join(new byte[] {(byte) tag}, length, value);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
