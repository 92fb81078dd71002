package cn.yijianban.kiosk.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a visit hands in its application, as one would at a counter, and hears what became of it.
 */
public interface Counter {

  /** What handing in came to. */
  sealed interface HandIn {
    /**
     * Sealed, in the spool and forced to disk: from here on nothing can lose it.
     *
     * @param number receipt number, known before the platform has heard of it
     * @param digest SM3 of the sealed package, upper-case hexadecimal
     */
    record Durable(String number, String digest, Instant at) implements HandIn {}

    /** Nothing was kept; the application is still in the visit. */
    record NotKept(Reason reason) implements HandIn {}
  }

  /** Why an application could not be kept. */
  enum Reason {
    DISK_FULL,
    /** As much waits for the platform as may wait here: it was not reached for long. */
    QUEUE_FULL,
    STORE_FAILED,
    NO_KEY
  }

  /** What taking back came to. */
  sealed interface TakenBack {
    /** Durable. Nothing of it has left this terminal, and nothing will. */
    record Here() implements TakenBack {}

    /**
     * Durable. Parts of it have gone out, so the platform is asked to take it back as soon as it is
     * heard; a department that has begun by then goes on.
     */
    record Asked() implements TakenBack {}

    /** The platform has it: {@link cn.yijianban.kiosk.platform.Cases#withdraw} is the way. */
    record AtPlatform() implements TakenBack {}

    /**
     * It cannot be: the package was damaged here and put aside, and nothing of it is sent any more.
     * A technician has been told.
     */
    record PutAside() implements TakenBack {}

    /** It is as it was, and will be sent. */
    record NotDone() implements TakenBack {}
  }

  /** How far a submission has come at the platform. */
  sealed interface Progress {
    record Waiting(int attempts) implements Progress {}

    record Received(List<ChildCase> cases) implements Progress {}

    /** The platform refused it; a technician has been told. */
    record Refused(String code) implements Progress {}
  }

  /** One case an item, opened by the platform. */
  record ChildCase(String item, String caseNumber, String state) {}

  /**
   * Seals, spools and forces to disk; blocks until that is done. Idempotent by {@link
   * Application#visit}.
   */
  HandIn handIn(Application application);

  Optional<Progress> progress(String number);

  /** 撤回 of what still waits here; blocks until it is forced to disk. Doing it again is harmless. */
  TakenBack takeBack(String number);

  /** Tells of every change of any submission, from a background thread; close to stop. */
  AutoCloseable onChange(Consumer<String> numberChanged);

  /**
   * Whether a visit that starts now could end durably: key present, disk free, quota kept. Empty
   * when it could.
   */
  Optional<Reason> obstacle();
}
