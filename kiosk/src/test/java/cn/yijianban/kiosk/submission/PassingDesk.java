package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.Ratings;
import java.util.List;
import java.util.Optional;

/** Passes everything on to another desk; who extends it looks on or interferes. */
class PassingDesk implements Desk {
  private final Desk behind;

  PassingDesk(Desk behind) {
    this.behind = behind;
  }

  @Override
  public Answer<CaseFile> announce(Announcement a, List<Part> parts) {
    return behind.announce(a, parts);
  }

  @Override
  public Answer<String> createUpload(Announcement a, Part part) {
    return behind.createUpload(a, part);
  }

  @Override
  public Answer<Long> offset(String upload) {
    return behind.offset(upload);
  }

  @Override
  public Answer<Long> append(String upload, long offset, Chunk chunk) {
    return behind.append(upload, offset, chunk);
  }

  @Override
  public Answer<CaseFile> complete(Announcement a, List<Part> parts) {
    return behind.complete(a, parts);
  }

  @Override
  public Answer<CaseFile> status(String number) {
    return behind.status(number);
  }

  @Override
  public Answer<CaseFile> withdraw(Announcement a) {
    return behind.withdraw(a);
  }

  @Override
  public Answer<Parcel> deliver(String key, String number) {
    return behind.deliver(key, number);
  }

  @Override
  public Answer<Boolean> record(String key, Ratings.Service service) {
    return behind.record(key, service);
  }

  @Override
  public Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record) {
    return behind.rate(key, rating, record);
  }

  @Override
  public void close() {
    behind.close();
  }
}
