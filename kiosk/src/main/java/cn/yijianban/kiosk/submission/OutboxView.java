package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The outbox of a stopped terminal, for {@code terminalctl queue}. While the terminal runs, every
 * method throws {@link cn.yijianban.kiosk.store.StoreBusyException} with a sentence that says so.
 */
public final class OutboxView {
  private OutboxView() {}

  /**
   * One submission, without anything of the persons.
   *
   * @param state PENDING, ANNOUNCED, UPLOADING, RECEIVED, ACCEPTED, REFUSED as a whole, SETTLED
   *     when all items have a final word and not all of them are accepted, WITHDRAWING when it was
   *     taken back here and the platform has to be told, or WITHDRAWN when that is over
   * @param nextAttempt when it is tried or asked after again
   * @param lastError code; empty when the last try did not fail
   * @param parts of a package that is being uploaded, in order; none before and after that
   * @param size bytes of the sealed package
   * @param digest SM3 of it; with case numbers and times the proof that stays when it is gone
   */
  public record Line(
      String number,
      String bundle,
      Instant created,
      Optional<Instant> announced,
      Optional<Instant> received,
      Optional<Instant> accepted,
      String state,
      int attempts,
      Instant nextAttempt,
      Optional<String> lastError,
      List<Part> parts,
      long size,
      String digest,
      List<Counter.ChildCase> cases) {
    public Line {
      parts = List.copyOf(parts);
      cases = List.copyOf(cases);
    }

    /** Given by the platform. */
    public List<String> caseNumbers() {
      return cases.stream().map(Counter.ChildCase::caseNumber).toList();
    }
  }

  /**
   * A part of a package that is being uploaded, as far as this terminal knows.
   *
   * @param number from 1 on
   */
  public record Part(int number, long size, Stand stand) {}

  /** How a part stands. */
  public enum Stand {
    /** All of it went out, and the platform has not asked for it again. */
    SENT,
    /** Its upload was begun. */
    UNDER_WAY,
    WAITS
  }

  /** What looking at one package came to. */
  public record Finding(String number, Verdict verdict) {}

  /** What a package and its row can be. */
  public enum Verdict {
    SOUND,
    /** Whole, but signed with a key that is not this terminal's. */
    FOREIGN,
    BROKEN,
    /** Put aside before, for it could not be read. */
    QUARANTINED,
    /** Waits for the platform, and its package is gone. */
    MISSING,
    /** Its row says another digest than the package has. */
    CHANGED,
    /** Not in the list yet; the next start or {@code queue rebuild} puts it there. */
    WITHOUT_ROW
  }

  /** Whether a folder holds an outbox at all. */
  public static boolean there(Path dataDir) {
    return Files.isDirectory(dataDir.resolve("spool"));
  }

  /** Oldest first; empty when the folder holds no outbox. */
  public static List<Line> read(Path dataDir) {
    if (!there(dataDir)) {
      return List.of();
    }
    try (Store store = Store.open(dataDir)) {
      return lines(store);
    }
  }

  private static List<Line> lines(Store store) {
    return store.transaction(
        jdbc -> {
          Map<String, List<Counter.ChildCase>> cases = CaseRows.all(jdbc);
          return Rows.all(jdbc).stream()
              .map(e -> line(e, cases.getOrDefault(e.number(), List.of())))
              .toList();
        });
  }

  private static Line line(Entry e, List<Counter.ChildCase> cases) {
    boolean partly =
        e.accepted().isPresent() && cases.stream().anyMatch(c -> c.state().equals("REFUSED"));
    return new Line(
        e.number(),
        e.header().bundle(),
        e.header().created(),
        e.announced(),
        e.received(),
        e.accepted(),
        partly ? "SETTLED" : e.state(),
        e.attempts(),
        e.nextAttemptAt(),
        e.lastError(),
        e.received().isEmpty() ? e.upload().map(u -> parts(e, u)).orElse(List.of()) : List.of(),
        e.size(),
        e.digest(),
        cases);
  }

