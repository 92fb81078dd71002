package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.platform.Payments.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The SIMULATED cashier: orders wait, are paid by a telephone, run out, and are refunded. */
final class BenchCashier {
  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Order(
      String reference, String due, Instant made, Optional<Instant> paid, boolean refunded) {}

  private final InstantSource time;
  private final Map<String, Order> orders = new LinkedHashMap<>();
  private int made;
  private Optional<Duration> paysAfter = Optional.empty();

  BenchCashier(InstantSource time) {
    this.time = time;
  }

  /** From now on somebody pays each order so long after it was made. */
  synchronized void paysAfter(Duration wait) {
    paysAfter = Optional.of(wait);
  }

  /** Pays what waits; what has run out is paid and sent back. */
  synchronized void pay() {
    Instant now = time.instant();
    orders.replaceAll(
        (_, o) ->
            o.paid().isPresent()
                ? o
                : new Order(
                    o.reference(),
                    o.due(),
                    o.made(),
                    Optional.of(now),
                    now.isAfter(o.made().plus(LIFE))));
  }

  synchronized boolean paid(String due) {
    return orders.values().stream().anyMatch(o -> o.due().equals(due) && state(o) == State.PAID);
  }

  /** Orders for dues whose ids begin like that were never made. */
  synchronized void forget(String dues) {
    orders.values().removeIf(o -> o.due().startsWith(dues));
  }

  private State state(Order o) {
    Instant now = time.instant();
    boolean byItself = paysAfter.map(wait -> !o.made().plus(wait).isAfter(now)).orElse(false);
    if (o.refunded()) {
      return State.REFUNDED;
    }
    if (o.paid().isPresent() || byItself) {
      return State.PAID;
    }
    return now.isAfter(o.made().plus(LIFE)) ? State.EXPIRED : State.WAITING;
  }

  synchronized Reply create(Asked asked) {
    String due = asked.json().path("due").asString("");
    if (due.isEmpty() || asked.json().path("holderNumber").asString("").isEmpty()) {
      return Reply.refused(Reply.BAD_REQUEST, "FIELD_MISSING");
    }
    String reference = String.format(Locale.ROOT, "JK%06d", ++made);
    Order order = new Order(reference, due, time.instant(), Optional.empty(), false);
    orders.put(reference, order);
    return Reply.ok(data(order));
  }

  synchronized Reply query(Asked asked) {
    Order order = orders.get(asked.json().path("reference").asString(""));
    return order == null ? Reply.refused(Reply.NOT_FOUND, "NUMBER_UNKNOWN") : Reply.ok(data(order));
  }

  private Map<String, Object> data(Order o) {
    State state = state(o);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("reference", o.reference());
    data.put("code", "https://platform.example/pay/" + o.reference());
    data.put("expires", o.made().plus(LIFE).toString());
    data.put("state", state.name());
    if (state == State.PAID) {
      data.put("receipt", "PJ" + o.reference().substring(2));
    }
    return data;
  }
}
