package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A Synjones multi-reader: it saves power until it is woken, and then talks like any module. */
public final class SynjonesLink implements Link {
  private static final Duration AWAKE = Duration.ofMillis(100);
  private final Link line;

  public SynjonesLink(Link line) {
    this.line = line;
    line.write(ReaderFrames.WAKE);
    LockSupport.parkNanos(AWAKE.toNanos());
    line.write(ReaderFrames.WORK);
    var _ = line.read(64, Duration.ofMillis(300));
  }

  @Override
  public void write(Bytes bytes) {
    line.write(bytes);
  }

  @Override
  public Bytes read(int max, Duration wait) {
    return line.read(max, wait);
  }

  @Override
  public void close() {
    line.close();
  }
}
