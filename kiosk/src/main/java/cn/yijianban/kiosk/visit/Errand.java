package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Cases.Child;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.platform.Payments.Order;
import cn.yijianban.kiosk.submission.Owners.Unsent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody came for besides applying: who stands here by card, a list, an act, leave. Lives
 * and dies with the visit.
 *
 * @param read when the card was read
 * @param cases empty while the platform is being asked
 * @param unsent what waits at this terminal
 * @param windows empty before they were asked for
 * @param slip what was booked or drawn
 * @param rating what is being rated
 * @param correcting the application whose papers are being handed in again
 * @param due id of the fee that is being paid
 * @param order what is being paid, and how that stands
 */
public record Errand(
    Aim aim,
    Instant read,
    Optional<Answer<List<Dossier>>> cases,
    List<Unsent> unsent,
    Optional<Answer<List<Window>>> windows,
    Optional<Slip> slip,
    Optional<Rated> rating,
    Optional<String> correcting,
    Optional<String> due,
    Optional<Order> order) {
  /** The role of whoever stands here. */
  public static final String HOLDER = "holder";

  /** 申报, as the national interface names the service. */
  static final String HANDED_IN = "申报";

  /** 补正. */
  static final String CORRECTED = "补正";

  public Errand {
    unsent = List.copyOf(unsent);
  }

  /** What was touched on the first screen. */
  public enum Aim {
    /** 查. */
    PROGRESS,
    /** 打. */
    PRINT,
    /** 预约, 取号. */
    BOOK,
    /** 评. */
    RATE
  }

  /** Where in an errand; one screen each. */
  public sealed interface Place {
    record MyCases() implements Place {}

    /** One application. */
    record OneCase(String number) implements Place {}

    /** Really? */
    record Withdrawal(String number) implements Place {}

    record Windows() implements Place {}

    /** The times of one window. */
    record Times(String window) implements Place {}

    record Booked() implements Place {}

    /** A fee of an application, with the telephone. */
    record Paying(String number, String due) implements Place {}

    /** Name of the screen. */
    default String screen() {
      return switch (this) {
        case MyCases _ -> "progress";
        case OneCase _ -> "case";
        case Withdrawal _ -> "withdraw";
        case Windows _ -> "booking";
        case Times _ -> "times";
        case Booked _ -> "booked";
        case Paying _ -> "pay";
      };
    }
  }

  /** One service of one application. */
  public record Rated(String number, String service) {}

  static Errand of(Aim aim, Instant now) {
    return new Errand(
        aim,
        now,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Where it leads once the card was read. */
  Place first() {
    return switch (aim) {
      case PROGRESS, PRINT, RATE -> new Place.MyCases();
      case BOOK -> new Place.Windows();
    };
  }

  /** Those the platform told, or none. */
  public List<Dossier> dossiers() {
    return cases.stream()
        .flatMap(a -> a instanceof Answer.Yes<List<Dossier>>(var all) ? all.stream() : Stream.of())
        .toList();
  }

  public Optional<Dossier> dossier(String number) {
    return dossiers().stream().filter(d -> d.number().equals(number)).findFirst();
  }

  /** A child case by the number of its department. */
  Optional<Child> child(String caseNumber) {
    return dossiers().stream()
        .flatMap(d -> d.children().stream())
        .filter(c -> c.caseNumber().equals(caseNumber))
        .findFirst();
  }

  public Optional<Window> window(String id) {
    return windows.stream()
        .flatMap(a -> a instanceof Answer.Yes<List<Window>>(var all) ? all.stream() : Stream.of())
        .filter(w -> w.id().equals(id))
        .findFirst();
  }

  /** The card was read at that time. */
  Errand read(Instant at) {
    return new Errand(aim, at, cases, unsent, windows, slip, rating, correcting, due, order);
  }

  Errand looking() {
    return new Errand(
        aim, read, Optional.empty(), unsent, windows, slip, rating, correcting, due, order);
  }

  Errand found(Answer<List<Dossier>> found, List<Unsent> here) {
    return new Errand(
        aim, read, Optional.of(found), here, windows, slip, rating, correcting, due, order);
  }

  Errand windows(Answer<List<Window>> found) {
    return new Errand(
        aim, read, cases, unsent, Optional.of(found), slip, rating, correcting, due, order);
  }

  Errand slip(Slip given) {
    return new Errand(
        aim, read, cases, unsent, windows, Optional.of(given), rating, correcting, due, order);
  }

  Errand rating(Rated what) {
    return new Errand(
        aim, read, cases, unsent, windows, slip, Optional.of(what), correcting, due, order);
  }

  /** That service is not offered again. */
  Errand rated(Rated what) {
    Optional<Answer<List<Dossier>>> marked =
        cases.map(
            _ ->
                new Answer.Yes<>(
                    dossiers().stream()
                        .map(d -> d.number().equals(what.number()) ? d.rated(what.service()) : d)
                        .toList()));
    return new Errand(aim, read, marked, unsent, windows, slip, rating, correcting, due, order);
  }

  Errand due(String id) {
    return new Errand(
        aim,
        read,
        cases,
        unsent,
        windows,
        slip,
        rating,
        correcting,
        Optional.of(id),
        Optional.empty());
  }

  Errand order(Order made) {
    return new Errand(
        aim, read, cases, unsent, windows, slip, rating, correcting, due, Optional.of(made));
  }

  Errand correcting(String number) {
    return new Errand(
        aim, read, cases, unsent, windows, slip, rating, Optional.of(number), due, order);
  }

  /** Nothing of the platform is told. */
  @Override
  public String toString() {
    return "Errand[" + aim + "]";
  }
}
