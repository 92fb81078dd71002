package cn.yijianban.kiosk.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 办件: what became of the applications of somebody who stands at the terminal with their card,
 * wherever they were handed in; and what they may do about them.
 */
public interface Cases {

  /**
   * Whose cases are asked for. Travels in the body only; the platform refuses a card that was read
   * more than ten minutes ago ({@code CARD_NOT_FRESH}), so that a number alone opens nothing.
   *
   * @param read when the card was read here
   */
  record Holder(String name, String number, Instant read) {
    /** Masked. */
    @Override
    public String toString() {
      return "Holder[]";
    }
  }

  /** Of one child case, in the words of the contract. */
  enum State {
    /** 收件. */
    RECEIVED,
    /** 受理. */
    ACCEPTED,
    /** 补正. */
    CORRECTION,
    /** 不予受理. */
    REFUSED,
    /** 办结. */
    CLOSED,
    /** 撤回. */
    WITHDRAWN
  }

  /**
   * 一件事: one application with all its child cases.
   *
   * @param bundle code; the terminal's catalogue may not know it
   * @param withdrawable whether no department has begun on it
   * @param corrections of all departments, in one list (一次反馈)
   * @param services what can be rated, each once
   * @param dues fees; one that is not paid holds up its own item only
   * @param parcel how the results come; empty before that was ordered
   * @param across where it was taken in and where it is decided on, when these are two regions
   */
  record Dossier(
      String number,
      String bundle,
      String title,
      Instant received,
      boolean withdrawable,
      List<Child> children,
      List<Correction> corrections,
      List<Service> services,
      List<Due> dues,
      Optional<Parcel> parcel,
      Optional<Across> across) {
    public Dossier {
      children = List.copyOf(children);
      corrections = List.copyOf(corrections);
      services = List.copyOf(services);
      dues = List.copyOf(dues);
    }

    /** The same after one service was rated. */
    public Dossier rated(String service) {
      return new Dossier(
          number,
          bundle,
          title,
          received,
          withdrawable,
          children,
          corrections,
          services.stream()
              .map(s -> s.name().equals(service) ? new Service(service, true) : s)
              .toList(),
          dues,
          parcel,
          across);
    }
  }

  /**
   * 通办.
   *
   * @param takenIn 受理地
   * @param handled 归属地
   */
  record Across(Region takenIn, Region handled) {}

  /** A region by its GB/T 2260 code, and what it is called. */
  record Region(String code, String name) {}

  /**
   * One item at its department.
   *
   * @param left working days until it is promised to be done, below 0 when it is late; empty where
   *     nothing is promised, or when it is over
   * @param urgeable whether urging it would be taken now
   * @param papers what may be printed, each with the platform's own number
   */
  record Child(
      String item,
      String department,
      String caseNumber,
      State state,
      Optional<LocalDate> due,
      Optional<Integer> left,
      boolean urgeable,
      List<Paper> papers) {
    public Child {
      papers = List.copyOf(papers);
    }

    public boolean late() {
      return left.map(days -> days < 0).orElse(false);
    }
  }

  /**
   * Name of a 文书 or 结果 that a department has issued; {@link Notices} has all of it.
   *
   * @param number such as 受理文书编号; never empty, for a notice without it is none
   */
  record Paper(Notices.Kind kind, String number, LocalDate issued) {
    public Paper {
      if (number.isBlank()) {
        throw new IllegalArgumentException("a paper has the platform's number");
      }
    }
  }

  /**
   * One thing that is to be handed in again.
   *
   * @param material id in the catalogue
   * @param reason of the department, one sentence
   */
  record Correction(String item, String department, String material, String name, String reason) {}

  /** 申报, 补正 or 签收 of an application, which is rated once. */
  record Service(String name, boolean rated) {}

  /**
   * A fee.
   *
   * @param cents in fen
   * @param basis 收费依据
   */
  record Due(String id, String item, String label, int cents, String basis, boolean paid) {}

  /** All of that holder, newest first. */
  Answer<List<Dossier>> of(Holder holder);

  /** What urging came to. */
  sealed interface Urged {
    /**
     * 催办 went to the department, or 督办 to those above it when it was urged before and nothing came.
     */
    record Taken(String reference, boolean supervised) implements Urged {}

    /** It was urged already; that one still runs. */
    record Already(String reference) implements Urged {}

    record NotLate() implements Urged {}
  }

  /** 催办: once for a late case; under the same key it is the same one. */
  Answer<Urged> urge(String key, Holder holder, String caseNumber);

  /** What withdrawing came to. */
  sealed interface Withdrawn {
    record Done() implements Withdrawn {}

    /** A department has begun: only its counter can stop it. */
    record TooLate() implements Withdrawn {}
  }

  /** 撤回 of a whole application. */
  Answer<Withdrawn> withdraw(String key, Holder holder, String number);
}
