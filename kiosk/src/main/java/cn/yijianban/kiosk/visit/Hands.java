package cn.yijianban.kiosk.visit;

import cn.yijianban.devices.Cancel;
import cn.yijianban.devices.CodeReader;
import cn.yijianban.devices.CodeReader.CodeRead;
import cn.yijianban.devices.Command;
import cn.yijianban.devices.Device;
import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.Owned;
import cn.yijianban.devices.PrintOutcome;
import cn.yijianban.devices.Rack;
import cn.yijianban.devices.imaging.PageMaker;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the chart wants done, beside the visit, and reports back. Every effect with an answer
 * gets exactly one.
 */
final class Hands implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
  private static final Duration READ = Duration.ofSeconds(6);
  private static final Duration PAGE = Duration.ofSeconds(40);
  private static final Duration PRINT = Duration.ofSeconds(30);
  private static final Duration LICENCE = Duration.ofSeconds(8);
  private static final Duration ADVICE = Duration.ofSeconds(5);
  private static final Duration PRESENCE = Duration.ofSeconds(4);

  /** Between two looks at the reader; readers want more than 300 ms. */
  private static final long LOOK_MS = 400;

  private final VisitParts parts;
  private final ScheduledExecutorService clock;
  private final BiConsumer<String, Event.News> report;
  private final Supplier<State> state;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService shelving =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("shelf").factory());
  private final AtomicReference<Cancel> scanning = new AtomicReference<>(new Cancel());
  private final AtomicReference<Cancel> asking = new AtomicReference<>(new Cancel());
  private final AtomicLong watch = new AtomicLong();
  private final List<String> journal = new ArrayList<>();
  private final ErrandHands errands;
  private final AutoCloseable progress;

  Hands(
      VisitParts parts,
      ScheduledExecutorService clock,
      BiConsumer<String, Event.News> report,
      Supplier<State> state) {
    this.parts = parts;
    this.clock = clock;
    this.report = report;
    this.state = state;
    this.errands = new ErrandHands(parts.errands());
    this.progress = parts.counter().onChange(this::progressed);
  }

  /**
   * Starts the effect and returns at once. What comes of it is reported to the visit that asked,
   * and to no later one.
   */
  void perform(Effect effect, State s) {
    Rack rack = parts.rack();
    switch (effect) {
      case Effect.WatchReader _ -> watchReader(watch.incrementAndGet(), s);
      case Effect.WatchLeft _ -> watchLeft(watch.incrementAndGet(), s);
      case Effect.FetchLicence fetch -> work.execute(() -> licence(fetch, s));
      case Effect.Scan(var sheet) ->
          ask(
              s,
              rack.scanner(),
              scanning,
              (scanner, cancel) -> scanner.scan(Sheets.settings(sheet), PAGE, cancel),
              new PageScan.Failed(DeviceFault.PORT_UNAVAILABLE),
              scan -> pageSeen(scan, sheet));
      case Effect.CancelScan _ -> scanning.get().cancel();
      case Effect.PrintGuide _ -> printGuide(s);
      case Effect.AskAdvice(var sketch) -> work.execute(() -> advice(sketch, s));
      case Effect.HandIn _ -> work.execute(() -> handIn(s));
      case Effect.PrintReceipt _ -> printReceipt(s);
      case Effect.AskEvaluator _ ->
          ask(
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
      case Effect.WatchCodes _ -> watchCodes(watch.incrementAndGet(), s);
      case Effect.LookUpWindows _ -> errand(s, () -> errands.windows(s));
      case Effect.CancelBooking(var reference) -> errand(s, () -> errands.cancel(s, reference));
      case Effect.UrgeCase(var number) -> errand(s, () -> errands.urge(s, number));
      case Effect.WithdrawCase(var number) -> errand(s, () -> errands.withdraw(s, number));
      case Effect.MakeOrder(var due) -> errand(s, () -> errands.order(s, due));
      case Effect.WatchOrder(var reference) -> watchOrder(watch.incrementAndGet(), s, reference);
      case Effect.TakeTicket(var window) -> errand(s, () -> errands.ticket(s, window));
      case Effect.BookSlot(var window, var slot) -> errand(s, () -> errands.book(s, window, slot));
      case Effect.PrintSlip(var slip) -> printSlip(s, slip);
      case Effect.FetchPaper(var number, var paper) ->
          errand(s, () -> errands.papers(s, number, paper));
      case Effect.PrintPaper(var dossier, var notice) ->
          ask(
              s,
              rack.pagePrinter(),
              printer ->
                  printer.print("notice", parts.errands().papers().notice(dossier, notice), PRINT),
              new PrintOutcome.Failed(DeviceFault.PORT_UNAVAILABLE),
              outcome -> new Event.Heard(new Told.PaperPrinted(outcome)));
    }
  }

  /** One after the other: what is kept last is what counts. */
  private void shelf(Consumer<DraftShelf> what) {
    parts.shelf().ifPresent(shelf -> shelving.execute(() -> what.accept(shelf)));
  }

  private void shelf(State s, BiConsumer<DraftShelf, String> what) {
    Shelving.owner(s).ifPresent(owner -> shelf(shelf -> what.accept(shelf, owner.number())));
  }

  private void begun(DraftShelf shelf, String owner, State s) {
    kept(shelf, owner, s).ifPresent(_ -> report.accept(s.draft().id(), new Event.DraftFound()));
  }

  private void taken(DraftShelf shelf, String owner, State s) {
    kept(shelf, owner, s)
        .ifPresent(draft -> report.accept(s.draft().id(), new Event.DraftTaken(draft)));
  }

  /** Only what belongs to the bundle that is on the screen. */
  private static Optional<Draft> kept(DraftShelf shelf, String owner, State s) {
    return shelf
        .find(owner)
        .filter(
            draft -> draft.bundle().map(Bundle::code).equals(s.draft().bundle().map(Bundle::code)));
  }

  private <D extends Device, T> void ask(
      State s,
      Optional<Owned<D>> device,
      Function<? super D, ? extends T> conversation,
      T absent,
      Function<T, Event.News> news) {
    ask(s, device, new AtomicReference<>(), (d, _) -> conversation.apply(d), absent, news);
  }

  /** Leaves the way to cancel the command where {@code current} is kept. */
  private <D extends Device, T> void ask(
      State s,
      Optional<Owned<D>> device,
      AtomicReference<Cancel> current,
      BiFunction<? super D, Cancel, ? extends T> conversation,
      T absent,
      Function<T, Event.News> news) {
    if (device.isEmpty()) {
      work.execute(() -> report.accept(s.draft().id(), news.apply(absent)));
      return;
    }
    Command<T> command = device.get().start(conversation);
    current.set(command.cancel());
    var _ =
        command
            .answer()
            .exceptionally(
                e -> {
                  LOG.error("{} failed: {}", device.get().device().kind(), e.getClass().getName());
                  LOG.debug("trace", e);
                  return absent;
                })
            .thenAcceptAsync(answer -> report.accept(s.draft().id(), news.apply(answer)), work);
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

  private void watchReader(long mine, State s) {
    this.<cn.yijianban.devices.IdReader, CardRead>ask(
        s,
        parts.rack().idReader(),
        reader -> reader.read(READ),
        new CardRead.Failed(DeviceFault.PORT_UNAVAILABLE),
        read -> {
          if (mine == watch.get()) {
            later(mine, s.step(), () -> watchReader(mine, s));
            return new Event.CardSeen(read);
          }
          return new Event.CardSeen(new CardRead.NoCard());
        });
  }

  private void watchOrder(long mine, State s, String reference) {
    work.execute(
        () -> {
          Told.OrderSeen told = errands.order(reference);
          if (mine == watch.get()) {
            report.accept(s.draft().id(), new Event.Heard(told));
            if (told.waits()) {
              later(mine, s.step(), () -> watchOrder(mine, s, reference));
            }
          }
        });
  }

  /** A terminal without a reader of codes has the list only. */
  private void watchCodes(long mine, State s) {
    if (parts.rack().codeReader().isEmpty()) {
      return;
    }
    this.<CodeReader, CodeRead>ask(
        s,
        parts.rack().codeReader(),
        reader -> reader.read(READ, new Cancel()),
        new CodeRead.NothingShown(),
        read -> {
          later(mine, s.step(), () -> watchCodes(mine, s));
          String text =
              read instanceof CodeRead.Read(var shown) && mine == watch.get() ? shown : "";
          return new Event.Heard(new Told.CodeSeen(text));
        });
  }

  private void watchLeft(long mine, State s) {
    work.execute(
        () -> {
          boolean card =
              parts.rack().idReader().map(r -> ask(r, d -> d.cardPresent(PRESENCE))).orElse(false);
          boolean paper =
              parts
                  .rack()
                  .receiptPrinter()
                  .map(r -> ask(r, d -> d.paperInOutlet(PRESENCE)))
                  .orElse(false);
          if (mine == watch.get()) {
            report.accept(s.draft().id(), new Event.LeftBehind(card, paper));
            later(mine, s.step(), () -> watchLeft(mine, s));
          }
        });
  }

  private static <D extends Device> boolean ask(
      Owned<D> device, Function<? super D, Boolean> question) {
    return device.<Boolean>call(question).exceptionally(_ -> false).join();
  }

  /** Once more after a moment, as long as the visit still stands there. */
  private void later(long mine, Step step, Runnable again) {
    try {
      var _ =
          clock.schedule(
              () -> {
                if (mine == watch.get() && state.get().step().equals(step)) {
                  again.run();
                }
              },
              LOOK_MS,
              TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("closing, no more looks");
    }
  }

  private void licence(Effect.FetchLicence fetch, State s) {
    Plan plan = s.planned();
    Licences.Fetch answer;
    try {
      answer =
          parts
              .licences()
              .fetch(
                  fetch.licenceType(),
                  fetch.holder().name(),
                  fetch.holder().number(),
                  new Licences.Use(plan.bundle().name(), plan.bundle().code(), parts.terminal()),
                  LICENCE);
    } catch (RuntimeException e) {
      LOG.warn("licence service failed: {}", e.getClass().getName());
      answer = new Licences.Fetch.Unavailable();
    }
    report.accept(
        s.draft().id(), new Event.LicenceSeen(fetch.material(), fetch.way().word(), answer));
  }

  private void advice(Precheck.Sketch sketch, State s) {
    Precheck.Advice advice;
    try {
      advice = parts.precheck().ask(sketch, ADVICE);
    } catch (RuntimeException e) {
      LOG.warn("pre-check failed: {}", e.getClass().getName());
      advice = new Precheck.Advice.Unavailable();
    }
    report.accept(s.draft().id(), new Event.Advised(sketch, advice));
  }

  private void handIn(State s) {
    Counter.HandIn outcome;
    try {
      Application packed =
          Handover.application(
              s, parts.papers(), parts.catalogue().version(), parts.time().instant(), notes());
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

  private void printReceipt(State s) {
    ask(
        s,
        parts.rack().receiptPrinter(),
        printer ->
            printer.print(
                parts.papers().receipt(s.draft(), s.planned(), printer.widthDots()), PRINT),
        new PrintOutcome.Failed(DeviceFault.PORT_UNAVAILABLE),
        Event.Printed::new);
  }

  private void errand(State s, Supplier<Told> question) {
    work.execute(() -> report.accept(s.draft().id(), new Event.Heard(question.get())));
  }

  private void printSlip(State s, Slip slip) {
    ask(
        s,
        parts.rack().receiptPrinter(),
        printer -> printer.print(parts.errands().papers().slip(slip, printer.widthDots()), PRINT),
        new PrintOutcome.Failed(DeviceFault.PORT_UNAVAILABLE),
        outcome -> new Event.Heard(new Told.SlipPrinted(outcome)));
  }

  private void printGuide(State s) {
    ask(
        s,
        parts.rack().pagePrinter(),
        printer -> printer.print("guide", parts.papers().notice(s.planned()), PRINT),
        new PrintOutcome.Failed(DeviceFault.PORT_UNAVAILABLE),
        Event.GuidePrinted::new);
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
    watch.incrementAndGet();
    try {
      progress.close();
    } catch (Exception e) {
      LOG.debug("listener was gone already", e);
    }
    work.shutdownNow();
    shelving.shutdown();
  }
}
