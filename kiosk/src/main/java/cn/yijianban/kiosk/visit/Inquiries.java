package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.submission.Application;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform was asked about those who stand here, and what it said so far.
 *
 * @param persons by role; empty while nobody has answered
 * @param shared what became of each question for shared data
 * @param elsewhere whether it was asked what was begun elsewhere
 */
public record Inquiries(
    Map<String, Optional<Verdict>> persons, Map<Field.Shared, Outcome> shared, boolean elsewhere) {
  public static final Inquiries NONE = new Inquiries(Map.of(), Map.of(), false);

  public Inquiries {
    persons = Map.copyOf(persons);
    shared = Map.copyOf(shared);
  }

  /** What became of a question. */
  public enum Outcome {
    ASKED,
    KNOWN,
    /** Nothing is known there. */
    NOTHING,
    /** Nobody answered. */
    UNAVAILABLE
  }

  /**
   * Whom a question for shared data is about.
   *
   * @param number of a person or an enterprise
   */
  public record Subject(Field.Shared question, String number) {
    /** Masked. */
    @Override
    public String toString() {
      return "Subject[" + question.service() + "]";
    }
  }

  public Inquiries person(String role, Optional<Verdict> verdict) {
    Map<String, Optional<Verdict>> more = new HashMap<>(persons);
    more.put(role, verdict);
    return new Inquiries(more, shared, elsewhere);
  }

  public Inquiries shared(Field.Shared question, Outcome outcome) {
    Map<Field.Shared, Outcome> more = new HashMap<>(shared);
    more.put(question, outcome);
    return new Inquiries(persons, more, elsewhere);
  }

  public Inquiries askedElsewhere() {
    return new Inquiries(persons, shared, true);
  }

  /** As it goes into the package. */
  public Application.Check check(String role) {
    if (!persons.containsKey(role)) {
      return Application.Check.NONE;
    }
    return persons.get(role).orElse(new Verdict.Unavailable())
            instanceof Verdict.Confirmed(var proof)
        ? Application.Check.confirmed(proof)
        : Application.Check.UNANSWERED;
  }
}
