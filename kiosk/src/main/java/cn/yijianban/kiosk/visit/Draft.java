package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Counter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that a visit has gathered. Lives in memory only and is dropped as a whole at the end.
 *
 * @param id of the visit; also the idempotency key of handing in
 * @param answers by question id
 * @param dropped item codes the citizen does not want
 * @param people who stands here
 * @param values by canonical field id
 * @param materials by material id; a material of the plan that is not here has not been looked at
 * @param receipt set from the durable point on
 */
public record Draft(
    String id,
    Optional<Bundle> bundle,
    Map<String, String> answers,
    Set<String> dropped,
    People people,
    Map<String, FormValue> values,
    Map<String, Met> materials,
    Optional<Bytes> signature,
    Optional<Receipt> receipt) {
  public Draft {
    answers = Map.copyOf(answers);
    dropped = Set.copyOf(dropped);
    values = Map.copyOf(values);
    materials = Map.copyOf(materials);
  }

  /** Nothing yet. */
  public static Draft blank(String id) {
    return new Draft(
        id,
        Optional.empty(),
        Map.of(),
        Set.of(),
        People.NOBODY,
        Map.of(),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** By role. */
  public Map<String, Person> persons() {
    return people.persons();
  }

  public List<Application.Consent> consents() {
    return people.consents();
  }

  /** What the platform was asked about those who stand here. */
  public Inquiries inquiries() {
    return people.inquiries();
  }

  public Draft with(Bundle next) {
    return new Draft(
        id, Optional.of(next), answers, dropped, people, values, materials, signature, receipt);
  }

  public Draft with(People next) {
    return new Draft(id, bundle, answers, dropped, next, values, materials, signature, receipt);
  }

  public Draft answers(Map<String, String> next) {
    return new Draft(id, bundle, next, dropped, people, values, materials, signature, receipt);
  }

  public Draft dropped(Set<String> next) {
    return new Draft(id, bundle, answers, next, people, values, materials, signature, receipt);
  }

  public Draft values(Map<String, FormValue> next) {
    return new Draft(id, bundle, answers, dropped, people, next, materials, signature, receipt);
  }

  public Draft materials(Map<String, Met> next) {
    return new Draft(id, bundle, answers, dropped, people, values, next, signature, receipt);
  }

  public Draft signature(Optional<Bytes> png) {
    return new Draft(id, bundle, answers, dropped, people, values, materials, png, receipt);
  }

  /** Keeps no signature: what is handed in is in the sealed package. */
  public Draft handedIn(Receipt taken) {
    return new Draft(
        id,
        bundle,
        answers,
        dropped,
        people,
        values,
        materials,
        Optional.empty(),
        Optional.of(taken));
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Draft[" + bundle.map(Bundle::code).orElse("-") + "]";
  }

  /**
   * Who stands here, what they agreed to and what was asked about them.
   *
   * @param persons by role
   * @param inquiries what the platform was asked about them
   */
  public record People(
      Map<String, Person> persons, List<Application.Consent> consents, Inquiries inquiries) {
    static final People NOBODY = of(Map.of());

    public People {
      persons = Map.copyOf(persons);
      consents = List.copyOf(consents);
    }

    /** They agreed to nothing yet, and nothing was asked about them. */
    public static People of(Map<String, Person> persons) {
      return new People(persons, List.of(), Inquiries.NONE);
    }

    /** Masked. */
    @Override
    public String toString() {
      return "People[" + persons.size() + "]";
    }
  }

  /**
   * What the citizen takes home.
   *
   * @param progress how far the platform is
   * @param paper what became of the printed receipt
   * @param rated whether a rating was given; the grade itself is not kept
   */
  public record Receipt(
      String number,
      String digest,
      Instant at,
      Counter.Progress progress,
      Paper paper,
      boolean rated) {}

  /** The printed receipt. */
  public enum Paper {
    PRINTING,
    PRINTED,
    /** No paper or no printer: number and QR on the screen stand for it. */
    NOT_PRINTED
  }
}
