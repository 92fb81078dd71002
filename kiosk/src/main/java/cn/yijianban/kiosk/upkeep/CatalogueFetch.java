package cn.yijianban.kiosk.upkeep;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.edition.Edition;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.edition.Version;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Editions;
import cn.yijianban.kiosk.platform.Editions.Offered;
import cn.yijianban.kiosk.store.DiskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Brings the newest catalogue that the platform offers into the inbox of the shelf, which checks
 * and takes it like one that came on a stick; the visit that is under way ends with the one before.
 *
 * <pre>
 *   inbox/360730-2026.11.3.yjc.0123456789ABCDEF.part   begun; goes on where it stands
 *   inbox/360730-2026.11.3.yjc                         whole, with the SM3 that was offered
 * </pre>
 */
public final class CatalogueFetch {
  private static final int PIECE = 128 * 1024;
  private static final int MARK = 16;
  private static final int CHANGED = 412;
  private static final String PART = ".part";

  private final Editions editions;
  private final Shelf shelf;
  private final Inspection inspection;
  private final Supplier<Optional<Edition>> now;
  private final long keepFree;
  private final DiskFiles disk = new DiskFiles();

  /** What a look came to. */
  public sealed interface Outcome {
    /** Nothing newer is offered. */
    record Nothing() implements Outcome {}

    /** It lies in the inbox. */
    record Brought(Offered edition) implements Outcome {}

    /** Not heard, or cut off: goes on next time. */
    record Later(String code) implements Outcome {}

    /**
     * Somebody has to look: the platform refuses, its file is not what it says, the disk is full.
     */
    record Wrong(String code) implements Outcome {}
  }

  /**
   * @param now what is in use, or waits to be
   * @param keepFree bytes that are left to applications whatever is offered
   */
  public CatalogueFetch(
      Editions editions,
      Shelf shelf,
      Inspection inspection,
      Supplier<Optional<Edition>> now,
      long keepFree) {
    this.editions = editions;
    this.shelf = shelf;
    this.inspection = inspection;
    this.now = now;
    this.keepFree = keepFree;
  }

  /** Looks once, and fetches what is newer than what is here. */
  public Outcome run() throws IOException {
    return switch (editions.editions(inspection.region())) {
      case Answer.Yes<List<Offered>>(var offered) -> {
        Optional<Offered> best = best(offered);
        yield best.isPresent() ? fetch(best.get()) : new Outcome.Nothing();
      }
      case Answer.Refused<List<Offered>>(var _, var code) -> new Outcome.Wrong(code);
      case Answer.Unheard<List<Offered>>(var code) -> new Outcome.Later(code);
    };
  }

  private Optional<Offered> best(List<Offered> offered) throws IOException {
    Optional<Offered> best = Optional.empty();
    for (Offered one : offered) {
      Optional<Inspection.Claim> claim = claim(one);
      boolean wanted =
          claim.isPresent()
              && inspection.wanted(claim.get(), now.get())
              && !Files.exists(shelf.inbox().resolve(one.file()))
              && !shelf.refusedBefore(one.file(), one.sm3());
      if (wanted && inspection.better(claim.get(), best.flatMap(CatalogueFetch::claim))) {
        best = Optional.of(one);
      }
    }
    return best;
  }

  private static Optional<Inspection.Claim> claim(Offered offered) {
    return Version.parse(offered.version())
        .map(version -> new Inspection.Claim(offered.region(), version, offered.lastDay()));
  }

  private Outcome fetch(Offered offered) throws IOException {
    Path part =
        shelf.inbox().resolve(offered.file() + "." + offered.sm3().substring(0, MARK) + PART);
    sweep(part);
    long there = Files.exists(part) ? Files.size(part) : 0;
    if (Files.getFileStore(shelf.inbox()).getUsableSpace() - (offered.size() - there) < keepFree) {
      return new Outcome.Wrong("DISK_FULL");
    }
    while (there < offered.size()) {
      switch (editions.piece(offered, there, PIECE)) {
        case Answer.Yes<Bytes>(var bytes) -> {
          Files.write(part, bytes.toArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
          there += bytes.size();
        }
        case Answer.Refused<Bytes>(var status, var code) -> {
          Files.deleteIfExists(part);
          return status == CHANGED ? new Outcome.Later(code) : new Outcome.Wrong(code);
        }
        case Answer.Unheard<Bytes>(var code) -> {
          return new Outcome.Later(code);
        }
      }
    }
    return whole(offered, part);
  }

  private Outcome whole(Offered offered, Path part) throws IOException {
    if (!Sm3.hex(part).equals(offered.sm3())) {
      Files.delete(part);
      return new Outcome.Wrong("DIGEST_MISMATCH");
    }
    disk.force(part);
    disk.rename(part, shelf.inbox().resolve(offered.file()));
    disk.forceFolder(shelf.inbox());
    return new Outcome.Brought(offered);
  }

  /** What was begun of another package is of no more use. */
  private void sweep(Path keep) throws IOException {
    try (Stream<Path> files = Files.list(shelf.inbox())) {
      for (Path old : files.filter(f -> f.toString().endsWith(PART)).toList()) {
        if (!old.equals(keep)) {
          Files.delete(old);
        }
      }
    }
  }
}
