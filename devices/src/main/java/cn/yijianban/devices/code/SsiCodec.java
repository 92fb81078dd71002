package cn.yijianban.devices.code;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.frame.Checksums;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple serial interface of Zebra and Symbol: {@code length | opcode | source | status | data
 * | checksum(2)}; the length counts up to the checksum, which is the two's complement of the sum,
 * big-endian. Source 4 is the host, 0 the decoder. Bit 1 of the status says that the packet is
 * continued in the next one, for a packet holds 250 bytes of a code and a QR code up to 2953. Pure.
 */
final class SsiCodec {
  static final Bytes START = host(0xe4);
  static final Bytes STOP = host(0xe5);
  static final Bytes ACK = host(0xd0);
  static final Bytes REVISION = host(0xa3);
  private static final int DECODER_ACK = 0xd0;
  private static final int DECODER_NAK = 0xd1;
  private static final int DECODE_DATA = 0xf3;
  private static final int HEAD = 4;
  private static final int CONTINUED = 0x02;

  /** So much of a code is in one packet, behind its symbology. */
  private static final int PIECE = 255 - HEAD - 1;

  /** QR code. */
  private static final int SYMBOLOGY = 0x1c;

  private SsiCodec() {}

  private static Bytes host(int opcode) {
    return packet(opcode, 4, Bytes.empty());
  }

  /** A packet; for data the first byte is the symbology. */
  static Bytes packet(int opcode, int source, Bytes data) {
    return packet(opcode, source, 0, data);
  }

  private static Bytes packet(int opcode, int source, int status, Bytes data) {
    Bytes counted = Bytes.of(HEAD + data.size(), opcode, source, status).plus(data);
    int sum = -Checksums.sum16(counted, 0, counted.size());
    return counted.plus(Bytes.of(sum >> 8, sum));
  }

  /** A code in as many packets as it takes. */
  static Bytes code(Bytes content) {
    Bytes all = Bytes.empty();
    int at = 0;
    do {
      int end = Math.min(content.size(), at + PIECE);
      Bytes data = Bytes.of(SYMBOLOGY).plus(content.slice(at, end));
      all = all.plus(packet(DECODE_DATA, 0, end < content.size() ? CONTINUED : 0, data));
      at = end;
    } while (at < content.size());
    return all;
  }

  /** All sound packets of the decoder in a stream. */
  static CodeEvent.Taken take(Bytes stream) {
    List<CodeEvent> events = new ArrayList<>();
    int at = 0;
    int open = -1;
    while (at < stream.size()) {
      int length = stream.at(at);
      int end = at + length + 2;
      if (length >= HEAD && end <= stream.size() && sound(stream, at, end)) {
        events.addAll(event(stream.slice(at, end - 2)));
        at = end;
        open = -1;
      } else {
        if (length >= HEAD && end > stream.size() && open < 0) {
          open = at;
        }
        at++;
      }
    }
    return new CodeEvent.Taken(
        events, open < 0 ? Bytes.empty() : stream.slice(open, stream.size()));
  }

  private static boolean sound(Bytes stream, int from, int end) {
    int sum = Checksums.sum16(stream, from, end - 2);
    return ((sum + (stream.at(end - 2) << 8 | stream.at(end - 1))) & 0xffff) == 0
        && (stream.at(from + 2) == 0);
  }

  private static List<CodeEvent> event(Bytes packet) {
    return switch (packet.at(1)) {
      case DECODER_ACK -> List.of(new CodeEvent.Acknowledged());
      case DECODER_NAK -> List.of(new CodeEvent.Refused(DeviceFault.CODE_READER_REFUSED));
      case DECODE_DATA -> packet.size() > HEAD ? List.of(data(packet)) : List.of();
      default -> List.of(new CodeEvent.Acknowledged());
    };
  }

  private static CodeEvent data(Bytes packet) {
    Bytes content = packet.slice(HEAD + 1, packet.size());
    return (packet.at(3) & CONTINUED) == 0
        ? new CodeEvent.Code(content)
        : new CodeEvent.Piece(content);
  }
}
