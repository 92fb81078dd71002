package cn.yijianban.devices.link;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Recording.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays a {@link Recording} back: {@code replay:///file.jsonl}. It is strict: what is written must
 * be what was written then, else the pipe breaks as garbled. Silence takes no time.
 */
final class Replay implements Link {
  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final Deque<Line> lines;
  private Bytes input = Bytes.empty();
  private Bytes expected = Bytes.empty();

  private Replay(Deque<Line> lines) {
    this.lines = lines;
  }

  static Replay open(Path path) {
    JsonMapper json = new JsonMapper();
    Deque<Line> lines = new ArrayDeque<>();
    try {
      for (String line : Files.readAllLines(path)) {
        Line read = json.readValue(line, Line.class);
        if (!read.to().equals("opened")) {
          lines.add(read);
        }
      }
    } catch (IOException | JacksonException e) {
      throw new LinkException(DeviceFault.PORT_UNAVAILABLE, e);
    }
    return new Replay(lines);
  }

  @Override
  public void write(Bytes bytes) {
    while (expected.size() < bytes.size() && next("device")) {
      expected = expected.plus(Bytes.hex(lines.removeFirst().hex()));
    }
    if (!expected.startsWith(bytes)) {
      LOG.debug("the recording has {} of other bytes here", expected.size());
      throw new LinkException(DeviceFault.GARBLED);
    }
    expected = expected.slice(bytes.size(), expected.size());
  }

  @Override
  public Bytes read(int max, Duration wait) {
    while (input.size() < max && expected.size() == 0 && next("kiosk")) {
      input = input.plus(Bytes.hex(lines.removeFirst().hex()));
    }
    Bytes given = input.slice(0, Math.min(max, input.size()));
    input = input.slice(given.size(), input.size());
    return given;
  }

  private boolean next(String to) {
    Line next = lines.peekFirst();
    return next != null && next.to().equals(to);
  }

  /** Nothing arrives before it was asked for. */
  @Override
  public void discardInput() {
    input = Bytes.empty();
  }

  @Override
  public void close() {
    lines.clear();
  }
}
