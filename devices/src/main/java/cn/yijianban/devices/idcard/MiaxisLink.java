package cn.yijianban.devices.idcard;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import java.time.Duration;

/** A pipe of 64-byte reports that looks like the serial line of a security module. */
public final class MiaxisLink implements Link {
  private final Link reports;
  private Bytes pending = Bytes.empty();

  public MiaxisLink(Link reports) {
    this.reports = reports;
  }

  @Override
  public void write(Bytes frame) {
    reports.write(MiaxisReports.request(frame));
  }

  /** Gives the pieces that came; a damaged report is dropped and its frame stays incomplete. */
  @Override
  public Bytes read(int max, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      while (pending.size() >= MiaxisReports.SIZE) {
        Bytes piece = MiaxisReports.pieceOf(pending.slice(0, MiaxisReports.SIZE));
        pending = pending.slice(MiaxisReports.SIZE, pending.size());
        if (piece.size() > 0) {
          return piece;
        }
      }
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      Bytes more = reports.read(Math.max(max, MiaxisReports.SIZE), left);
      if (more.size() == 0) {
        return Bytes.empty();
      }
      pending = pending.plus(more);
    }
  }

  @Override
  public void discardInput() {
    pending = Bytes.empty();
    reports.discardInput();
  }

  @Override
  public void close() {
    reports.close();
  }
}
