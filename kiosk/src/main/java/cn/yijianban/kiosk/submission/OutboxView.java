package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The outbox of a stopped terminal, for {@code terminalctl queue}. While the terminal runs, every
 * method throws {@link cn.yijianban.kiosk.store.StoreBusyException} with a sentence that says so.
 */
public final class OutboxView {
  private OutboxView() {}

  /**
   * One submission, without anything of the persons.
   *
   * @param state PENDING, ANNOUNCED, UPLOADING, RECEIVED, ACCEPTED or REFUSED
   * @param lastError code; empty when the last try did not fail
   * @param caseNumbers given by the platform
   */
  public record Line(
      String number,
      String bundle,
      Instant created,
      String state,
      int attempts,
      Optional<String> lastError,
      long size,
      String digest,
      List<String> caseNumbers) {
    public Line {
      caseNumbers = List.copyOf(caseNumbers);
    }
  }

  /** Oldest first; empty when the folder holds no outbox. */
  public static List<Line> read(Path dataDir) {
    if (!Files.isDirectory(dataDir.resolve("spool"))) {
      return List.of();
    }
    try (Store store = Store.open(dataDir)) {
      return store.transaction(
          jdbc ->
              Rows.all(jdbc).stream()
                  .map(
                      e ->
                          new Line(
                              e.number(),
                              e.header().bundle(),
                              e.header().created(),
                              e.state(),
                              e.attempts(),
                              e.lastError(),
                              e.size(),
                              e.digest(),
                              Rows.children(jdbc, e.number()).stream()
                                  .map(Counter.ChildCase::caseNumber)
                                  .toList()))
                  .toList());
    }
  }

  /** Lets a refused submission be tried again; false when no such one is refused. */
  public static boolean unblock(Path dataDir, String number, InstantSource time) {
    if (!Files.isDirectory(dataDir.resolve("spool"))) {
      return false;
    }
    try (Store store = Store.open(dataDir)) {
      return store.commitDurably(jdbc -> Rows.unblock(jdbc, number, time.instant())) > 0;
    }
  }
}
