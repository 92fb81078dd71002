package cn.yijianban.kiosk.visit.chart;

import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Event.News;
import cn.yijianban.kiosk.visit.Event.Touch;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.kiosk.visit.TroubleCode;
import cn.yijianban.kiosk.visit.VisitLog;
import cn.yijianban.kiosk.visit.chart.Chart.Turn;
import java.util.List;
import java.util.Optional;

/**
 * The state chart of a visit ({@code docs/visit.md}): from a state and an event to the next state
 * and what is to be done. Pure; every event is defined in every state, and what makes no sense
 * there changes nothing.
 */
public final class Chart {

  /** Where an event leads. */
  public record Turn(State state, List<Effect> effects) {
    public Turn {
      effects = List.copyOf(effects);
    }

    static Turn of(State state, Effect... effects) {
      return new Turn(state, List.of(effects));
    }
  }

  private final Rules rules;
  private final Gathering gathering;
  private final Arrivals arrivals;
  private final Filling filling;
  private final Placing placing;
  private final NoticeBoard notices;
  private final Endings endings;
  private final Reports reports;
  private final ErrandChart errands;
  private final Asking asking;
  private final Onward onward;

  public Chart(Rules rules) {
    this.rules = rules;
    this.gathering = new Gathering(rules);
    this.arrivals = new Arrivals(rules, gathering);
    this.filling = new Filling(rules, arrivals);
    this.placing = new Placing(rules, arrivals);
    this.notices = new NoticeBoard(rules);
    this.endings = new Endings(rules);
    this.errands = new ErrandChart(rules, arrivals, endings);
    this.asking = new Asking(rules, arrivals);
    FormNews forms = new FormNews(rules, arrivals);
    this.onward = new Onward(rules, arrivals, gathering, forms);
    this.reports =
        new Reports(rules, arrivals, gathering, endings, errands, asking, forms, placing);
  }

  public State start() {
    return State.home(rules.visitIds().get());
  }

  public Turn turn(State state, Event event) {
    Turn turn =
        switch (event) {
          case Touch touch -> touched(state.quiet(0), touch);
          case News news -> reports.heard(state, news);
        };
    Turn asked = FormNews.with(state, asking.with(turn));
    return Authorising.with(state, Shelving.with(state, event, asked));
  }

  private Turn touched(State s, Touch touch) {
    return switch (touch) {
      case Event.StillHere _ -> Turn.of(s);
      case Event.Quit _ -> quit(s);
      case Event.Search(var query, var theme) ->
          s.step() instanceof Step.Home || s.step() instanceof Step.Find
              ? Turn.of(s.at(new Step.Find(query, theme)))
              : Turn.of(s);
      case Event.OpenGuide(var code) -> openGuide(s, code);
      case Event.OpenGuests _ ->
          s.step() instanceof Step.Home ? Turn.of(s.at(new Step.Guests())) : Turn.of(s);
      case Event.OpenNotices(var department) -> notices.list(s, department);
      case Event.OpenNotice(var code) -> notices.open(s, code);
      case Event.Next _ -> next(s);
      case Event.Back _ -> back(s);
      case Event.HandleAt(var place) -> placing.at(s, place);
      case Event.Choose(var question, var value) -> filling.choose(s, question, value);
      case Event.Want(var item, var wanted) -> filling.want(s, item, wanted);
      case Event.Agree _ -> onward.agree(s);
      case Event.Refuse _ ->
          s.step() instanceof Step.Consent
              ? arrivals.trouble(
                  s.with(Drafts.refused(s.draft())), TroubleCode.NO_CONSENT, s.step())
              : Turn.of(s);
      case Event.ToTelephone _ -> Elsewhere.leave(s);
      case Event.Resume _ ->
          s.step() instanceof Step.Consent ? Turn.of(s, new Effect.TakeDraft()) : Turn.of(s);
      case Event.Put(var field, var value) -> filling.put(s, field, value);
      case Event.Dispute(var field, var disputed) -> filling.dispute(s, field, disputed);
      case Event.Capture(var material) -> Gathering.capture(s, material);
      case Event.ScanPage(var replace) -> Gathering.scan(s, replace);
      case Event.RemovePage(var page) -> Pages.remove(s, page);
      case Event.HandLater(var material) -> gathering.handLater(s, material);
      case Event.GoTo(var step) -> goTo(s, step);
      case Event.Signed(var png) ->
          s.step() instanceof Step.Sign
              ? Turn.of(s.noHint().with(s.draft().signature(png)))
              : Turn.of(s);
      case Event.PrintAgain _ ->
          s.step() instanceof Step.Done && !s.works().contains(State.Work.PRINT)
              ? arrivals.print(s)
              : Turn.of(s);
      case Event.PrintGuide _ -> printPage(s);
      case Event.Rate(var grade, var tags) ->
          s.step() instanceof Step.Rating ? endings.rated(s, grade, tags) : Turn.of(s);
      case Event.SkipRating _ ->
          s.step() instanceof Step.Rating ? endings.afterRating(s) : Turn.of(s);
      case Event.Do(var act) -> errands.touched(s, act);
      case Event.Retry _ ->
          s.step() instanceof Step.Trouble(_, var back) ? arrivals.enter(s, back) : Turn.of(s);
    };
  }

