package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.bench.BenchCourse.State;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Manifest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * SIMULATED files of what was handed in, as those see them who handed it in. Used under the lock of
 * the office.
 */
final class BenchCases {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A card read longer ago opens nothing. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  /** Working days that every department here promises. */
  private static final int PROMISED = 5;

  /** Working days after which a case that was urged in vain is supervised. */
  private static final int PATIENCE = 3;

  private final InstantSource time;
  private final WorkingDays days = WorkingDays.shipped();
  private final Predicate<String> paid;
  private final BenchPost post;
  private final List<Dossier> dossiers = new ArrayList<>();

  /**
   * @param paid whether a due was paid, by its id
   * @param post how results come
   */
  BenchCases(InstantSource time, Predicate<String> paid, BenchPost post) {
    this.time = time;
    this.paid = paid;
    this.post = post;
  }

  /** What a department wants again. */
  record Wanted(String item, String department, String material, String name, String reason) {}

  /** One application; what a holder did to it stands beside what time does to it. */
  private static final class Dossier {
    final Manifest manifest;
    final Instant received;
    final List<BenchPlatform.Case> cases;
    final Function<String, State> base;
    final Map<String, Instant> urged = new LinkedHashMap<>();
    final Set<String> supervised = new HashSet<>();
    final Set<String> corrected = new HashSet<>();
    final Set<String> rated = new HashSet<>();
    boolean withdrawn;

    Dossier(
        Manifest manifest,
        Instant received,
        List<BenchPlatform.Case> cases,
        Function<String, State> base) {
      this.manifest = manifest;
      this.received = received;
      this.cases = cases;
      this.base = base;
    }

    State state(String item) {
      State now = base.apply(item);
      if (withdrawn) {
        return State.WITHDRAWN;
      }
      return now == State.CORRECTION && corrected.contains(item) ? State.ACCEPTED : now;
    }

    boolean of(String holder) {
      return manifest.parties().stream().anyMatch(p -> p.number().equals(holder));
    }
  }

  /**
   * Opens a file.
   *
   * @param base how each item stands by the clock alone
   */
  void opened(
      Manifest manifest,
      Instant received,
      List<BenchPlatform.Case> cases,
      Function<String, State> base) {
    dossiers.add(0, new Dossier(manifest, received, cases, base));
  }

  /** How an item of a submission stands. */
  State state(String number, String item, State base) {
    return dossier(number).map(d -> d.state(item)).orElse(base);
  }

  /**
   * Takes what was handed in again.
   *
   * @return the cases it belongs to; empty when whoever sends it has no such application
   */
  Optional<List<BenchPlatform.Case>> corrected(Manifest again) {
    Optional<Dossier> first =
        dossier(again.corrects())
            .filter(d -> again.parties().stream().map(Application.Party::number).anyMatch(d::of));
    first.ifPresent(d -> d.corrected.addAll(again.cases().keySet()));
    return first.map(
        d -> d.cases.stream().filter(c -> again.cases().containsKey(c.item())).toList());
  }

  /** False when that service was rated before. */
  boolean rate(String number, String service) {
    return dossier(number).map(d -> d.rated.add(service)).orElse(true);
  }

  private Optional<Dossier> dossier(String number) {
    return dossiers.stream().filter(d -> d.manifest.number().equals(number)).findFirst();
  }

