package cn.yijianban.devices.code;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import java.util.List;

/** What a code reader says. */
sealed interface CodeEvent {
  /** It took the command. */
  record Acknowledged() implements CodeEvent {}

  record Refused(DeviceFault cause) implements CodeEvent {}

  /** The bytes of a code, without line ends; the last of them if pieces came before. */
  record Code(Bytes content) implements CodeEvent {}

  /** The beginning of a code that is longer than a packet. */
  record Piece(Bytes content) implements CodeEvent {}

  /** Events of a stream, and the bytes that may be the beginning of the next one. */
  record Taken(List<CodeEvent> events, Bytes rest) {
    public Taken {
      events = List.copyOf(events);
    }
  }
}
