package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.submission.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was handed in and waits, and whether the records are whole. Reads files, opens no store. */
final class SpoolLook {
  private static final Duration LONG = Duration.ofDays(1);
  private static final String AREA = "spool";
  private static final String SEALED = ".sealed";

  private final Patient patient;

  SpoolLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look(Path data) throws IOException {
    List<Finding> found = new ArrayList<>();
    packages(data, found);
    Path spool = data.resolve("spool");
    names(spool.resolve("quarantine"), name -> name.endsWith(SEALED))
        .forEach(name -> found.add(Finding.ill(AREA, Ailment.QUARANTINE, name)));
    first(names(data, name -> name.startsWith("outbox.") && name.contains(".broken-")))
        .ifPresent(name -> found.add(Finding.ill(AREA, Ailment.DATABASE_ASIDE, name)));
    first(names(data, name -> name.startsWith("journal.") && name.contains(".broken-")))
        .ifPresent(name -> found.add(Finding.ill("journal", Ailment.JOURNAL_ASIDE, name)));
    found.add(
        switch (Journal.verify(data.resolve("journal.jsonl"))) {
          case Journal.Verdict.Sound(var lines, _) ->
              Finding.well("journal", lines + " lines, sound");
          case Journal.Verdict.Broken(var line, var why) ->
              why == Journal.Verdict.Why.TORN
                  ? Finding.well("journal", "a half line at the end, as a power cut leaves it")
                  : Finding.ill("journal", Ailment.JOURNAL_BROKEN, "line " + line);
        });
    return found;
  }

  private void packages(Path data, List<Finding> found) throws IOException {
    Optional<Sm2PublicKey> key = KeyLook.publicKey(data);
    Path spool = data.resolve("spool");
    List<String> names = names(spool, name -> name.endsWith(SEALED));
    if (key.isPresent()) {
      for (String name : names) {
        one(spool.resolve(name), key.get()).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      found.add(Finding.well(AREA, names.size() + " packages wait"));
    }
  }

  private Optional<Finding> one(Path file, Sm2PublicKey key) throws IOException {
    String name = file.getFileName().toString();
    return switch (Seal.verify(file, key)) {
      case Seal.Check.Broken _ -> Optional.of(Finding.ill(AREA, Ailment.PACKAGE_BROKEN, name));
      case Seal.Check.Foreign _ -> Optional.of(Finding.ill(AREA, Ailment.PACKAGE_FOREIGN, name));
      case Seal.Check.Sound(var header, _, _) -> {
        Instant now = patient.time().instant();
        yield header.created().plus(LONG).isBefore(now)
            ? Optional.of(Finding.ill(AREA, Ailment.PACKAGE_WAITS, name))
            : Optional.empty();
      }
    };
  }

  private static Optional<String> first(List<String> names) {
    return names.stream().findFirst();
  }

  private static List<String> names(Path folder, Predicate<String> wanted) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
    }
  }
}