  private static List<Part> parts(Entry e, Underway upload) {
    Ranges ranges = new Ranges(e.size(), upload.most());
    List<Part> parts = new ArrayList<>();
    for (int number = 1; number <= ranges.count(); number++) {
      Stand stand = Stand.SENT;
      if (upload.wanted().contains(number)) {
        stand = number == upload.wanted().getFirst() ? Stand.UNDER_WAY : Stand.WAITS;
      }
      parts.add(new Part(number, ranges.size(number), stand));
    }
    return parts;
  }

  /** Lets a refused submission be tried again; false when no such one is refused. */
  public static boolean unblock(Path dataDir, String number, InstantSource time) {
    if (!there(dataDir)) {
      return false;
    }
    try (Store store = Store.open(dataDir)) {
      return store.commitDurably(jdbc -> Rows.unblock(jdbc, number, time.instant())) > 0;
    }
  }

  /**
   * Looks at every package and its row; changes none of them. The folder is opened as a start opens
   * it: unfinished files are swept, a database that does not open is moved aside.
   *
   * @return empty when the terminal's key is not in the folder
   */
  public static Optional<List<Finding>> verify(Path dataDir) {
    Optional<Sm2KeyPair> keys = KeyFile.open(StationKeys.file(dataDir));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    try (Store store = Store.open(dataDir)) {
      Map<String, Line> rows =
          lines(store).stream().collect(Collectors.toMap(Line::number, Function.identity()));
      List<Finding> findings = new ArrayList<>();
      List<String> there =
          Stream.concat(store.spool().numbers().stream(), store.spool().withdrawnNumbers().stream())
              .toList();
      for (String number : there) {
        Seal.Check check =
            Seal.verify(store.spool().kept(number).orElseThrow(), keys.get().publicKey());
        findings.add(new Finding(number, verdict(check, Optional.ofNullable(rows.get(number)))));
      }
      for (String number : store.spool().everyNumber()) {
        if (!there.contains(number)) {
          findings.add(new Finding(number, Verdict.QUARANTINED));
        }
      }
      List<String> seen = store.spool().everyNumber();
      rows.values().stream()
          .filter(line -> line.accepted().isEmpty() && !seen.contains(line.number()))
          .forEach(line -> findings.add(new Finding(line.number(), Verdict.MISSING)));
      return Optional.of(List.copyOf(findings));
    } catch (IOException e) {
      throw new UncheckedIOException("the spool cannot be read", e);
    }
  }

  private static Verdict verdict(Seal.Check check, Optional<Line> row) {
    return switch (check) {
      case Seal.Check.Broken _ -> Verdict.BROKEN;
      case Seal.Check.Foreign(var _, var _, var digest) -> row(digest, row, Verdict.FOREIGN);
      case Seal.Check.Sound(var _, var _, var digest) -> row(digest, row, Verdict.SOUND);
    };
  }

  private static Verdict row(String digest, Optional<Line> row, Verdict good) {
    return row.map(line -> line.digest().equals(digest) ? good : Verdict.CHANGED)
        .orElse(Verdict.WITHOUT_ROW);
  }

  /**
   * Brings the rows in line with the packages, a database that does not open having been moved
   * aside. What has a row keeps it.
   *
   * @return numbers that got a row; empty when the terminal's key is not in the folder
   */
  public static Optional<List<String>> rebuild(Path dataDir) {
    Optional<Sm2KeyPair> keys = KeyFile.open(StationKeys.file(dataDir));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    try (Store store = Store.open(dataDir)) {
      List<String> before = lines(store).stream().map(Line::number).toList();
      var _ = new Adoption(store, keys.get().publicKey()).run();
      return Optional.of(
          lines(store).stream().map(Line::number).filter(n -> !before.contains(n)).toList());
    }
  }
}
