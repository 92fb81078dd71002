package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.submission.Application;
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
    return new Draft(
        d.id(),
        Optional.of(bundle),
        Map.of(),
        Set.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Inquiries.NONE,
        Optional.empty());
  }

  /** The same people before another bundle. */
  static Draft sent(Draft d, Bundle bundle) {
    return new Draft(
        d.id(),
        Optional.of(bundle),
        Map.of(),
        Set.of(),
        d.persons(),
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Inquiries.NONE,
        Optional.empty());
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
    return new Draft(
        d.id(),
        Optional.of(bundle),
        answers,
        Set.of(),
        d.persons(),
        List.of(),
        only(d.values(), v -> v.source() == Field.Source.TYPED),
        only(d.materials(), m -> m instanceof Met.ByScan || m instanceof Met.Later),
        Optional.empty(),
        Inquiries.NONE,
        Optional.empty());
  }

  /** Nothing but where it is decided on. */
  static Draft placed(Draft d) {
    Draft blank = Draft.blank(d.id());
    return Optional.ofNullable(d.answers().get(Across.ANSWER))
        .map(place -> answer(blank, Across.ANSWER, place))
        .orElse(blank);
  }

  static Draft answer(Draft d, String question, String value) {
    Map<String, String> answers = new HashMap<>(d.answers());
    answers.put(question, value);
    return new Draft(
        d.id(),
        d.bundle(),
        answers,
        d.dropped(),
        d.persons(),
        d.consents(),
        d.values(),
        d.materials(),
        d.signature(),
        d.inquiries(),
        d.receipt());
  }

  static Draft want(Draft d, String item, boolean wanted) {
    Set<String> dropped = new HashSet<>(d.dropped());
    if (wanted) {
      dropped.remove(item);
    } else {
      dropped.add(item);
    }
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        dropped,
        d.persons(),
        d.consents(),
        d.values(),
        d.materials(),
        d.signature(),
        d.inquiries(),
        d.receipt());
  }

  /**
   * Somebody has identified themselves. Where it is not who stood there before, what was fetched
   * for that one goes; what was typed, scanned and promised stays. Everybody is asked about anew.
   */
  static Draft person(Draft d, Person person) {
    Map<String, Person> persons = new HashMap<>(d.persons());
    Person before = persons.put(person.role(), person);
    boolean same = before == null || before.number().equals(person.number());
    return own(d, persons, d.consents(), same);
  }

  /** What was fetched goes; what was typed, scanned and promised stays. */
  static Draft unfetched(Draft d) {
    return own(d, d.persons(), d.consents(), false);
  }

  /** Nobody agrees any more: what was fetched goes. */
  static Draft refused(Draft d) {
    return own(d, d.persons(), List.of(), false);
  }

  /**
   * @param all whether what was fetched stays, too
   */
  private static Draft own(
      Draft d, Map<String, Person> persons, List<Application.Consent> consents, boolean all) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        persons,
        consents,
        all ? d.values() : only(d.values(), v -> v.source() == Field.Source.TYPED),
        all
            ? d.materials()
            : only(d.materials(), m -> m instanceof Met.ByScan || m instanceof Met.Later),
        d.signature(),
        Inquiries.NONE,
        d.receipt());
  }

  private static <T> Map<String, T> only(Map<String, T> all, Predicate<T> kept) {
    Map<String, T> some = new HashMap<>(all);
    some.values().removeIf(kept.negate());
    return some;
  }

  static Draft inquiries(Draft d, Inquiries inquiries) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        d.consents(),
        d.values(),
        d.materials(),
        d.signature(),
        inquiries,
        d.receipt());
  }

  static Draft consent(Draft d, Application.Consent consent) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        List.of(consent),
        d.values(),
        d.materials(),
        d.signature(),
        d.inquiries(),
        d.receipt());
  }

  static Draft value(Draft d, String field, FormValue value) {
    Map<String, FormValue> values = new HashMap<>(d.values());
    values.put(field, value);
    return values(d, values);
  }

  static Draft values(Draft d, Map<String, FormValue> values) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        d.consents(),
        values,
        d.materials(),
        d.signature(),
        d.inquiries(),
        d.receipt());
  }

  static Draft material(Draft d, String material, Met met) {
    Map<String, Met> materials = new HashMap<>(d.materials());
    materials.put(material, met);
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        d.consents(),
        d.values(),
        materials,
        d.signature(),
        d.inquiries(),
        d.receipt());
  }

  static Draft signature(Draft d, Optional<Bytes> png) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        d.consents(),
        d.values(),
        d.materials(),
        png,
        d.inquiries(),
        d.receipt());
  }

  /** Keeps only the receipt: all else is in the sealed package now. */
  static Draft receiptOnly(Draft d, Draft.Receipt receipt) {
    return new Draft(
        d.id(),
        d.bundle(),
        d.answers(),
        d.dropped(),
        d.persons(),
        d.consents(),
        d.values(),
        d.materials(),
        Optional.empty(),
        d.inquiries(),
        Optional.of(receipt));
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
