package cn.yijianban.kiosk.visit.desk;

import cn.yijianban.devices.DocumentScanner.PageScan;
import cn.yijianban.devices.IdCard;
import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.idcard.CitizenNumber;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.marker.Markers;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart;
import cn.yijianban.kiosk.visit.chart.Effect;
import cn.yijianban.kiosk.visit.chart.Handover;
import cn.yijianban.kiosk.visit.chart.SampleVisit;
import cn.yijianban.kiosk.visit.chart.State;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/**
 * One visit by the chart of two people with marked values, up to the home screen or until one of
 * them goes away. What the chart wants of a disk is done at once; there are no devices.
 */
final class MarkedVisit {
  static final String OWNER = number("36073019810203000");
  private static final String OTHER = number("36073019850505000");
  private static final String NAME = "样例标";
  private static final String ADDRESS = "江西省宁都县标记镇样例路七七号";
  private static final String PHONE = "13700000731";
  private static final PageImage PAGE = new PageImage(2480, 3508, 300, false, noise(5, 3_000));
  private static final Bytes SIGNATURE = noise(6, 700);

  /** What a visit does to a disk, and what is taken out of it for the test of the test. */
  interface Disk {
    void keep(String owner, Draft draft);

    void forget(String owner);

    Counter.HandIn handIn(Application application);

    void rate(Ratings.Rating rating);

    /** Between two events: the outbox has time. */
    void breathe();
  }

  private final Disk disk;
  private final VisitLog log;
  private final Chart chart = SampleVisit.chart();
  private final Queue<Event> news = new ArrayDeque<>();
  private State state = chart.start();

  MarkedVisit(Disk disk, VisitLog log) {
    this.disk = disk;
    this.log = log;
  }

  static Markers markers() {
    return new Markers()
        .text("name", NAME)
        .text("number", OWNER)
        .text("address", ADDRESS)
        .text("phone", PHONE)
        .bytes("scan", PAGE.jpeg())
        .bytes("signature", SIGNATURE);
  }

  private static String number(String first) {
    return first + CitizenNumber.check(first);
  }

  private static Bytes noise(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Bytes.of(bytes);
  }

  /** Until the home screen stands again. */
  void run() {
    do {
      Event event = Optional.ofNullable(news.poll()).orElseGet(this::helpful);
      Chart.Turn turn = chart.turn(state, event);
      state = turn.state();
      turn.effects().forEach(this::perform);
      disk.breathe();
    } while (!(state.step() instanceof Step.Home));
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.KeepDraft(var owner) -> disk.keep(owner, state.draft());
      case Effect.ForgetDraft(var owner) -> disk.forget(owner);
      case Effect.HandIn _ -> {
        Application application =
            Handover.application(
                state, SampleVisit.NO_PAPERS, SampleVisit.CATALOGUE, SampleVisit.NOW, List.of());
        news.add(new Event.Packed());
        news.add(new Event.HandedIn(disk.handIn(application)));
      }
      case Effect.SendRating(var rating) -> disk.rate(rating);
      case Effect.Note(var kind, var detail) -> log.note(state.draft().id(), kind, detail);
      default -> {}
    }
  }

  private Event helpful() {
    return switch (state.step()) {
      case Step.Home _, Step.Find _, Step.Guests _ ->
          new Event.OpenGuide(SampleVisit.BUNDLE.code());
      case Step.Ask(var question) ->
          state.draft().answers().isEmpty() ? new Event.Choose(question, "yes") : new Event.Next();
      case Step.Identify(var party) ->
          new Event.CardSeen(new CardRead.Read(card(party.equals("seller") ? OWNER : OTHER)));
      case Step.Consent _ -> new Event.Agree();
      case Step.Form(var section) ->
          typed(section.equals("people") ? "seller.phone" : "title.number", section);
      case Step.Materials _ ->
          state.works().isEmpty()
              ? new Event.Next()
              : SampleVisit.leave(state, new Licences.Leave.NotHeld());
      case Step.Capture(var material) ->
          state.draft().materials().get(material) instanceof Met.ByScan
              ? new Event.Next()
              : state.works().isEmpty()
                  ? new Event.ScanPage(Optional.empty())
                  : new Event.PageSeen(new PageScan.Scanned(PAGE), Optional.empty());
      case Step.Sign _ ->
          state.draft().signature().isEmpty()
              ? new Event.Signed(Optional.of(SIGNATURE))
              : new Event.Next();
      case Step.Rating _ -> new Event.Rate(4, List.of());
      case Step.Leave _ ->
          state.left().isEmpty()
              ? new Event.LeftBehind(new Snapshot.Left(false, false, false))
              : new Event.Next();
      case Step.Guide _, Step.Place _, Step.Items _, Step.Review _, Step.Done _ -> new Event.Next();
      case Step.Sending _, Step.Trouble _, Step.AtErrand _, Step.Notices _, Step.OneNotice _ ->
          throw new IllegalStateException("a visit without trouble is not at " + state.step());
    };
  }

  private Event typed(String field, String section) {
    boolean there =
        Optional.ofNullable(state.draft().values().get(field))
            .map(FormValue::value)
            .filter(value -> !value.isBlank())
            .isPresent();
    String value = section.equals("people") ? PHONE : ADDRESS;
    return there ? new Event.Next() : new Event.Put(field, value);
  }

  private static IdCard card(String number) {
    String name = number.equals(OWNER) ? NAME + "甲" : NAME + "乙";
    return SampleVisit.card(name, number, ADDRESS, Optional.of(LocalDate.of(2035, 1, 1)));
  }
}
