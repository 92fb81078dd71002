package cn.yijianban.devices.code;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;
import java.util.Optional;

/**
 * The register protocol of Newland EM and GROW modules: {@code 7E 00 | type | length | address(2) |
 * data | FCS(2)} out, {@code 02 00 | type | length | data | FCS(2)} in. FCS is CRC-CCITT from type
 * to data, big-endian; {@code AB CD} skips the check. Pure.
 */
final class NewlandCodec {
  static final Bytes TRIGGER = Bytes.hex("7E00080100 0201 ABCD");
  static final Bytes STOP = Bytes.hex("7E00080100 0200 ABCD");

  /** Reads the register of the serial speed: harmless, and any module answers it. */
  static final Bytes READ_SPEED = request(0x07, 0x002a, Bytes.of(0x02));

  private static final Bytes REPLY = Bytes.of(0x02, 0x00);

  /** Mark, type, length; then data and two bytes of checksum. */
  private static final int HEAD = 4;

  private NewlandCodec() {}

  /** A command on a register. */
  static Bytes request(int type, int address, Bytes data) {
    Bytes counted = Bytes.of(type, data.size(), address >> 8, address).plus(data);
    int fcs = Checksums.ccitt(counted, 0, counted.size());
    return Bytes.of(0x7e, 0).plus(counted).plus(Bytes.of(fcs >> 8, fcs));
  }

  /** A reply of the module. */
  static Bytes reply(int type, Bytes data) {
    Bytes counted = Bytes.of(type, data.size()).plus(data);
    int fcs = Checksums.ccitt(counted, 0, counted.size());
    return REPLY.plus(counted).plus(Bytes.of(fcs >> 8, fcs));
  }

  /** A reply that was found, and where it ends. */
  record Found(int from, int end, CodeEvent event) {}

  /** The first sound reply in a stream, wherever it stands. */
  static Optional<Found> find(Bytes stream) {
    for (int at = stream.indexOf(REPLY, 0); at >= 0; at = stream.indexOf(REPLY, at + 1)) {
      if (at + HEAD <= stream.size()) {
        int end = at + HEAD + stream.at(at + 3) + 2;
        if (end <= stream.size()) {
          int fcs = Checksums.ccitt(stream, at + 2, end - 2);
          if (fcs == (stream.at(end - 2) << 8 | stream.at(end - 1))) {
            return Optional.of(new Found(at, end, event(stream.at(at + 2))));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where a reply may begin whose end is still on its way; -1 when nowhere. */
  static int beginning(Bytes stream) {
    for (int at = Math.max(0, stream.size() - HEAD - 3); at < stream.size(); at++) {
      boolean whole = at + 1 < stream.size();
      if (stream.at(at) == 0x02 && (!whole || stream.at(at + 1) == 0)) {
        return at;
      }
    }
    return -1;
  }

  private static CodeEvent event(int type) {
    return switch (type) {
      case 0x00 -> new CodeEvent.Acknowledged();
      case 0x01 -> new CodeEvent.Refused(DeviceFault.CODE_READER_CHECK);
      default -> new CodeEvent.Refused(DeviceFault.CODE_READER_REFUSED);
    };
  }
}
