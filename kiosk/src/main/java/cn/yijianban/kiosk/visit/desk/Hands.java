package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Told;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Effect;
import cn.yijianban.kiosk.visit.chart.Handover;
import cn.yijianban.kiosk.visit.chart.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the chart wants done, beside the visit, and reports back. Every effect with an answer
 * gets exactly one.
 */
final class Hands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
  private static final Duration PAGE = Duration.ofSeconds(40);

  private final VisitParts parts;
  private final BiConsumer<String, Event.News> report;
  private final Supplier<State> state;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService shelving =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("shelf").factory());
  private final AtomicReference<Cancel> scanning = new AtomicReference<>(new Cancel());
  private final AtomicReference<Cancel> asking = new AtomicReference<>(new Cancel());
  private final Talks talks;
  private final Watches watches;
  private final Prints prints;
  private final List<String> journal = new ArrayList<>();
  private final ErrandHands errands;
  private final AutoCloseable progress;

  Hands(
      VisitParts parts,
      ScheduledExecutorService clock,
      BiConsumer<String, Event.News> report,
      Supplier<State> state) {
    this.parts = parts;
    this.report = report;
    this.state = state;
    this.talks = new Talks(work, report);
    this.watches = new Watches(parts.rack(), talks, work, clock, report, state);
    this.prints = new Prints(parts, talks);
    this.errands = new ErrandHands(parts.errands(), parts.counter());
    this.progress = parts.counter().onChange(this::progressed);
  }

  /**
   * Starts the effect and returns at once. What comes of it is reported to the visit that asked,
   * and to no later one.
   */
  void perform(Effect effect, State s) {
    Rack rack = parts.rack();
    Inquirer inquirer = parts.inquirer();
    switch (effect) {
      case Effect.WatchReader _ -> watches.reader(s);
      case Effect.WatchLeft _ -> watches.left(s);
      case Effect.WatchCodes _ -> watches.codes(s);
      case Effect.WatchOrder(var reference) -> watches.order(s, () -> errands.order(reference));
      case Effect.AskForm(var bundle) -> later(s, () -> parts.forms().look(bundle));
      case Effect.AskLeave ask -> later(s, () -> inquirer.leave(ask, s.planned()));
      case Effect.FetchLicence fetch -> later(s, () -> inquirer.licence(fetch, s.planned()));
      case Effect.GiveBack(var code) -> work.execute(() -> inquirer.giveBack(code));
      case Effect.VerifyIdentity(var person) ->
          later(s, () -> inquirer.identity(person, s.planned()));
      case Effect.AskShared(var about) -> later(s, () -> inquirer.shared(about, s.planned()));
      case Effect.FindElsewhere(var owner) ->
          later(s, () -> inquirer.elsewhere(owner, s.planned()));
      case Effect.LeaveForTelephone(var owner, var begun) ->
          later(s, () -> inquirer.leave(s.draft().id(), owner, begun));
      case Effect.AskAdvice(var sketch) -> later(s, () -> inquirer.advice(sketch));
      case Effect.Scan(var sheet) ->
          talks.ask(
              s,
              rack.scanner(),
              scanning,
              (scanner, cancel) -> scanner.scan(Sheets.settings(sheet), PAGE, cancel),
              new PageScan.Failed(DeviceFault.PORT_UNAVAILABLE),
              scan -> pageSeen(scan, sheet));
      case Effect.CancelScan _ -> scanning.get().cancel();
      case Effect.PrintGuide _ -> prints.guide(s);
      case Effect.PrintNotice(var notice) -> prints.notice(s, notice);
      case Effect.HandIn _ -> work.execute(() -> handIn(s));
      case Effect.PrintReceipt _ -> prints.receipt(s);
      case Effect.AskEvaluator _ ->
          talks.ask(
              s,
              rack.evaluator(),
              asking,
              (evaluator, cancel) ->
                  evaluator.ask(Duration.ofSeconds(parts.idle().afterDone()), cancel),
              new Answer.NotRated(),
              Event.KeyPressed::new);
      case Effect.CancelEvaluator _ -> asking.get().cancel();
      case Effect.SendRating(var rating) -> work.execute(() -> parts.ratings().rate(rating));
      case Effect.LookForDraft _ -> shelf(s, (shelf, owner) -> begun(shelf, owner, s));
      case Effect.TakeDraft _ -> shelf(s, (shelf, owner) -> taken(shelf, owner, s));
      case Effect.KeepDraft(var owner) -> shelf(shelf -> shelf.keep(owner, s.draft()));
      case Effect.ForgetDraft(var owner) -> shelf(shelf -> shelf.wipe(owner));
      case Effect.Note(var kind, var detail) -> note(s, kind, detail);
      case Effect.LookUpCases _ -> errand(s, () -> errands.cases(s));
      case Effect.LookUpWindows _ -> errand(s, () -> errands.windows(s));
      case Effect.CancelBooking(var reference) -> errand(s, () -> errands.cancel(s, reference));
      case Effect.CancelTicket(var ticket) -> errand(s, () -> errands.giveBack(s, ticket));
      case Effect.UrgeCase(var number) -> errand(s, () -> errands.urge(s, number));
      case Effect.WithdrawCase(var number) -> errand(s, () -> errands.withdraw(s, number));
      case Effect.TakeBack(var number) -> errand(s, () -> errands.takeBack(s, number));
      case Effect.MakeOrder(var due) -> errand(s, () -> errands.order(s, due));
      case Effect.TakeTicket(var window) -> errand(s, () -> errands.ticket(s, window));
      case Effect.BookSlot(var window, var slot) -> errand(s, () -> errands.book(s, window, slot));
      case Effect.PrintSlip(var slip) -> prints.slip(s, slip);
      case Effect.FetchPaper(var number, var paper) ->
          errand(s, () -> errands.papers(s, number, paper));
      case Effect.LookUpLicences _ -> errand(s, () -> errands.licences(s));
      case Effect.FetchLicencePrint(var id) -> errand(s, () -> errands.licencePrint(s, id));
      case Effect.PrintLicence(var pdf) -> prints.licence(s, pdf);
      case Effect.PrintPaper paper -> prints.paper(s, paper);
    }
  }

  /** One after the other: what is kept last is what counts. */
  private void shelf(Consumer<DraftShelf> what) {
    parts.shelf().ifPresent(shelf -> shelving.execute(() -> what.accept(shelf)));
  }

  private void shelf(State s, BiConsumer<DraftShelf, String> what) {
    s.owner().ifPresent(owner -> shelf(shelf -> what.accept(shelf, owner.number())));
  }

  private void begun(DraftShelf shelf, String owner, State s) {
    kept(shelf, owner, s).ifPresent(_ -> report.accept(s.draft().id(), new Event.DraftFound()));
  }

  private void taken(DraftShelf shelf, String owner, State s) {
    kept(shelf, owner, s)
        .ifPresent(draft -> report.accept(s.draft().id(), new Event.DraftTaken(draft)));
  }

  /** Only what belongs to the bundle that is on the screen, wherever it is decided on. */
  private Optional<Draft> kept(DraftShelf shelf, String owner, State s) {
    return shelf.find(owner).filter(draft -> here(draft).equals(here(s.draft())));
  }

  private Optional<String> here(Draft draft) {
    return draft.bundle().map(parts.catalogue()::here).map(Bundle::code);
  }

  /** The page that is kept is the straight one; a picture that is none counts as broken off. */
  private Event.PageSeen pageSeen(PageScan scan, Material.Sheet sheet) {
    if (!(scan instanceof PageScan.Scanned(var raw))) {
      return new Event.PageSeen(scan, Optional.empty());
    }
    try {
      PageMaker.Page page = parts.pageMaker().apply(raw, Sheets.wanted(sheet));
      return new Event.PageSeen(new PageScan.Scanned(page.image()), page.flaw());
    } catch (RuntimeException e) {
      LOG.error("a page could not be straightened: {}", e.getClass().getName());
      LOG.debug("trace", e);
      return new Event.PageSeen(new PageScan.Failed(DeviceFault.PAGE_TRUNCATED), Optional.empty());
    }
  }

  private void handIn(State s) {
    Counter.HandIn outcome;
    try {
      Application packed =
          Handover.application(
              s, parts.papers(), parts.catalogue(), parts.time().instant(), notes());
      report.accept(s.draft().id(), new Event.Packed());
      outcome = parts.counter().handIn(packed);
    } catch (RuntimeException e) {
      LOG.error("handing in failed: {}", e.getClass().getName());
      LOG.debug("trace", e);
      outcome = new Counter.HandIn.NotKept(Counter.Reason.STORE_FAILED);
    }
    if (outcome instanceof Counter.HandIn.Durable(var number, _, _)) {
      parts
          .errands()
          .owners()
          .remember(number, s.draft().persons().values().stream().map(p -> p.number()).toList());
    }
    report.accept(s.draft().id(), new Event.HandedIn(outcome));
  }

  private void errand(State s, Supplier<Told> question) {
    later(s, () -> new Event.Heard(question.get()));
  }

  private void later(State s, Supplier<Event.News> question) {
    work.execute(() -> report.accept(s.draft().id(), question.get()));
  }

  private void progressed(String number) {
    Draft draft = state.get().draft();
    boolean ours = draft.receipt().map(r -> r.number().equals(number)).orElse(false);
    if (ours) {
      parts
          .counter()
          .progress(number)
          .ifPresent(now -> report.accept(draft.id(), new Event.Progressed(now)));
    }
  }

  private void note(State s, VisitLog.Kind kind, String detail) {
    synchronized (journal) {
      if (kind == VisitLog.Kind.STARTED) {
        journal.clear();
      }
      journal.add(parts.time().instant() + " " + kind + " " + detail);
    }
    parts.log().note(s.draft().id(), kind, detail);
  }

  private List<String> notes() {
    synchronized (journal) {
      return List.copyOf(journal);
    }
  }

  @Override
  public void close() {
    watches.end();
    try {
      progress.close();
    } catch (Exception e) {
      LOG.debug("listener was gone already", e);
    }
    work.shutdownNow();
    shelving.shutdown();
  }
}
