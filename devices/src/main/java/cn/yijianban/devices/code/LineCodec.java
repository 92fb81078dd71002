package cn.yijianban.devices.code;

import cn.yijianban.devices.frame.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Codes as plain lines: they end with CR, LF or both, or when the line falls silent. An
 * acknowledgement of the register protocol is taken out wherever it is glued. Pure.
 */
final class LineCodec {
  /** A QR code holds at most 2953 bytes. */
  static final int LONGEST = 2953;

  private LineCodec() {}

  /**
   * @param idle whether nothing has come for a while, so that what is there is all there is
   */
  static CodeEvent.Taken take(Bytes stream, boolean idle) {
    List<CodeEvent> events = new ArrayList<>();
    Bytes rest = stream;
    Optional<NewlandCodec.Found> reply = NewlandCodec.find(rest);
    while (reply.isPresent()) {
      rest = lines(events, rest.slice(0, reply.get().from()), rest, reply.get().end());
      events.add(reply.get().event());
      reply = NewlandCodec.find(rest);
    }
    int from = 0;
    for (int at = 0; at < rest.size(); at++) {
      if (rest.at(at) == 0x0d || rest.at(at) == 0x0a) {
        code(events, rest.slice(from, at));
        from = at + 1;
      }
    }
    Bytes open = rest.slice(from, rest.size());
    if (idle && NewlandCodec.beginning(open) != 0) {
      code(events, open);
      open = Bytes.empty();
    } else if (idle) {
      open = Bytes.empty();
    }
    return new CodeEvent.Taken(events, open);
  }

  /** Whole lines before a reply; an unfinished one before it is noise. */
  private static Bytes lines(List<CodeEvent> events, Bytes before, Bytes all, int end) {
    int from = 0;
    for (int at = 0; at < before.size(); at++) {
      if (before.at(at) == 0x0d || before.at(at) == 0x0a) {
        code(events, before.slice(from, at));
        from = at + 1;
      }
    }
    return all.slice(end, all.size());
  }

  private static void code(List<CodeEvent> events, Bytes content) {
    if (content.size() > 0) {
      events.add(new CodeEvent.Code(content));
    }
  }
}
