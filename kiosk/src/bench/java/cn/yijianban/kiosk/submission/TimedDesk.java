package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.Ratings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A desk that notes when it is told that all is there. */
record TimedDesk(Desk desk, AtomicLong ended) implements Desk {
  @Override
  public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
    return desk.announce(a, parts);
  }

  @Override
  public Answer<String> createUpload(Announcement a, Part part) {
    return desk.createUpload(a, part);
  }

  @Override
  public Answer<Long> offset(String upload) {
    return desk.offset(upload);
  }

  @Override
  public Answer<Long> append(String upload, long offset, Chunk chunk) {
    return desk.append(upload, offset, chunk);
  }

  @Override
  public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
    ended.set(System.nanoTime());
    return desk.complete(a, parts);
  }

  @Override
  public Answer<CaseFile> status(String number) {
    return desk.status(number);
  }

  @Override
  public Answer<CaseFile> withdraw(Announcement a) {
    return desk.withdraw(a);
  }

  @Override
  public Answer<Parcel> deliver(String key, String number) {
    return desk.deliver(key, number);
  }

  @Override
  public Answer<Boolean> record(String key, Ratings.Service service) {
    return desk.record(key, service);
  }

  @Override
  public Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record) {
    return desk.rate(key, rating, record);
  }

  @Override
  public void close() {
    desk.close();
  }
}
