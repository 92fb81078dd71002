package cn.yijianban.devices.frame;

/**
 * Checksums of the protocols in the field; each over bytes {@code from} up to, not including,
 * {@code to}.
 */
public final class Checksums {
  private Checksums() {}

  /** XOR of all bytes (GA/T 467, JT/T 905). */
  public static int xor(Bytes data, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum ^= data.at(i);
    }
    return sum;
  }

  /** Sum of all bytes, low eight bits. */
  public static int sum8(Bytes data, int from, int to) {
    return sum16(data, from, to) & 0xff;
  }

  /** Sum of all bytes, low sixteen bits. */
  public static int sum16(Bytes data, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += data.at(i);
    }
    return sum & 0xffff;
  }

  /** CRC-16/MODBUS: polynomial A001 reflected, start FFFF. */
  public static int modbus(Bytes data, int from, int to) {
    int crc = 0xffff;
    for (int i = from; i < to; i++) {
      crc ^= data.at(i);
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? (crc >>> 1) ^ 0xa001 : crc >>> 1;
      }
    }
    return crc;
  }

  /** CRC-CCITT (XMODEM): polynomial 1021, start 0. */
  public static int ccitt(Bytes data, int from, int to) {
    int crc = 0;
    for (int i = from; i < to; i++) {
      crc ^= data.at(i) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
      }
      crc &= 0xffff;
    }
    return crc;
  }
}
