package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A desk that notes when it is told that all is there. */
final class TimedDesk extends PassingDesk {
  private final AtomicLong ended;

  TimedDesk(Desk desk, AtomicLong ended) {
    super(desk);
    this.ended = ended;
  }

  @Override
  public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
    ended.set(System.nanoTime());
    return super.complete(a, parts);
  }
}
