package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.submission.Manifest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One SIMULATED application; what a holder did to it stands beside what time does to it. */
final class BenchFile {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Working days that every department here promises. */
  private static final int PROMISED = 5;

  /** Working days after which a case that was urged in vain is supervised. */
  private static final int PATIENCE = 3;

  private static final WorkingDays DAYS = WorkingDaysReader.shipped();

  private final Manifest manifest;
  private final Instant received;
  private final List<BenchPlatform.Case> cases;
  private final Function<String, State> base;
  private final Map<String, Instant> urged = new HashMap<>();
  private final Set<String> supervised = new HashSet<>();
  private final Set<String> corrected = new HashSet<>();
  private final Set<String> rated = new HashSet<>();
  private final Optional<BenchAcross> across;
  private boolean withdrawn;

  /** What a department wants again. */
  record Wanted(String item, String material, String name, String reason) {}

  /**
   * @param base how each item stands by the clock alone
   */
  BenchFile(
      Manifest manifest,
      Instant received,
      List<BenchPlatform.Case> cases,
      Function<String, State> base) {
    this.manifest = manifest;
    this.received = received;
    this.cases = List.copyOf(cases);
    this.base = base;
    this.across = BenchAcross.of(manifest);
  }

  /** Where it belongs, when it was taken in for another region. */
  Optional<BenchAcross> across() {
    return across;
  }

  /** Empty for those of the terminal's own catalogue. */
  String department(String item) {
    return across.map(there -> there.department(item)).orElse("");
  }

  Manifest manifest() {
    return manifest;
  }

  Instant received() {
    return received;
  }

  List<BenchPlatform.Case> cases() {
    return cases;
  }

  boolean of(String holder) {
    return manifest.parties().stream().anyMatch(p -> p.number().equals(holder));
  }

  State state(String item) {
    State now = base.apply(item);
    if (withdrawn) {
      return State.WITHDRAWN;
    }
    return now == State.CORRECTION && corrected.contains(item) ? State.ACCEPTED : now;
  }

  boolean every(Set<State> states) {
    return cases.stream().allMatch(c -> states.contains(state(c.item())));
  }

  /** Whether no department has begun on it. */
  boolean withdrawable() {
    return every(Set.of(State.RECEIVED, State.CORRECTION));
  }

  /** False when it is too late. */
  boolean withdraw() {
    boolean free = withdrawable();
    withdrawn |= free;
    return free;
  }

  void correct(Set<String> items) {
    corrected.addAll(items);
  }

  boolean wasCorrected() {
    return !corrected.isEmpty();
  }

  /** False when that service was rated before. */
  boolean rate(String service) {
    return rated.add(service);
  }

  boolean rated(String service) {
    return rated.contains(service);
  }

  LocalDate due() {
    return DAYS.after(day(received), PROMISED);
  }

  /** Working days until an item is promised; below 0 when it is late; empty when it is over. */
  Optional<Integer> left(String item, Instant now) {
    State state = state(item);
    return state == State.RECEIVED || state == State.ACCEPTED
        ? Optional.of(DAYS.between(day(now), due()))
        : Optional.empty();
  }

  boolean late(String item, Instant now) {
    return left(item, now).map(days -> days < 0).orElse(false);
  }

  boolean urgeable(String item, Instant now) {
    Instant before = urged.get(item);
    boolean inVain =
        before != null
            && !supervised.contains(item)
            && DAYS.between(day(before), day(now)) >= PATIENCE;
    return late(item, now) && (before == null || inVain);
  }

  /** Urges; true when it went to those above the department, for it was urged in vain before. */
  boolean urge(String item, Instant now) {
    boolean again = urged.putIfAbsent(item, now) != null;
    if (again) {
      supervised.add(item);
    }
    return again;
  }

  /** The first paper that was scanned for each item that was sent back. */
  Stream<Wanted> wanted() {
    return cases.stream()
        .map(BenchPlatform.Case::item)
        .filter(item -> state(item) == State.CORRECTION)
        .flatMap(
            item ->
                manifest.materials().stream()
                    .filter(m -> m.usedBy().contains(item) && m.metBy().equals("scan"))
                    .limit(1)
                    .map(m -> new Wanted(item, m.material(), m.name(), "这一份看不清楚，请重新扫描原件。")));
  }

  List<BenchNotices.Paper> papers(BenchPlatform.Case c) {
    return BenchNotices.of(
        c,
        state(c.item()),
        received,
        wanted()
            .filter(w -> w.item().equals(c.item()))
            .map(w -> w.name() + "：" + w.reason())
            .toList());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
