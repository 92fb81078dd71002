package cn.yijianban.kiosk.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What goes wrong next at the bench platform. Each fault is for one kind of call. */
public final class BenchFaults {
  /** Kinds of calls, as the contract names them. */
  public enum Call {
    ANNOUNCE,
    CREATE_UPLOAD,
    OFFSET,
    APPEND,
    COMPLETE,
    WITHDRAWAL,
    STATUS,
    AUTHORISE,
    LICENCE,
    GIVE_BACK,
    LICENCES,
    LICENCE_PRINT,
    RATING,
    RATED_SERVICE,
    DELIVER,
    SHARE,
    TICKET,
    TICKETS,
    TICKET_BACK,
    HELP,
    EDITIONS,
    EDITION,
    VERIFY,
    PRECHECK,
    FORM,
    LEAVE_DRAFT,
    FIND_DRAFT,
    NOTICES,
    SIGN_IN,
    HEARTBEAT,
    CONFIGURATION,
    JOURNAL,
    CASES,
    URGE,
    WITHDRAW,
    WINDOWS,
    BOOK,
    BOOKED,
    CANCEL,
    COMPLAIN,
    PAY,
    PAID
  }

  /** Kinds of trouble. */
  public enum Fault {
    /** 500, and nothing was done. */
    ERROR,
    /** No answer at all, and nothing was done. */
    SILENCE,
    /** Done, but the connection breaks before the answer. */
    LOST_ANSWER,
    /** Done, and half of the answer comes before the connection breaks. */
    HALF_ANSWER,
    /** Done, and answered so late that somebody may have given up: {@link #LATE_BY}. */
    LATE,
    /** Done before: 409 with code DUPLICATE and the data of the first time. */
    DUPLICATE,
    /** Says more bytes are there than there are. */
    OFFSET_LIE,
    /** Has thrown the upload away. */
    UPLOAD_GONE,
    /** Says that no part is wanted. */
    PARTS_LIE,
    /** 422 with code REFUSED_BY_BENCH, and nothing was done. */
    REFUSAL,
    /** 404 with code NO_SUCH_CALL, as of a platform that does not know this call. */
    NOT_OFFERED,
    /** 501, likewise. */
    NOT_IMPLEMENTED
  }

  /** How late a late answer is. */
  public static final Duration LATE_BY = Duration.ofMillis(400);

  private record Plan(Fault fault, int times) {}

  private record Cut(int part, long at) {}

  private final Map<Call, Plan> plans = new EnumMap<>(Call.class);
  private Duration skew = Duration.ZERO;
  private Optional<Cut> cut = Optional.empty();
  private OptionalInt damaged = OptionalInt.empty();
  private OptionalInt lost = OptionalInt.empty();

  /** The next calls of this kind go wrong, so many of them. */
  public synchronized void next(Call call, Fault fault, int times) {
    plans.put(call, new Plan(fault, times));
  }

  /** Breaks the connection once, when so many bytes of a first part have come; they are kept. */
  public synchronized void cutAt(long bytes) {
    cutAt(1, bytes);
  }

  /** Breaks the connection once, when so many bytes of that part have come; they are kept. */
  public synchronized void cutAt(int part, long bytes) {
    cut = Optional.of(new Cut(part, bytes));
  }

  /** Keeps other bytes of that part than came, once. */
  public synchronized void damage(int part) {
    damaged = OptionalInt.of(part);
  }

  /** Has lost that part when all is said to be there, once. */
  public synchronized void lose(int part) {
    lost = OptionalInt.of(part);
  }

  synchronized boolean takeDamaged(int part) {
    boolean here = damaged.equals(OptionalInt.of(part));
    damaged = here ? OptionalInt.empty() : damaged;
    return here;
  }

  synchronized OptionalInt takeLost() {
    OptionalInt part = lost;
    lost = OptionalInt.empty();
    return part;
  }

  /** From now on the platform's clock is ahead of the real one by so much. */
  public synchronized void skew(Duration ahead) {
    skew = ahead;
  }

  synchronized Duration skew() {
    return skew;
  }

  /** Everything works from now on. */
  public synchronized void none() {
    skew = Duration.ZERO;
    plans.clear();
    cut = Optional.empty();
    damaged = OptionalInt.empty();
    lost = OptionalInt.empty();
  }

  synchronized Optional<Fault> take(Call call) {
    Plan plan = plans.get(call);
    if (plan == null) {
      return Optional.empty();
    }
    if (plan.times() <= 1) {
      plans.remove(call);
    } else {
      plans.put(call, new Plan(plan.fault(), plan.times() - 1));
    }
    return Optional.of(plan.fault());
  }

  /** How many of these bytes still come through; empty when all. */
  synchronized OptionalLong takeCut(int part, long offset, long length) {
    Optional<Cut> here =
        cut.filter(c -> c.part() == part && c.at() >= offset && c.at() < offset + length);
    if (here.isEmpty()) {
      return OptionalLong.empty();
    }
    cut = Optional.empty();
    return OptionalLong.of(here.get().at() - offset);
  }
}
