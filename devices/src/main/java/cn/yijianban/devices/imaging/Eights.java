package cn.yijianban.devices.imaging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight pixels of a plane at a time, as one number: every other byte of it has the byte beside it
 * as room to be multiplied in, so that sums do not meet.
 */
final class Eights {
  static final int SIDE = 8;

  /** Every other byte. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  private static final long HALVES = 0x0080008000800080L;
  private static final long TWOS = 0x0002000200020002L;
  private static final long PAIRS = 0x0000ffff0000ffffL;
  private static final long FOURS = 0x00000000ffffffffL;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Eights() {}

  /** Eight pixels between those at {@code at} and their right neighbours, in 256ths of the way. */
  static void between(byte[] from, int at, int way, byte[] to, int out) {
    long a = (long) LONG.get(from, at);
    long b = (long) LONG.get(from, at + 1);
    int left = 256 - way;
    long even = (a & EVEN) * left + (b & EVEN) * way + HALVES;
    long odd = ((a >>> 8) & EVEN) * left + ((b >>> 8) & EVEN) * way + HALVES;
    LONG.set(to, out, ((even >>> 8) & EVEN) | (odd & ~EVEN));
  }

  static boolean empty(byte[] from, int at) {
    return (long) LONG.get(from, at) == 0;
  }

  /** Four means of two by two pixels. */
  static void halved(byte[] from, int upper, int lower, byte[] to, int out) {
    long a = (long) LONG.get(from, upper);
    long b = (long) LONG.get(from, lower);
    long sums = (a & EVEN) + ((a >>> 8) & EVEN) + (b & EVEN) + ((b >>> 8) & EVEN) + TWOS;
    long means = (sums >>> 2) & EVEN;
    long pairs = (means | (means >>> 8)) & PAIRS;
    INT.set(to, out, (int) (pairs | (pairs >>> 16)));
  }

  /**
   * Eight rows of eight pixels become columns.
   *
   * @param row from one row to the next
   * @param column from what was one column to what was the next; may be negative
   * @param columns how many of them are wanted
   */
  static void turn(byte[] from, int at, int row, byte[] to, int out, int column, int columns) {
    long a = (long) LONG.get(from, at);
    long b = (long) LONG.get(from, at + row);
    long c = (long) LONG.get(from, at + 2 * row);
    long d = (long) LONG.get(from, at + 3 * row);
    long e = (long) LONG.get(from, at + 4 * row);
    long f = (long) LONG.get(from, at + 5 * row);
    long g = (long) LONG.get(from, at + 6 * row);
    long h = (long) LONG.get(from, at + 7 * row);
    long t = ((a >>> 8) ^ b) & EVEN;
    a ^= t << 8;
    b ^= t;
    t = ((c >>> 8) ^ d) & EVEN;
    c ^= t << 8;
    d ^= t;
    t = ((e >>> 8) ^ f) & EVEN;
    e ^= t << 8;
    f ^= t;
    t = ((g >>> 8) ^ h) & EVEN;
    g ^= t << 8;
    h ^= t;
    t = ((a >>> 16) ^ c) & PAIRS;
    a ^= t << 16;
    c ^= t;
    t = ((b >>> 16) ^ d) & PAIRS;
    b ^= t << 16;
    d ^= t;
    t = ((e >>> 16) ^ g) & PAIRS;
    e ^= t << 16;
    g ^= t;
    t = ((f >>> 16) ^ h) & PAIRS;
    f ^= t << 16;
    h ^= t;
    t = ((a >>> 32) ^ e) & FOURS;
    put(to, out, 0, columns, column, a ^ (t << 32));
    put(to, out, 4, columns, column, e ^ t);
    t = ((b >>> 32) ^ f) & FOURS;
    put(to, out, 1, columns, column, b ^ (t << 32));
    put(to, out, 5, columns, column, f ^ t);
    t = ((c >>> 32) ^ g) & FOURS;
    put(to, out, 2, columns, column, c ^ (t << 32));
    put(to, out, 6, columns, column, g ^ t);
    t = ((d >>> 32) ^ h) & FOURS;
    put(to, out, 3, columns, column, d ^ (t << 32));
    put(to, out, 7, columns, column, h ^ t);
  }

  private static void put(byte[] to, int out, int k, int columns, int column, long value) {
    if (k < columns) {
      LONG.set(to, out + k * column, value);
    }
  }
}
