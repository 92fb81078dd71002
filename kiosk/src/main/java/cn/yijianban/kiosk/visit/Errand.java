package cn.yijianban.kiosk.visit;

import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Cases.Child;
import cn.yijianban.kiosk.platform.Cases.Dossier;
import cn.yijianban.kiosk.platform.LicencePrints.Held;
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
 * @param rating what is being rated
 * @param correcting the application whose papers are being handed in again
 * @param fee what is being paid
 */
public record Errand(
    Aim aim,
    Instant read,
    Filed filed,
    Hall hall,
    Optional<Rated> rating,
    Optional<String> correcting,
    Optional<Fee> fee) {
  /** The role of whoever stands here. */
  public static final String HOLDER = "holder";

  /**
   * What was handed in.
   *
   * @param cases empty while the platform is being asked
   * @param unsent what waits at this terminal
   * @param licences what they hold; empty unless they came to print
   */
  public record Filed(
      Optional<Answer<List<Dossier>>> cases,
      List<Unsent> unsent,
      Optional<Answer<List<Held>>> licences) {
    public Filed {
      unsent = List.copyOf(unsent);
    }

    Filed with(Optional<Answer<List<Dossier>>> told) {
      return new Filed(told, unsent, licences);
    }
  }

  /**
   * A fee that is being paid.
   *
   * @param due its id
   * @param order how that stands; empty before the platform made one
   */
  public record Fee(String due, Optional<Order> order) {}

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

    /** What waits at this terminal is to be taken back; really? */
    record TakingBack(String number) implements Place {}

    record Windows() implements Place {}

    /** The times of one window. */
    record Times(String window) implements Place {}

    record Booked() implements Place {}

    /** A booking that is to be given up; really? */
    record Cancelling(String reference) implements Place {}

    /** A number in a queue that is to be given back; really? */
    record GivingBack(String ticket) implements Place {}

    /** A fee of an application, with the telephone. */
    record Paying(String number, String due) implements Place {}

    /** Name of the screen. */
    default String screen() {
      return switch (this) {
        case MyCases _ -> "progress";
        case OneCase _ -> "case";
        case Withdrawal _ -> "withdraw";
        case TakingBack _ -> "take-back";
        case Windows _ -> "booking";
        case Times _ -> "times";
        case Booked _ -> "booked";
        case Cancelling _ -> "cancel";
        case GivingBack _ -> "give-back";
        case Paying _ -> "pay";
      };
    }
  }

  /** One service of one application. */
  public record Rated(String number, String service) {}

  public static Errand of(Aim aim, Instant now) {
    return new Errand(
        aim,
        now,
        new Filed(Optional.empty(), List.of(), Optional.empty()),
        Hall.UNSEEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Where it leads once the card was read. */
  public Place first() {
    return switch (aim) {
      case PROGRESS, PRINT, RATE -> new Place.MyCases();
      case BOOK -> new Place.Windows();
    };
  }

  /** Those the platform told, or none. */
  public List<Dossier> dossiers() {
    return told(filed.cases());
  }

  public Optional<Dossier> dossier(String number) {
    return dossiers().stream().filter(d -> d.number().equals(number)).findFirst();
  }

  /** A licence by its id. */
  public Optional<Held> licence(String id) {
    return told(filed.licences()).stream().filter(h -> h.id().equals(id)).findFirst();
  }

  /** What waits at this terminal, by its number. */
  public Optional<Unsent> unsent(String number) {
    return filed.unsent().stream().filter(u -> u.number().equals(number)).findFirst();
  }

  /** A child case by the number of its department. */
  public Optional<Child> child(String caseNumber) {
    return dossiers().stream()
        .flatMap(d -> d.children().stream())
        .filter(c -> c.caseNumber().equals(caseNumber))
        .findFirst();
  }

  static <T> List<T> told(Optional<Answer<List<T>>> answer) {
    return answer.stream()
        .flatMap(a -> a instanceof Answer.Yes<List<T>>(var all) ? all.stream() : Stream.of())
        .toList();
  }

  /** The card was read at that time. */
  public Errand read(Instant at) {
    return new Errand(aim, at, filed, hall, rating, correcting, fee);
  }

  public Errand with(Filed next) {
    return new Errand(aim, read, next, hall, rating, correcting, fee);
  }

  public Errand with(Hall next) {
    return new Errand(aim, read, filed, next, rating, correcting, fee);
  }

  public Errand with(Fee next) {
    return new Errand(aim, read, filed, hall, rating, correcting, Optional.of(next));
  }

  public Errand looking() {
    return with(filed.with(Optional.empty()));
  }

  public Errand rating(Rated what) {
    return new Errand(aim, read, filed, hall, Optional.of(what), correcting, fee);
  }

  /** That service is not offered again. */
  public Errand rated(Rated what) {
    return with(
        filed.with(
            filed
                .cases()
                .map(
                    _ ->
                        new Answer.Yes<>(
                            dossiers().stream()
                                .map(
                                    d ->
                                        d.number().equals(what.number())
                                            ? d.rated(what.service())
                                            : d)
                                .toList()))));
  }

  public Errand correcting(String number) {
    return new Errand(aim, read, filed, hall, rating, Optional.of(number), fee);
  }

  /** Nothing of the platform is told. */
  @Override
  public String toString() {
    return "Errand[" + aim + "]";
  }
}