  /** Why whoever asks is told nothing. */
  private Optional<Reply> refuses(JsonNode body) {
    if (body.path("holderNumber").asString("").isEmpty()) {
      return Optional.of(Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING"));
    }
    try {
      Duration ago =
          Duration.between(Instant.parse(body.path("cardRead").asString("")), time.instant());
      return ago.abs().compareTo(FRESH) > 0
          ? Optional.of(Reply.refused(Reply.FORBIDDEN, "CARD_NOT_FRESH"))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.of(Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING"));
    }
  }

  Reply query(Asked asked) {
    JsonNode body = asked.json();
    return refuses(body)
        .orElseGet(
            () ->
                Reply.ok(
                    Map.of(
                        "dossiers",
                        dossiers.stream()
                            .filter(d -> d.of(body.path("holderNumber").asString()))
                            .map(this::data)
                            .toList())));
  }

  Reply withdraw(Asked asked) {
    JsonNode body = asked.json();
    Optional<Dossier> mine =
        dossier(body.path("number").asString(""))
            .filter(d -> d.of(body.path("holderNumber").asString("")));
    return refuses(body)
        .or(
            () ->
                mine.isEmpty()
                    ? Optional.of(Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN"))
                    : Optional.empty())
        .orElseGet(
            () -> {
              Dossier d = mine.orElseThrow();
              boolean free = withdrawable(d);
              d.withdrawn |= free;
              return Reply.ok(Map.of("withdrawn", free));
            });
  }

  /** 催办, and 督办 for what was urged in vain. */
  Reply urge(Asked asked) {
    JsonNode body = asked.json();
    String number = body.path("caseNumber").asString("");
    Optional<Reply> refusal = refuses(body);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    for (Dossier d : dossiers) {
      for (BenchPlatform.Case c : d.cases) {
        if (c.caseNumber().equals(number) && d.of(body.path("holderNumber").asString())) {
          return urge(d, c);
        }
      }
    }
    return Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN");
  }

  private Reply urge(Dossier d, BenchPlatform.Case c) {
    String reference = "CB" + c.caseNumber();
    if (left(d, c.item()).filter(days -> days < 0).isEmpty()) {
      return Reply.ok(Map.of("outcome", "NOT_LATE", "reference", ""));
    }
    if (!urgeable(d, c.item())) {
      return Reply.ok(Map.of("outcome", "ALREADY", "reference", reference));
    }
    boolean again = d.urged.putIfAbsent(c.item(), time.instant()) != null;
    if (again) {
      d.supervised.add(c.item());
    }
    return Reply.ok(Map.of("outcome", again ? "SUPERVISED" : "URGED", "reference", reference));
  }

  private boolean urgeable(Dossier d, String item) {
    boolean late = left(d, item).map(days -> days < 0).orElse(false);
    Instant before = d.urged.get(item);
    boolean inVain =
        before != null
            && !d.supervised.contains(item)
            && days.between(day(before), day(time.instant())) >= PATIENCE;
    return late && (before == null || inVain);
  }

  private boolean withdrawable(Dossier d) {
    return d.cases.stream()
        .map(c -> d.state(c.item()))
        .allMatch(state -> state == State.RECEIVED || state == State.CORRECTION);
  }

  private LocalDate due(Dossier d) {
    return days.after(day(d.received), PROMISED);
  }

  private Optional<Integer> left(Dossier d, String item) {
    State state = d.state(item);
    return state == State.RECEIVED || state == State.ACCEPTED
        ? Optional.of(days.between(day(time.instant()), due(d)))
        : Optional.empty();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  private Map<String, Object> data(Dossier d) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("number", d.manifest.number());
    data.put("bundle", d.manifest.bundle());
    data.put("title", d.manifest.bundleName());
    data.put("received", d.received.toString());
    data.put("withdrawable", withdrawable(d));
    data.put("children", d.cases.stream().map(c -> child(d, c)).toList());
    data.put("corrections", wanted(d).stream().map(BenchCases::data).toList());
    data.put("services", services(d));
    data.put("dues", dues(d));
    post.of(d.manifest.number()).ifPresent(parcel -> data.put("delivery", parcel));
    return data;
  }

  private Map<String, Object> child(Dossier d, BenchPlatform.Case c) {
    State state = d.state(c.item());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("item", c.item());
    data.put("department", "");
    data.put("caseNumber", c.caseNumber());
    data.put("state", state.name());
    left(d, c.item())
        .ifPresent(
            days -> {
              data.put("due", due(d).toString());
              data.put("left", days);
            });
    data.put("urgeable", urgeable(d, c.item()));
    data.put("papers", papers(d, c, state));
    return data;
  }

  /** 受理通知书 only with a number of acceptance: what was only received has no paper. */
  private static List<Map<String, Object>> papers(Dossier d, BenchPlatform.Case c, State state) {
    String issued = day(d.received).toString();
    List<Map<String, Object>> papers = new ArrayList<>();
    switch (state) {
      case ACCEPTED -> papers.add(paper("ACCEPTANCE", "SL" + c.caseNumber(), issued));
      case CLOSED -> {
        papers.add(paper("ACCEPTANCE", "SL" + c.caseNumber(), issued));
        papers.add(paper("RESULT", "JG" + c.caseNumber(), issued));
      }
      case CORRECTION -> papers.add(paper("CORRECTION", "BZ" + c.caseNumber(), issued));
      case REFUSED -> papers.add(paper("REFUSAL", "BY" + c.caseNumber(), issued));
      case RECEIVED, WITHDRAWN -> {}
    }
    return papers;
  }

  private static Map<String, Object> paper(String kind, String number, String issued) {
    return Map.of("kind", kind, "number", number, "issued", issued);
  }

  /** The first paper that was scanned for each item that was sent back. */
  private static List<Wanted> wanted(Dossier d) {
    return d.cases.stream()
        .map(BenchPlatform.Case::item)
        .filter(item -> d.state(item) == State.CORRECTION)
        .flatMap(
            item ->
                d.manifest.materials().stream()
                    .filter(m -> m.usedBy().contains(item) && m.metBy().equals("scan"))
                    .limit(1)
                    .map(m -> new Wanted(item, "", m.material(), m.name(), "这一份看不清楚，请重新扫描原件。")))
        .toList();
  }

  private static Map<String, Object> data(Wanted w) {
    return Map.of(
        "item",
        w.item(),
        "department",
        w.department(),
        "material",
        w.material(),
        "name",
        w.name(),
        "reason",
        w.reason());
  }

  /** 登记费 where a title was registered (发改价格规〔2016〕2559号: 住宅 80 元一件). */
  private List<Map<String, Object>> dues(Dossier d) {
    return d.cases.stream()
        .filter(c -> c.item().equals("S01-3") && d.state(c.item()) != State.WITHDRAWN)
        .<Map<String, Object>>map(
            c ->
                Map.of(
                    "id",
                    "F" + c.caseNumber(),
                    "item",
                    c.item(),
                    "label",
                    "不动产登记费（住宅）",
                    "cents",
                    8000,
                    "basis",
                    "发改价格规〔2016〕2559号",
                    "paid",
                    d.state(c.item()) == State.CLOSED || paid.test("F" + c.caseNumber())))
        .toList();
  }

  private static List<Map<String, Object>> services(Dossier d) {
    List<String> all = new ArrayList<>(List.of("申报"));
    if (!d.corrected.isEmpty()) {
      all.add("补正");
    }
    if (d.cases.stream().allMatch(c -> d.state(c.item()) == State.CLOSED)) {
      all.add("签收");
    }
    return all.stream()
        .<Map<String, Object>>map(s -> Map.of("name", s, "rated", d.rated.contains(s)))
        .toList();
  }
}
