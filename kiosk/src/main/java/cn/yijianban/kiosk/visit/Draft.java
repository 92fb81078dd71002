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
 * @param persons by role
 * @param values by canonical field id
 * @param materials by material id; a material of the plan that is not here has not been looked at
 * @param inquiries what the platform was asked about those who stand here
 * @param receipt set from the durable point on
 */
public record Draft(
    String id,
    Optional<Bundle> bundle,
    Map<String, String> answers,
    Set<String> dropped,
    Map<String, Person> persons,
    List<Application.Consent> consents,
    Map<String, FormValue> values,
    Map<String, Met> materials,
    Optional<Bytes> signature,
    Inquiries inquiries,
    Optional<Receipt> receipt) {
  public Draft {
    answers = Map.copyOf(answers);
    dropped = Set.copyOf(dropped);
    persons = Map.copyOf(persons);
    consents = List.copyOf(consents);
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
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Optional.empty(),
        Inquiries.NONE,
        Optional.empty());
  }

  /** Masked. */
  @Override
  public String toString() {
    return "Draft[" + bundle.map(Bundle::code).orElse("-") + "]";
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
