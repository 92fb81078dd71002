package cn.yijianban.kiosk.platform;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where sealed packages and ratings are handed over, step by step. Every call has a deadline and
 * may be made again: the idempotency key makes the second one harmless.
 */
public interface Desk extends AutoCloseable {

  /**
   * What is told of a package before it comes; nothing personal.
   *
   * @param key idempotency key of the submission, made before the first attempt
   * @param sm3 of the whole sealed file, upper-case hexadecimal
   * @param region where it is decided on (归属地), GB/T 2260
   * @param takenIn county of the terminal that took it in (受理地)
   */
  record Announcement(
      String number,
      String key,
      long size,
      String sm3,
      String bundle,
      String region,
      String takenIn,
      String terminal,
      Instant created) {
    private static final int COUNTY = 6;

    /** 通办: whether it is decided on in another region than the one that took it in. */
    public boolean across() {
      String area = region.substring(0, Math.min(COUNTY, region.length()));
      return !takenIn.startsWith(area.replaceFirst("(?:00)+$", ""));
    }
  }

  /**
   * A range of a package that is uploaded by itself, so that only what arrived wrong is sent again.
   *
   * @param number from 1 on, in the order of the file
   * @param sm3 of its bytes, upper-case hexadecimal
   */
  record Part(int number, long size, String sm3) {}

  /**
   * A piece of a part, read when it is sent, so that it need not be in memory as a whole.
   *
   * @param source opens it, each time from its beginning
   * @param sm3 of its bytes
   */
  record Chunk(Source source, int size, Bytes sm3) {
    public static Chunk of(Bytes bytes) {
      return new Chunk(bytes::stream, bytes.size(), Bytes.of(Sm3.of(bytes.toArray())));
    }

    /** All of it, in memory. */
    public Bytes bytes() throws IOException {
      try (InputStream in = source.open()) {
        return Bytes.of(in.readAllBytes());
      }
    }
  }

  /** Where bytes come from. */
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Tells of a package and of the parts it comes in; the answer says which of them are wanted. Told
   * again with other parts, it is the same package.
   */
  Answer<CaseFile> announce(Announcement announcement, List<Part> parts);

  /**
   * Begins an upload of a part; the answer is its path, to be kept before the first byte is sent.
   */
  Answer<String> createUpload(Announcement announcement, Part part);

  /** How many bytes the platform holds; refused with 404 or 410 when it knows no such upload. */
  Answer<Long> offset(String upload);

  /**
   * Sends bytes; the answer is the new offset. Refused with 409 when the offset is not its own,
   * with 460 when the bytes, or the whole part with them, do not have the digest they were told to
   * have.
   *
   * @param offset in the part
   */
  Answer<Long> append(String upload, long offset, Chunk chunk);

  /**
   * Says that all is there. The answer comes after the platform has forced it to disk, or names the
   * parts that it lacks.
   */
  Answer<CaseFile> complete(Announcement announcement, List<Part> parts);

  Answer<CaseFile> status(String number);

  /**
   * Takes a submission back (撤回), whether the platform has heard of it or not. The answer is how it
   * stands then: {@link CaseFile.State#WITHDRAWN} when the package never came, and never will be
   * taken; else its cases, withdrawn unless a department had begun.
   */
  Answer<CaseFile> withdraw(Announcement announcement);

  /**
   * Orders the delivery of the results (delivery.create), once under its key. To whom and where
   * stands in the package; it is not told again.
   */
  Answer<Parcel> deliver(String key, String number);

  /** Tells of a service that is about to be rated, once under its key; the answer is true. */
  Answer<Boolean> record(String key, Ratings.Service service);

  /**
   * Sends a rating; the answer is true.
   *
   * @param record id of the service record that went before it
   */
  Answer<Boolean> rate(String key, Ratings.Rating rating, Optional<String> record);

  /** Hangs up: whoever waits for an answer hears none. */
  @Override
  void close();
}
