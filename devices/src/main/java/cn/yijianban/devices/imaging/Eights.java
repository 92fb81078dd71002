package cn.yijianban.devices.imaging;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight pixels of a plane at a time, as one number, the first in its lowest byte. Every other byte
 * of it has the byte beside it as room to be multiplied in, so that sums do not meet.
 *
 * <p>Loops over them do one small thing each, some fifteen operations at most: of such loops the
 * compiler makes vectors, so that one instruction does 32 or 64 pixels. A longer loop is not wrong,
 * but several times as slow.
 */
final class Eights {
  static final int SIDE = 8;

  /** Every other byte. */
  static final long EVEN = 0x00ff00ff00ff00ffL;

  /** Half of what a byte is moved up by, to be rounded. */
  static final long HALVES = 0x0080008000800080L;

  /** One in every other byte. */
  static final long ONES = 0x0001000100010001L;

  private static final long TWOS = 0x0002000200020002L;
  private static final long PAIRS = 0x0000ffff0000ffffL;
  private static final long FOURS = 0x00000000ffffffffL;

  static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Eights() {}

  /** How many hold so many pixels. */
  static int holding(int pixels) {
    return (pixels + SIDE - 1) / SIDE;
  }

  static boolean empty(byte[] from, int at) {
    return (long) LONG.get(from, at) == 0;
  }

  /** Eight pixels between those at {@code at} and their right neighbours, in 256ths of the way. */
  static long between(byte[] from, int at, int way) {
    long a = (long) LONG.get(from, at);
    long b = (long) LONG.get(from, at + 1);
    int left = 256 - way;
    long even = (a & EVEN) * left + (b & EVEN) * way + HALVES;
    long odd = ((a >>> 8) & EVEN) * left + ((b >>> 8) & EVEN) * way + HALVES;
    return ((even >>> 8) & EVEN) | (odd & ~EVEN);
  }

  /**
   * The same for a row of them, each with its own way.
   *
   * @param at where the pixels of number 0 lie or would lie
   * @param first number of the first
   */
  static void between(byte[] from, int at, long[] ways, int first, int end, long[] to) {
    for (int i = first; i < end; i++) {
      long a = (long) LONG.get(from, at + SIDE * i) & EVEN;
      long b = (long) LONG.get(from, at + SIDE * i + 1) & EVEN;
      to[i] = (((a << 8) + (b - a) * ways[i] + HALVES) >>> 8) & EVEN;
    }
    for (int i = first; i < end; i++) {
      long a = (long) LONG.get(from, at + SIDE * i);
      long b = (long) LONG.get(from, at + SIDE * i + 1);
      long apart = ((b >>> 8) & EVEN) - ((a >>> 8) & EVEN);
      to[i] |= ((a & ~EVEN) + apart * ways[i] + HALVES) & ~EVEN;
    }
  }

  /** Every other pixel of a row into one array, the rest into the other, room beside each. */
  static void split(byte[] from, int at, long[] even, long[] odd, int n) {
    for (int i = 0; i < n; i++) {
      even[i] = (long) LONG.get(from, at + SIDE * i) & EVEN;
    }
    for (int i = 0; i < n; i++) {
      odd[i] = ((long) LONG.get(from, at + SIDE * i) >>> 8) & EVEN;
    }
  }

  /** What {@link #split} took apart. */
  static void join(long[] even, long[] odd, byte[] to, int at, int n) {
    for (int i = 0; i < n; i++) {
      LONG.set(to, at + SIDE * i, even[i] | odd[i] << 8);
    }
  }

  /**
   * Of pairs of pixels the first.
   *
   * @param n how many eights come out
   */
  static void firsts(byte[] from, int at, long[] to, int n) {
    for (int i = 0; i < n; i++) {
      long left = packed((long) LONG.get(from, at + 2 * SIDE * i) & EVEN);
      long right = packed((long) LONG.get(from, at + 2 * SIDE * i + SIDE) & EVEN);
      to[i] = left | right << 32;
    }
  }

  private static long packed(long four) {
    long pairs = (four | (four >>> 8)) & PAIRS;
    return (pairs | (pairs >>> 16)) & FOURS;
  }

  /** Means of two by two pixels, four of them a time. */
  static void halved(byte[] from, int upper, int lower, long[] room, byte[] to, int out, int n) {
    for (int i = 0; i < n; i++) {
      long a = (long) LONG.get(from, upper + SIDE * i);
      long b = (long) LONG.get(from, lower + SIDE * i);
      room[i] = (a & EVEN) + ((a >>> 8) & EVEN) + (b & EVEN) + ((b >>> 8) & EVEN);
    }
    means(room, n);
    for (int i = 0; i < n; i++) {
      INT.set(to, out + SIDE / 2 * i, (int) room[i]);
    }
  }

  /** Four sums of four become means in the lower half. */
  private static void means(long[] sums, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] = packed(((sums[i] + TWOS) >>> 2) & EVEN);
    }
  }

  /**
   * Whether pixels are darker than what is around them by more than so much: 1 or 0 each.
   *
   * @param around a level for two pixels each
   */
  static void darker(
      byte[] pixels, int at, byte[] around, int there, int contrast, byte[] answers, int n) {
    for (int i = 0; i < n; i++) {
      long a = (long) LONG.get(pixels, at + SIDE * i);
      long levels = four(around, there + SIDE / 2 * i) + ONES * (0x7fff - contrast);
      long even = ((levels - (a & EVEN)) >>> 15) & ONES;
      long odd = ((levels - ((a >>> 8) & EVEN)) >>> 15) & ONES;
      LONG.set(answers, at + SIDE * i, even | odd << 8);
    }
  }

  /** Four pixels, room beside each. */
  private static long four(byte[] from, int at) {
    long four = (int) INT.get(from, at) & FOURS;
    four = (four | four << 16) & PAIRS;
    return (four | four << 8) & EVEN;
  }
}
