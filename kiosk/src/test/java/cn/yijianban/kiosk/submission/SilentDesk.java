package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.Parcel;
import cn.yijianban.kiosk.platform.Ratings;
import java.util.List;
import java.util.Optional;

/** A desk nobody answers at. */
class SilentDesk implements Desk {
  @Override
  public Answer<CaseFile> announce(Announcement announcement, List<Part> parts) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<String> createUpload(Announcement announcement, Part part) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<Long> offset(String upload) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<Long> append(String upload, long offset, Chunk chunk) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<CaseFile> complete(Announcement announcement, List<Part> parts) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<CaseFile> status(String number) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<CaseFile> withdraw(Announcement announcement) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<Parcel> deliver(String key, String number) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<Boolean> record(String key, Ratings.Service service) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record) {
    return new Answer.Unheard<>("CONNECT");
  }

  @Override
  public void close() {}
}
