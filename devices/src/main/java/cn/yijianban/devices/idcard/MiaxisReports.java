package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;

/**
 * The 64-byte HID reports of MIAXIS readers (MR-300). Out: {@code 88 | serial(2) | Len(2, little
 * endian) = payload + 1 | B1 | SAM frame | sum(2, little endian) from Len on}. In: {@code AA |
 * serial(2) | Len(2) | result | two bytes to drop, piece of the SAM frame | sum(2)}. Pure.
 */
final class MiaxisReports {
  static final int SIZE = 64;
  private static final int OUT = 0x88;
  private static final int IN = 0xaa;
  private static final int SAM_COMMAND = 0xb1;

  /** Where the payload begins, behind mark, serial number, length and command or result. */
  private static final int PAYLOAD = 6;

  private static final int DROPPED = 2;

  /** So much of a SAM frame fits into one report that comes in. */
  static final int PIECE = SIZE - PAYLOAD - DROPPED - 2;

  private MiaxisReports() {}

  /** The report that carries a request; requests are short. */
  static Bytes request(Bytes frame) {
    return report(OUT, SAM_COMMAND, frame);
  }

  /** A report with a piece of a reply, as the reader sends it. */
  static Bytes piece(Bytes piece) {
    return report(IN, 0, Bytes.of(0, 0).plus(piece));
  }

  private static Bytes report(int mark, int third, Bytes payload) {
    int length = payload.size() + 1;
    Bytes counted = Bytes.of(length, length >> 8, third).plus(payload);
    int sum = Checksums.sum16(counted, 0, counted.size());
    Bytes used = Bytes.of(mark, 0, 0).plus(counted).plus(Bytes.of(sum, sum >> 8));
    return used.plus(Bytes.of(new byte[SIZE - used.size()]));
  }

  /** What is in a report that came in: a piece of a frame, or nothing when it is damaged. */
  static Bytes pieceOf(Bytes report) {
    return content(report, IN, DROPPED);
  }

  /** What is in a report that went out; for simulators. */
  static Bytes requestOf(Bytes report) {
    return content(report, OUT, 0);
  }

  private static Bytes content(Bytes report, int mark, int dropped) {
    if (report.size() != SIZE || report.at(0) != mark) {
      return Bytes.empty();
    }
    int length = report.at(3) | report.at(4) << 8;
    int end = PAYLOAD + length - 1;
    if (length < 1 + dropped || end + 2 > SIZE) {
      return Bytes.empty();
    }
    int sum = report.at(end) | report.at(end + 1) << 8;
    return sum == Checksums.sum16(report, 3, end)
        ? report.slice(PAYLOAD + dropped, end)
        : Bytes.empty();
  }
}
