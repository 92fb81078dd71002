package cn.yijianban.kiosk.bench;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.JournalRange;
import cn.yijianban.kiosk.platform.RequestSignature;
import cn.yijianban.kiosk.platform.StationDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** SIMULATED keeper of terminals: who signed in, how each said to be, its journal, its orders. */
public final class BenchStation {
  static final String CONFIGURATIONS = "/v1/terminal/configurations/";
  private static final int USUAL_BEAT_SECONDS = 60;

  /**
   * What a terminal said.
   *
   * @param text JSON, as it came
   */
  public record Beat(String terminal, Instant at, String text) {}

  private static final class Kept {
    StationDesk.JournalEnd end = StationDesk.JournalEnd.NONE;
    final List<String> lines = new ArrayList<>();
    final TreeMap<Long, Bytes> configurations = new TreeMap<>();
  }

  private final InstantSource time;
  private final Map<String, Kept> terminals = new HashMap<>();
  private final Set<String> signedIn = new HashSet<>();
  private final List<Beat> signIns = new ArrayList<>();
  private final List<Beat> beats = new ArrayList<>();
  private int beatSeconds = USUAL_BEAT_SECONDS;
  private int replaced;

  BenchStation(InstantSource time) {
    this.time = time;
  }

  /** Orders this pace from now on. */
  public synchronized void beatEvery(int seconds) {
    beatSeconds = seconds;
  }

  /** Forgets who has signed in, as a platform that was started again. */
  public synchronized void forget() {
    signedIn.clear();
  }

  /** Has a configuration for a terminal. */
  public synchronized void configure(String terminal, long counter, byte[] bundle) {
    kept(terminal).configurations.put(counter, Bytes.of(bundle));
  }

  /** In the order they came. */
  public synchronized List<Beat> signIns() {
    return List.copyOf(signIns);
  }

  /** In the order they came. */
  public synchronized List<Beat> beats() {
    return List.copyOf(beats);
  }

  /** The journal of a terminal as far as it was handed up; every line was found in its chain. */
  public synchronized List<String> journal(String terminal) {
    return List.copyOf(kept(terminal).lines);
  }

  /** How often a terminal began a new journal in place of the one that is known. */
  public synchronized int replacedJournals() {
    return replaced;
  }

  synchronized Reply signIn(Asked asked) {
    JsonNode body = asked.json();
    if (!body.has("version") || !body.has("region") || !body.has("started")) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    signedIn.add(terminal(asked));
    signIns.add(beat(asked));
    return orders(asked);
  }

  synchronized Reply heartbeat(Asked asked) {
    if (!signedIn.contains(terminal(asked))) {
      return Reply.refused(Reply.CONFLICT, StationDesk.NOT_SIGNED_IN);
    }
    if (!asked.json().has("devices") || !asked.json().has("journal")) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    beats.add(beat(asked));
    return orders(asked);
  }

  synchronized Reply configuration(Asked asked) {
    String counter = asked.path().substring(CONFIGURATIONS.length());
    Optional<Bytes> bundle =
        counter.matches("[0-9]{1,18}")
            ? Optional.ofNullable(kept(terminal(asked)).configurations.get(Long.parseLong(counter)))
            : Optional.empty();
    return bundle
        .map(bytes -> Reply.octets(Reply.OK, Map.of(), bytes))
        .orElse(Reply.refused(Reply.NOT_FOUND, "CONFIG_UNKNOWN"));
  }

  synchronized Reply journal(Asked asked) {
    Kept kept = kept(terminal(asked));
    List<String> lines = new ArrayList<>();
    asked.json().path("lines").forEach(line -> lines.add(line.asString("")));
    String before = asked.json().path("before").asString("");
    JournalRange part = new JournalRange(asked.json().path("from").asLong(0), before, lines);
    if (part.from() < 1 || !(part.verdict() instanceof Journal.Verdict.Sound(var line, var hash))) {
      return Reply.refused(Reply.UNPROCESSABLE, "LOG_BROKEN");
    }
    boolean anew = part.from() == 1 && before.equals(StationDesk.JournalEnd.NONE.hash());
    boolean known =
        kept.lines.size() >= line
            && kept.lines.subList((int) part.from() - 1, (int) line).equals(lines);
    if (!known) {
      if (!new StationDesk.JournalEnd(part.from() - 1, before).equals(kept.end)) {
        if (!anew) {
          return Reply.refused(Reply.CONFLICT, StationDesk.LOG_GAP);
        }
        replaced++;
        kept.lines.clear();
      }
      kept.lines.addAll(lines);
      kept.end = new StationDesk.JournalEnd(line, hash);
    }
    return Reply.ok(end(kept));
  }

  private Reply orders(Asked asked) {
    Kept kept = kept(terminal(asked));
    long newest = kept.configurations.isEmpty() ? 0 : kept.configurations.lastKey();
    return Reply.ok(Map.of("beatSeconds", beatSeconds, "config", newest, "journal", end(kept)));
  }

  private static Map<String, Object> end(Kept kept) {
    return Map.of("line", kept.end.line(), "hash", kept.end.hash());
  }

  private Kept kept(String terminal) {
    return terminals.computeIfAbsent(terminal, _ -> new Kept());
  }

  private Beat beat(Asked asked) {
    return new Beat(terminal(asked), time.instant(), asked.json().toString());
  }

  private static String terminal(Asked asked) {
    return asked.header(RequestSignature.TERMINAL);
  }
}
