package cn.yijianban.devices.frame;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A fixed run of bytes with value equality. Its text form tells the length only, for bytes here may
 * be personal data.
 */
public final class Bytes {
  private static final Bytes EMPTY = new Bytes(new byte[0]);
  private final byte[] data;

  private Bytes(byte[] data) {
    this.data = data;
  }

  public static Bytes empty() {
    return EMPTY;
  }

  /** Copies the array. */
  public static Bytes of(byte[] data) {
    return data.length == 0 ? EMPTY : new Bytes(data.clone());
  }

  /** One byte an argument, the low eight bits of each. */
  public static Bytes of(int... values) {
    byte[] data = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      data[i] = (byte) values[i];
    }
    return of(data);
  }

  /** Reads hexadecimal digits; white space between them is passed over. */
  public static Bytes hex(String digits) {
    return of(HexFormat.of().parseHex(digits.replaceAll("\\s", "")));
  }

  public int size() {
    return data.length;
  }

  /** The byte at the index, 0 to 255. */
  public int at(int index) {
    return data[index] & 0xff;
  }

  /** The bytes from {@code from} up to, not including, {@code to}. */
  public Bytes slice(int from, int to) {
    return of(Arrays.copyOfRange(data, from, to));
  }

  public Bytes plus(Bytes tail) {
    byte[] both = Arrays.copyOf(data, data.length + tail.data.length);
    System.arraycopy(tail.data, 0, both, data.length, tail.data.length);
    return of(both);
  }

  /**
   * Where the bytes of {@code wanted} stand for the first time at or behind {@code from}, or -1.
   */
  public int indexOf(Bytes wanted, int from) {
    for (int i = Math.max(0, from); i + wanted.data.length <= data.length; i++) {
      if (Arrays.equals(data, i, i + wanted.data.length, wanted.data, 0, wanted.data.length)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it begins with these bytes. */
  public boolean startsWith(Bytes head) {
    return data.length >= head.data.length
        && Arrays.equals(data, 0, head.data.length, head.data, 0, head.data.length);
  }

  /** A copy. */
  public byte[] toArray() {
    return data.clone();
  }

  /** Reads the bytes without copying them. */
  public InputStream stream() {
    return new ByteArrayInputStream(data);
  }

  /** Upper-case digits, two a byte, without spaces. */
  public String toHex() {
    return HexFormat.of().withUpperCase().formatHex(data);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return "Bytes[" + data.length + "]";
  }
}
