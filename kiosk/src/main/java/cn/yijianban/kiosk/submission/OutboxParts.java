package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything an outbox works with; put together by the composition root.
 *
 * @param keys empty when the terminal has none: then nothing is taken in
 * @param zone whose days receipt numbers carry
 * @param random of the waits between tries
 */
public record OutboxParts(
    Store store,
    Optional<StationKeys> keys,
    Desk desk,
    Terminal terminal,
    Limits limits,
    Backoff backoff,
    InstantSource time,
    ZoneId zone,
    RandomGenerator random) {

  /**
   * This terminal as its receipts name it.
   *
   * @param id as the platform knows it
   * @param shortName one to eight digits and upper-case letters, its own within the region
   * @param region at least the six digits of the county
   */
  public record Terminal(String id, String shortName, String region) {
    public Terminal {
      if (!shortName.matches("[0-9A-Z]{1,8}") || !region.matches("[0-9]{6,12}")) {
        throw new IllegalArgumentException("a terminal has a short name and a region");
      }
    }
  }

  /**
   * @param free bytes that must be free before a visit starts
   * @param waiting most bytes that may wait for the platform
   * @param look how soon a received submission is asked after; later, less and less often
   * @param upload most bytes a second of uploads, so that a shared line stays of use to others; 0
   *     for as many as it carries
   * @param part most bytes of a package that are one upload
   */
  public record Limits(long free, long waiting, Duration look, long upload, long part) {
    /**
     * 32 MiB: what is sent again at most when a part arrives wrong is two minutes of a line that
     * takes 2 Mbit/s, and thirty pages as they are kept here, nearly every application, are one
     * part still.
     */
    public static final long PART = 32L << 20;

    /** As fast as the line. */
    public Limits(long free, long waiting, Duration look) {
      this(free, waiting, look, 0, PART);
    }

    /** The same with uploads of at most so many kilobits a second; 0 for no limit. */
    public Limits uploading(int kilobits) {
      return new Limits(free, waiting, look, kilobits * 125L, part);
    }

    /** The same with parts of at most so many bytes. */
    public Limits inParts(long bytes) {
      return new Limits(free, waiting, look, upload, bytes);
    }

    /** 512 MiB free, 8 GiB waiting, a look each half minute. */
    public static Limits usual() {
      return new Limits(512L << 20, 8L << 30, Duration.ofSeconds(30));
    }
  }
}
