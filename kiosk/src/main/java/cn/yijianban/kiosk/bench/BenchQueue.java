package cn.yijianban.kiosk.bench;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The SIMULATED queues of the hall: numbers that are drawn, called and given back. */
public final class BenchQueue {

  /** What became of a number. */
  public enum State {
    WAITING,
    CALLED,
    GIVEN_BACK
  }

  /** A number that was drawn. */
  public record Drawn(String number, String counter, State state) {}

  /** Whose number it is. */
  private record Kept(Drawn drawn, String holder) {
    Kept now(State next) {
      return new Kept(new Drawn(drawn.number(), drawn.counter(), next), holder);
    }

    boolean waits() {
      return drawn.state() == State.WAITING;
    }

    /** Masked. */
    @Override
    public String toString() {
      return drawn.toString();
    }
  }

  private final InstantSource time;
  private final UnaryOperator<String> places;
  private final List<Kept> all = new ArrayList<>();

  /**
   * @param places where a counter is, by its name
   */
  BenchQueue(InstantSource time, UnaryOperator<String> places) {
    this.time = time;
    this.places = places;
  }

  /** Everything that was drawn, in order. */
  public synchronized List<Drawn> ledger() {
    return all.stream().map(Kept::drawn).toList();
  }

  /** A clerk calls a number; who comes then is not late. */
  public synchronized void call(String number) {
    all.replaceAll(k -> k.drawn().number().equals(number) ? k.now(State.CALLED) : k);
  }

  /** Somebody draws a number in the hall; the answer is it. */
  public synchronized String draw(String holder, String counter) {
    return drawn(holder, counter).drawn().number();
  }

  synchronized Reply draw(Asked asked) {
    String counter = asked.json().path("counter").asString("");
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder -> {
              if (counter.isEmpty()) {
                return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
              }
              Kept kept = drawn(holder, counter);
              return Reply.ok(Map.of("ticket", kept.drawn().number(), "waiting", ahead(kept)));
            });
  }

  private Kept drawn(String holder, String counter) {
    String number = String.format(Locale.ROOT, "A%03d", all.size() + 1);
    Kept kept = new Kept(new Drawn(number, counter, State.WAITING), holder);
    all.add(kept);
    return kept;
  }

  private int ahead(Kept of) {
    return (int)
        all.subList(0, all.indexOf(of)).stream()
            .filter(k -> k.waits() && k.drawn().counter().equals(of.drawn().counter()))
            .count();
  }

  synchronized Reply mine(Asked asked) {
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder ->
                Reply.ok(
                    Map.of(
                        "tickets",
                        all.stream()
                            .filter(k -> k.holder().equals(holder) && k.waits())
                            .map(this::data)
                            .toList())));
  }

  private Map<String, Object> data(Kept k) {
    String counter = k.drawn().counter();
    return Map.of(
        "ticket", k.drawn().number(),
        "waiting", ahead(k),
        "counter", counter,
        "place", places.apply(counter));
  }

  synchronized Reply giveBack(Asked asked) {
    String number = asked.json().path("ticket").asString("");
    return BenchHolder.of(asked)
        .fresh(
            time,
            holder -> {
              Optional<Kept> kept =
                  all.stream()
                      .filter(k -> k.drawn().number().equals(number) && k.holder().equals(holder))
                      .findFirst();
              if (kept.isEmpty()) {
                return Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN");
              }
              boolean waits = kept.get().waits();
              if (waits) {
                all.set(all.indexOf(kept.get()), kept.get().now(State.GIVEN_BACK));
              }
              return Reply.ok(Map.of("cancelled", waits));
            });
  }
}