  private Turn printPage(State s) {
    if (s.step() instanceof Step.OneNotice(var code, _)) {
      return notices.print(s, code);
    }
    return s.step() instanceof Step.Guide && !s.works().contains(State.Work.PRINT_GUIDE)
        ? Turn.of(s.begin(State.Work.PRINT_GUIDE), new Effect.PrintGuide())
        : Turn.of(s);
  }

  private Turn quit(State s) {
    return switch (s.step()) {
      case Step.Sending _ -> Turn.of(s);
      case Step.Done _, Step.Rating _ -> endings.leave(s);
      case Step.Leave _ -> endings.wipe(s, VisitLog.Kind.ENDED);
      default -> endings.abandon(s, VisitLog.Kind.ENDED);
    };
  }

  private Turn openGuide(State s, String code) {
    boolean from =
        s.step() instanceof Step.Home
            || s.step() instanceof Step.Find
            || s.step() instanceof Step.Guests;
    if (!from) {
      return Turn.of(s);
    }
    return rules
        .catalogue()
        .bundle(code)
        .map(
            bundle ->
                Turn.of(
                    arrivals.replan(s.with(Drafts.bundle(s.draft(), bundle))).at(new Step.Guide()),
                    new Effect.Note(VisitLog.Kind.STARTED, bundle.code())))
        .orElse(Turn.of(s));
  }

  private Turn next(State s) {
    return switch (s.step()) {
      case Step.Guide _ -> onward.begin(s);
      case Step.Place _ -> onward.place(s);
      case Step.Ask(var question) ->
          onward.from(s, s.draft().answers().containsKey(question), question);
      case Step.Items _ -> onward.from(s);
      case Step.Identify(var party) ->
          onward.from(s, s.draft().persons().containsKey(party), party);
      case Step.Form(var section) -> onward.form(s, section);
      case Step.Materials _ -> onward.materials(s);
      case Step.Capture(var material) ->
          s.draft().materials().get(material) instanceof Met.ByScan
              ? arrivals.enter(s, new Step.Materials())
              : Onward.missing(s, List.of(material));
      case Step.Review _ -> onward.review(s);
      case Step.Sign _ ->
          s.draft().signature().isPresent()
              ? Turn.of(
                  s.at(new Step.Sending(false)).begin(State.Work.HAND_IN), new Effect.HandIn())
              : Onward.missing(s, List.of("signature"));
      case Step.Done _ -> arrivals.enter(s, new Step.Rating());
      case Step.Rating _ -> endings.afterRating(s);
      case Step.AtErrand(var place) -> errands.next(s, place);
      case Step.Leave _ ->
          s.left().map(Snapshot.Left::nothing).orElse(false)
              ? endings.wipe(s, VisitLog.Kind.ENDED)
              : Onward.missing(s, List.of("left"));
      case Step.Trouble(_, var back) -> arrivals.enter(s, back);
      case Step.Home _ -> Turn.of(s.at(new Step.Find("", Optional.empty())));
      case Step.OneNotice(_, var back) -> arrivals.enter(s, back);
      case Step.Find _, Step.Guests _, Step.Notices _, Step.Consent _, Step.Sending _ -> Turn.of(s);
    };
  }

  private Turn back(State s) {
    return switch (s.step()) {
      case Step.Home _, Step.Sending _, Step.Done _, Step.Rating _, Step.Leave _ -> Turn.of(s);
      case Step.Find _, Step.Guests _, Step.Notices _ -> endings.wipe(s, VisitLog.Kind.ENDED);
      case Step.OneNotice(_, var list) -> arrivals.enter(s, list);
      case Step.Guide _ ->
          new Turn(start().at(list(s)), endings.wipe(s, VisitLog.Kind.ENDED).effects());
      case Step.Identify _ when s.errand().isPresent() -> endings.abandon(s, VisitLog.Kind.ENDED);
      case Step.AtErrand(var place) -> errands.back(s, place);
      case Step.Capture _ -> leaveCapture(s, new Step.Materials());
      case Step.Trouble(_, Step.Capture _) -> arrivals.enter(s, new Step.Materials());
      case Step.Trouble(_, var back) -> arrivals.enter(s, back);
      case Step.Place _,
          Step.Ask _,
          Step.Items _,
          Step.Identify _,
          Step.Consent _,
          Step.Form _,
          Step.Materials _,
          Step.Review _,
          Step.Sign _ ->
          Path.of(s).before(s.step()).map(step -> arrivals.enter(s, step)).orElse(Turn.of(s));
    };
  }

  /** Where the bundle on the screen is listed. */
  private Step list(State s) {
    return s.draft().bundle().flatMap(b -> rules.catalogue().guest(b.code())).isPresent()
        ? new Step.Guests()
        : new Step.Find("", Optional.empty());
  }

  private Turn leaveCapture(State s, Step to) {
    Turn turn = arrivals.enter(s, to);
    return s.works().contains(State.Work.SCAN)
        ? Turn.of(turn.state().end(State.Work.SCAN), new Effect.CancelScan())
        : turn;
  }

  private Turn goTo(State s, Step step) {
    boolean from = s.step() instanceof Step.Review || s.step() instanceof Step.Materials;
    if (!from) {
      return Turn.of(s);
    }
    if (step instanceof Step.Capture(var material)) {
      return Gathering.capture(s, material);
    }
    return Path.of(s).has(step) ? arrivals.enter(s, step) : Turn.of(s);
  }
}
