package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments.Slot;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.platform.Cases.Holder;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.submission.Owners;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.chart.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the platform what an errand wants to know; whatever goes wrong is an answer too. */
final class ErrandHands {
  private static final Logger LOG = LoggerFactory.getLogger(ErrandHands.class);

  /** 事由, as the licence service keeps it. */
  private static final String PRINTED_FOR = "本人在自助终端打印";

  private final ErrandParts errands;
  private final Counter counter;

  ErrandHands(ErrandParts errands, Counter counter) {
    this.errands = errands;
    this.counter = counter;
  }

  Told cases(State s) {
    Holder holder = holder(s);
    return new Told.CasesSeen(heard(() -> errands.cases().of(holder)), unsent(holder));
  }

  /** What waits here is told also when the platform cannot be asked. */
  private List<Owners.Unsent> unsent(Holder holder) {
    try {
      return errands.owners().of(holder.number());
    } catch (RuntimeException e) {
      LOG.error("the own list cannot be read: {}", e.getClass().getName());
      return List.of();
    }
  }

  Told urge(State s, String caseNumber) {
    return new Told.UrgedSeen(
        heard(() -> errands.cases().urge(key(s, "urge", caseNumber), holder(s), caseNumber)));
  }

  Told withdraw(State s, String number) {
    return new Told.WithdrawnSeen(
        heard(() -> errands.cases().withdraw(key(s, "withdraw", number), holder(s), number)));
  }

  /** Only whoever handed it in may; the list that showed it to them is looked at once more. */
  Told takeBack(State s, String number) {
    boolean theirs = unsent(holder(s)).stream().anyMatch(u -> u.number().equals(number));
    Counter.TakenBack outcome = new Counter.TakenBack.NotDone();
    try {
      outcome = theirs ? counter.takeBack(number) : new Counter.TakenBack.AtPlatform();
    } catch (RuntimeException e) {
      LOG.error("nothing was taken back: {}", e.getClass().getName());
      LOG.debug("trace", e);
    }
    return new Told.TakenBackSeen(outcome);
  }

  Told papers(State s, String number, String paper) {
    return new Told.PapersSeen(
        number, paper, heard(() -> errands.notices().notices(number, holder(s))));
  }

  Told licences(State s) {
    return new Told.LicencesSeen(heard(() -> errands.licences().of(holder(s))));
  }

  Told licencePrint(State s, String id) {
    return new Told.LicencePrintSeen(
        heard(() -> errands.licences().print(holder(s), id, PRINTED_FOR)));
  }

  Told windows(State s) {
    return new Told.WindowsSeen(
        heard(() -> errands.appointments().windows(region(s))),
        heard(() -> errands.appointments().of(holder(s))),
        heard(() -> errands.assistance().of(holder(s))));
  }

  /** Of the place that decides on what this errand began from, else of here. */
  private String region(State s) {
    return Handled.of(s.draft().answers()).map(Handled::region).orElse(errands.region());
  }

  Told cancel(State s, String reference) {
    return new Told.CancelledSeen(
        heard(
            () ->
                errands.appointments().cancel(key(s, "cancel", reference), holder(s), reference)));
  }

  Told book(State s, Window window, Slot slot) {
    return new Told.BookingSeen(
        heard(
            () ->
                errands
                    .appointments()
                    .book(key(s, "book", which(s, window, slot)), holder(s), window, slot)));
  }

  /** A time that was given up in this visit may be booked again: that is another act. */
  private static String which(State s, Window window, Slot slot) {
    return window.id() + slot.id() + "-" + cancelled(s);
  }

  private static int cancelled(State s) {
    return s.errand().map(e -> e.hall().cancelled()).orElse(0);
  }

  Told order(State s, String due) {
    return new Told.OrderSeen(
        heard(
            () ->
                errands
                    .payments()
                    .create(
                        key(
                            s,
                            "pay",
                            due + s.errand().map(e -> e.read().getEpochSecond()).orElse(0L)),
                        holder(s),
                        due)));
  }

  Told.OrderSeen order(String reference) {
    return new Told.OrderSeen(heard(() -> errands.payments().query(reference)));
  }

  Told ticket(State s, Window window) {
    return new Told.TicketSeen(
        window,
        heard(
            () ->
                errands
                    .assistance()
                    .ticket(
                        key(s, "ticket", window.id() + "-" + cancelled(s)),
                        holder(s),
                        window.name())));
  }

  Told giveBack(State s, String ticket) {
    return new Told.CancelledSeen(
        heard(() -> errands.assistance().giveBack(key(s, "give-back", ticket), holder(s), ticket)));
  }

  /** The same act in the same visit has the same key, however often it is touched. */
  private static String key(State s, String act, String what) {
    return s.draft().id() + "-" + act + "-" + what;
  }

  private static <T> Answer<T> heard(Supplier<Answer<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      LOG.error("the platform was not asked: {}", e.getClass().getName());
      LOG.debug("trace", e);
      return new Answer.Unheard<>("INTERNAL");
    }
  }

  private Holder holder(State s) {
    Person who =
        Optional.ofNullable(s.draft().persons().get(Errand.HOLDER))
            .orElseThrow(() -> new IllegalStateException("an errand knows who stands here"));
    return new Holder(who.name(), who.number(), s.errand().orElseThrow().read());
  }
}
