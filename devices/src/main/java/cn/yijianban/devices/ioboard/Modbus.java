package cn.yijianban.devices.ioboard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;
import java.util.Optional;

/**
 * Frames of Modbus RTU: {@code address | function | data | CRC(2, low byte first)}. There is no
 * start mark, so a reply is known by its request: address, function, length and checksum must fit.
 * Pure; public for simulators.
 */
public final class Modbus {
  public static final int READ_INPUTS = 0x02;
  public static final int WRITE_COIL = 0x05;

  /** Marks the reply to a request that failed. */
  public static final int ERROR = 0x80;

  private static final int ERROR_SIZE = 5;
  private static final int HEAD = 3;

  private Modbus() {}

  /** Adds the checksum. */
  public static Bytes frame(Bytes body) {
    int crc = Checksums.modbus(body, 0, body.size());
    return body.plus(Bytes.of(crc, crc >> 8));
  }

  /** Asks for so many inputs from the first on. */
  public static Bytes readInputs(int address, int count) {
    return frame(Bytes.of(address, READ_INPUTS, 0, 0, count >> 8, count));
  }

  /** Sets a coil; FF00 is on, 0000 off, F000 to F200 flash on boards that can. */
  public static Bytes writeCoil(int address, int coil, int value) {
    return frame(Bytes.of(address, WRITE_COIL, coil >> 8, coil, value >> 8, value));
  }

  /** Whether these bytes carry a right checksum at their end. */
  public static boolean sound(Bytes frame) {
    int end = frame.size() - 2;
    return end >= 2 && Checksums.modbus(frame, 0, end) == (frame.at(end) | frame.at(end + 1) << 8);
  }

  /** What answers a request. */
  public sealed interface Reply {
    /**
     * @param body without the checksum
     */
    record Good(Bytes body) implements Reply {}

    /**
     * @param code 1 function, 2 address, 3 value, 4 device
     */
    record Refused(int code) implements Reply {}
  }

  /** The reply to a request in a stream that may begin with noise; empty until it is whole. */
  static Optional<Reply> reply(Bytes request, Bytes stream) {
    int function = request.at(1);
    int good =
        function == READ_INPUTS
            ? HEAD + ((request.at(4) << 8 | request.at(5)) + 7) / 8 + 2
            : request.size();
    for (int at = 0; at + ERROR_SIZE <= stream.size(); at++) {
      if (stream.at(at) != request.at(0)) {
        continue;
      }
      if (stream.at(at + 1) == (function | ERROR) && soundAt(stream, at, ERROR_SIZE)) {
        return Optional.of(new Reply.Refused(stream.at(at + 2)));
      }
      if (stream.at(at + 1) == function && soundAt(stream, at, good)) {
        return Optional.of(new Reply.Good(stream.slice(at, at + good - 2)));
      }
    }
    return Optional.empty();
  }

  private static boolean soundAt(Bytes stream, int from, int size) {
    return from + size <= stream.size() && sound(stream.slice(from, from + size));
  }
}
