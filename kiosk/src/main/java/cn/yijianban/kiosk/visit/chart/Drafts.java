package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Inquiries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Drafts with one thing changed. */
final class Drafts {
  private Drafts() {}

  static Draft bundle(Draft d, Bundle bundle) {
    return Draft.blank(d.id()).with(bundle);
  }

  /** The same people before another bundle. */
  static Draft sent(Draft d, Bundle bundle) {
    return bundle(d, bundle).with(Draft.People.of(d.persons()));
  }

  /**
   * The same people with the bundle of another place: what they said and typed goes along, what was
   * fetched, agreed to and signed does not.
   *
   * @param kept answers besides those that were given now
   */
  static Draft moved(Draft d, Bundle bundle, Optional<Handled> place, Map<String, String> kept) {
    Map<String, String> answers = new HashMap<>(kept);
    answers.putAll(d.answers());
    answers.remove(Across.ANSWER);
    place.ifPresent(there -> answers.put(Across.ANSWER, there.text()));
    return sent(d, bundle)
        .answers(answers)
        .values(typed(d.values()))
        .materials(brought(d.materials()));
  }

  /** Nothing but where it is decided on. */
  static Draft placed(Draft d) {
    Draft blank = Draft.blank(d.id());
    return Optional.ofNullable(d.answers().get(Across.ANSWER))
        .map(place -> answer(blank, Across.ANSWER, place))
        .orElse(blank);
  }

  static Draft answer(Draft d, String question, String value) {
    return d.answers(plus(d.answers(), question, value));
  }

  static Draft want(Draft d, String item, boolean wanted) {
    Set<String> dropped = new HashSet<>(d.dropped());
    if (wanted) {
      dropped.remove(item);
    } else {
      dropped.add(item);
    }
    return d.dropped(dropped);
  }

  /**
   * Somebody has identified themselves. Where it is not who stood there before, what was fetched
   * for that one goes; what was typed, scanned and promised stays. Everybody is asked about anew.
   */
  static Draft person(Draft d, Person person) {
    Person before = d.persons().get(person.role());
    boolean same = before == null || before.number().equals(person.number());
    Draft rest = same ? d : withoutFetched(d);
    return rest.with(
        new Draft.People(plus(d.persons(), person.role(), person), d.consents(), Inquiries.NONE));
  }

  /** What was fetched goes; what was typed, scanned and promised stays. */
  static Draft unfetched(Draft d) {
    return inquiries(withoutFetched(d), Inquiries.NONE);
  }

  /** Nobody agrees any more: what was fetched goes. */
  static Draft refused(Draft d) {
    return withoutFetched(d).with(Draft.People.of(d.persons()));
  }

  private static Draft withoutFetched(Draft d) {
    return d.values(typed(d.values())).materials(brought(d.materials()));
  }

  private static Map<String, FormValue> typed(Map<String, FormValue> values) {
    return only(values, v -> v.source() == Field.Source.TYPED);
  }

  private static Map<String, Met> brought(Map<String, Met> materials) {
    return only(materials, m -> m instanceof Met.ByScan || m instanceof Met.Later);
  }

  private static <T> Map<String, T> only(Map<String, T> all, Predicate<T> kept) {
    Map<String, T> some = new HashMap<>(all);
    some.values().removeIf(kept.negate());
    return some;
  }

  private static <T> Map<String, T> plus(Map<String, T> all, String name, T value) {
    Map<String, T> more = new HashMap<>(all);
    more.put(name, value);
    return more;
  }

  static Draft inquiries(Draft d, Inquiries inquiries) {
    return d.with(new Draft.People(d.persons(), d.consents(), inquiries));
  }

  static Draft consent(Draft d, Application.Consent consent) {
    return d.with(new Draft.People(d.persons(), List.of(consent), d.inquiries()));
  }

  static Draft value(Draft d, String field, FormValue value) {
    return d.values(plus(d.values(), field, value));
  }

  static Draft material(Draft d, String material, Met met) {
    return d.materials(plus(d.materials(), material, met));
  }

  static Map<String, String> problem(
      Map<String, String> problems, String field, Optional<String> problem) {
    Map<String, String> next = new HashMap<>(problems);
    next.remove(field);
    problem.ifPresent(key -> next.put(field, key));
    return next;
  }

  @SafeVarargs
  static <T> List<T> join(List<? extends T>... lists) {
    List<T> all = new ArrayList<>();
    for (List<? extends T> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
