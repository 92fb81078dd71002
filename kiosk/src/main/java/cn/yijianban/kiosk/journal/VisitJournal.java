package cn.yijianban.kiosk.journal;

import cn.yijianban.devices.IdCard;
import cn.yijianban.kiosk.visit.VisitLog;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what visits tell into the journal. A visit never fails because the journal cannot be
 * written: the technician's log says so instead. A detail that is not an id of ours is withheld.
 */
public final class VisitJournal implements VisitLog {
  private static final Token WITHHELD = new Token("withheld");

  private final Journal journal;

  public VisitJournal(Journal journal) {
    this.journal = journal;
  }

  @Override
  public void note(String visit, Kind kind, String detail) {
    journal.note(event(token(visit), kind, detail));
  }

  private static Event event(Token visit, Kind kind, String detail) {
    return switch (kind) {
      case STARTED -> new Event.VisitStarted(visit, token(detail));
      case CARD_READ ->
          named(IdCard.Kind.values(), detail)
              .<Event>map(card -> new Event.CardRead(visit, card))
              .orElse(new Event.Trouble(visit, WITHHELD));
      case CONSENT -> new Event.ConsentGiven(visit, token(detail));
      case MATERIAL_MET -> met(visit, detail);
      case ASKED -> asked(visit, detail);
      case PAGE_SCANNED -> new Event.PageScanned(visit, token(detail));
      case DURABLE -> new Event.SubmissionDurable(visit, token(detail));
      case PRINTED -> new Event.Printed(visit);
      case NOT_PRINTED -> new Event.NotPrinted(visit, token(detail));
      case RATED -> new Event.Rated(visit);
      case ERRAND -> new Event.ErrandDone(visit, token(detail));
      case TROUBLE -> new Event.Trouble(visit, token(detail));
      case ITEM_LEFT -> new Event.VisitEnded(visit, Event.End.ITEM_LEFT);
      case IDLE_WIPED -> new Event.IdleWiped(visit);
      case ENDED -> new Event.VisitEnded(visit, Event.End.DONE);
    };
  }

  /** The detail is a material id and the word of the way. */
  private static Event met(Token visit, String detail) {
    String[] parts = detail.split(" ", 2);
    return named(Event.Way.values(), parts.length < 2 ? "" : parts[1])
        .<Event>map(way -> new Event.MaterialMet(visit, token(parts[0]), way))
        .orElse(new Event.Trouble(visit, WITHHELD));
  }

  /** The detail is what was asked and the word for what came of it. */
  private static Event asked(Token visit, String detail) {
    String[] parts = detail.split(" ", 2);
    return new Event.PlatformAsked(visit, token(parts[0]), token(parts.length < 2 ? "" : parts[1]));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String word) {
    String name = word.toUpperCase(Locale.ROOT);
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  private static Token token(String text) {
    return Token.valid(text) ? new Token(text) : WITHHELD;
  }
}
