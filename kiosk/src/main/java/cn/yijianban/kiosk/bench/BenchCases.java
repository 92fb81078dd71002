package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Manifest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * SIMULATED files of what was handed in, as those see them who handed it in. Used under the lock of
 * the office.
 */
final class BenchCases {
  private final InstantSource time;
  private final Predicate<String> paid;
  private final BenchPost post;
  private final List<BenchFile> files = new ArrayList<>();
  private final Map<String, String> corrections = new HashMap<>();

  /**
   * @param paid whether a due was paid, by its id
   * @param post how results come
   */
  BenchCases(InstantSource time, Predicate<String> paid, BenchPost post) {
    this.time = time;
    this.paid = paid;
    this.post = post;
  }

  /**
   * Opens a file; one of the same number begins anew.
   *
   * @param base how each item stands by the clock alone
   */
  void opened(
      Manifest manifest,
      Instant received,
      List<BenchPlatform.Case> cases,
      Function<String, State> base) {
    files.removeIf(file -> file.manifest().number().equals(manifest.number()));
    files.addFirst(new BenchFile(manifest, received, cases, base));
  }

  /** How an item of a submission stands. */
  State state(String number, String item, State base) {
    return file(number).map(file -> file.state(item)).orElse(base);
  }

  /**
   * Takes what was handed in again; from now on its number stands for the file that it corrects.
   *
   * @return the cases it belongs to; empty when whoever sends it has no such application
   */
  Optional<List<BenchPlatform.Case>> corrected(Manifest again) {
    Optional<BenchFile> first =
        file(again.corrects())
            .filter(
                file -> again.parties().stream().map(Application.Party::number).anyMatch(file::of));
    first.ifPresent(
        file -> {
          file.correct(again.cases().keySet());
          corrections.put(again.number(), file.manifest().number());
        });
    return first.map(
        file -> file.cases().stream().filter(c -> again.cases().containsKey(c.item())).toList());
  }

  /** Withdraws an application of its own; false when somebody has begun on it. */
  boolean withdraw(String number) {
    return files.stream()
        .filter(file -> file.manifest().number().equals(number))
        .findFirst()
        .map(BenchFile::withdraw)
        .orElse(false);
  }

  /** False when that service was rated before. */
  boolean rate(String number, String service) {
    return file(number).map(file -> file.rate(service)).orElse(true);
  }

  /** What a number stands for: that of a correction stands for what it corrects. */
  String first(String number) {
    return corrections.getOrDefault(number, number);
  }

  private Optional<BenchFile> file(String number) {
    String first = first(number);
    return files.stream().filter(file -> file.manifest().number().equals(first)).findFirst();
  }

  Reply query(Asked asked) {
    BenchFileData written = new BenchFileData(time.instant(), paid, post);
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                Reply.ok(
                    Map.of(
                        "dossiers",
                        files.stream().filter(file -> file.of(holder)).map(written::of).toList())));
  }

  Reply withdraw(Asked asked) {
    return mine(
        asked,
        asked.json().path("number").asString(""),
        file -> Reply.ok(Map.of("withdrawn", file.withdraw())));
  }

  /** Papers the departments have issued on a submission, or on what it corrects. */
  Reply notices(Asked asked, String number) {
    return mine(
        asked,
        number,
        file ->
            Reply.ok(
                Map.of(
                    "notices",
                    file.cases().stream()
                        .flatMap(c -> file.papers(c).stream())
                        .map(BenchNotices.Paper::data)
                        .toList())));
  }

  private Reply mine(Asked asked, String number, Function<BenchFile, Reply> then) {
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                file(number)
                    .filter(file -> file.of(holder))
                    .map(then)
                    .orElse(Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN")));
  }

  /** 催办, and 督办 for what was urged in vain. */
  Reply urge(Asked asked) {
    String number = asked.json().path("caseNumber").asString("");
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder -> {
              for (BenchFile file : files) {
                for (BenchPlatform.Case c : file.cases()) {
                  if (c.caseNumber().equals(number) && file.of(holder)) {
                    return urge(file, c);
                  }
                }
              }
              return Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN");
            });
  }

  private Reply urge(BenchFile file, BenchPlatform.Case c) {
    Instant now = time.instant();
    String reference = "CB" + c.caseNumber();
    if (!file.late(c.item(), now)) {
      return Reply.ok(Map.of("outcome", "NOT_LATE", "reference", ""));
    }
    if (!file.urgeable(c.item(), now)) {
      return Reply.ok(Map.of("outcome", "ALREADY", "reference", reference));
    }
    boolean supervised = file.urge(c.item(), now);
    return Reply.ok(Map.of("outcome", supervised ? "SUPERVISED" : "URGED", "reference", reference));
  }
}
