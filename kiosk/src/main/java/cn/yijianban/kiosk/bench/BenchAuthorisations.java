package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm3;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * SIMULATED leave to use licences: for one licence, one use and one terminal, once, and not for
 * long. Keeps a ledger of what became of each.
 */
public final class BenchAuthorisations {
  private static final Duration USUAL_LIFE = Duration.ofMinutes(10);
  private static final String PREFIX = "SIMULATED-";
  private static final String UNKNOWN = "AUTHORISATION_UNKNOWN";

  /** What became of leave that was given. */
  public enum State {
    GIVEN,
    USED,
    GIVEN_BACK
  }

  /**
   * Leave that was given.
   *
   * @param use purpose, bundle and terminal
   * @param items it is a material of
   */
  public record Given(
      String code,
      String licenceType,
      List<String> use,
      List<String> items,
      Instant until,
      State state) {
    Given now(State next) {
      return new Given(code, licenceType, use, items, until, next);
    }
  }

  /** Leave, and whose licence it is. */
  private record Kept(Given leave, String holder) {
    Kept now(State next) {
      return new Kept(leave.now(next), holder);
    }

    /** Masked. */
    @Override
    public String toString() {
      return leave.toString();
    }
  }

  private final BenchLicences licences;
  private final InstantSource time;
  private final Map<String, Kept> given = new LinkedHashMap<>();
  private final Set<String> barred = new HashSet<>();
  private Duration life = USUAL_LIFE;

  BenchAuthorisations(BenchLicences licences, InstantSource time) {
    this.licences = licences;
    this.time = time;
  }

  /** From now on leave lapses after that time. */
  public synchronized void lapseAfter(Duration next) {
    life = next;
  }

  /** From now on whoever issues that kind of licence lets no terminal use it. */
  public synchronized void bar(String licenceType) {
    barred.add(licenceType);
  }

  /** Everything that was given, in order. */
  public synchronized List<Given> ledger() {
    return given.values().stream().map(Kept::leave).toList();
  }

  synchronized Reply authorise(Asked asked) {
    JsonNode body = asked.json();
    String holder = body.path("holderNumber").asString("");
    String type = body.path("licenceType").asString("");
    if (holder.isEmpty() || use(body).contains("") || body.path("consented").isMissingNode()) {
      return Reply.refused(Reply.BAD_REQUEST, "USE_NOT_STATED");
    }
    if (barred.contains(type)) {
      return Reply.refused(Reply.FORBIDDEN, "USE_NOT_ALLOWED");
    }
    if (licences.find(type, holder).isEmpty()) {
      return Reply.ok(Map.of("held", false));
    }
    List<String> items = new ArrayList<>();
    body.path("items").forEach(item -> items.add(item.asString("")));
    String code = PREFIX + String.format(Locale.ROOT, "%06d", given.size() + 1);
    Instant until = time.instant().plus(life);
    Given leave = new Given(code, type, use(body), items, until, State.GIVEN);
    given.put(code, new Kept(leave, holder));
    return Reply.ok(Map.of("held", true, "code", code, "until", until.toString()));
  }

  private static List<String> use(JsonNode body) {
    return List.of(
        body.path("purpose").asString("").strip(),
        body.path("bundle").asString(""),
        body.path("terminal").asString(""));
  }

  synchronized Reply fetch(Asked asked) {
    String code = asked.json().path("authorisation").asString("");
    Kept kept = given.get(code);
    if (kept == null) {
      return Reply.refused(Reply.UNPROCESSABLE, UNKNOWN);
    }
    Optional<String> refusal = refusal(kept.leave(), use(asked.json()));
    if (refusal.isPresent()) {
      return Reply.refused(Reply.UNPROCESSABLE, "AUTHORISATION_" + refusal.get());
    }
    given.put(code, kept.now(State.USED));
    BenchLicences.Licence found =
        licences.find(kept.leave().licenceType(), kept.holder()).orElseThrow();
    return Reply.ok(
        Map.of("id", found.id(), "holder", Sm3.hex(kept.holder()), "fields", found.fields()));
  }

  private Optional<String> refusal(Given leave, List<String> use) {
    if (leave.state() != State.GIVEN) {
      return Optional.of(leave.state().name());
    }
    if (!leave.until().isAfter(time.instant())) {
      return Optional.of("LAPSED");
    }
    if (!leave.use().getLast().equals(use.getLast())) {
      return Optional.of("OTHER_TERMINAL");
    }
    return leave.use().equals(use) ? Optional.empty() : Optional.of("OTHER_USE");
  }

  synchronized Reply giveBack(Asked asked) {
    String code = asked.json().path("authorisation").asString("");
    String terminal = asked.json().path("terminal").asString("");
    Kept kept = given.get(code);
    if (kept == null || !kept.leave().use().getLast().equals(terminal)) {
      return Reply.refused(Reply.NOT_FOUND, UNKNOWN);
    }
    given.put(code, kept.now(State.GIVEN_BACK));
    return Reply.ok(Map.of("givenBack", true));
  }
}
