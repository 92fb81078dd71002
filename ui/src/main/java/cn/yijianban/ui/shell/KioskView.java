package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.catalogue.Bundle.Tone;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.screen.ActionButton;
import cn.yijianban.ui.screen.Language;
import cn.yijianban.ui.screen.Redraw;
import cn.yijianban.ui.screen.Screen;
import cn.yijianban.ui.screen.Screens;
import cn.yijianban.ui.screen.Stage;
import cn.yijianban.ui.screen.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Optional;

/** The whole terminal as a page: one screen, the help bar under it, the idle question over it. */
@Route("")
public final class KioskView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final List<String> SCRIPTS =
      List.of("kiosk", "pad", "keys", "signature", "voice", "alive");

  private transient Stage stage;
  private final transient RoundTrips trips;
  private final transient Seat seat;
  private final Div terminal = part("terminal");
  private final Div place = part("place");
  private final Overlay overlay;
  private final Optional<Speech> speech;
  private final transient StaffCover staff;
  private final HelpBar help = new HelpBar(this::help);
  private final Div elsewhere = part("elsewhere");
  private final Span banner = new Span();
  private transient Optional<Screen> screen = Optional.empty();
  private transient Optional<Step> step = Optional.empty();
  private transient Runnable unsubscribe = () -> {};
  private transient Runnable leaveTrips = () -> {};

  public KioskView() {
    stage = VaadinService.getCurrent().getContext().getAttribute(Stage.class);
    trips = VaadinService.getCurrent().getContext().getAttribute(RoundTrips.class);
    seat = VaadinService.getCurrent().getContext().getAttribute(Seat.class);
    overlay = new Overlay(stage);
    speech = stage.voice().map(voice -> new Speech(voice, stage));
    staff =
        new StaffCover(
            terminal,
            VaadinService.getCurrent().getContext().getAttribute(BackOffice.class),
            this::show);
    addClassName("kiosk");
    StationConfig.Panel panel = stage.site().panel();
    getElement().setAttribute("data-panel-mm", panel.widthMm() + "x" + panel.heightMm());
    use(stage);
    elsewhere.getElement().setAttribute("data-screen", "elsewhere").setAttribute("role", "alert");
    elsewhere.setVisible(false);
    terminal.add(place, help, elsewhere);
    if (stage.simulated()) {
      Div strip = part("simulated");
      strip.add(banner);
      terminal.add(strip);
    }
    terminal.add(overlay);
    add(terminal);
    speech.ifPresent(this::add);
    getElement()
        .addEventListener(
            "kiosk-touch",
            event ->
                touch(
                    event.getEventData().get("event.detail.screen").asString(),
                    event.getEventData().get("event.detail.action").asString()))
        .addEventData("event.detail.screen")
        .addEventData("event.detail.action");
    getElement()
        .addEventListener(
            "kiosk-manner", event -> modes(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    getElement().addEventListener("kiosk-seat", _ -> getUI().ifPresent(this::sit));
    getElement().addEventListener("kiosk-forsaken", _ -> forsaken());
    new Writing(getElement(), stage);
  }

  private static Div part(String name) {
    Div div = new Div();
    div.addClassName(name);
    return div;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    boolean wanted = event.getLocation().getQueryParameters().getParameters().containsKey("dock");
    stage
        .dock()
        .filter(_ -> wanted)
        .ifPresent(
            dock -> {
              addClassName("docked");
              add(new DockPanel(dock, stage.texts()));
            });
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    UI ui = attach.getUI();
    SCRIPTS.forEach(name -> ui.getPage().addJsModule("context://kiosk/" + name + ".js"));
    sit(ui);
  }

  /** Shows the visit, unless another page does; asked again until that one is gone. */
  private void sit(UI ui) {
    if (!seat.take(ui)) {
      getUp();
      return;
    }
    if (!elsewhere.isVisible() && screen.isPresent()) {
      return;
    }
    elsewhere.setVisible(false);
    show(true);
    leaveTrips =
        trips.join(
            () -> {
              if (ui.isAttached()) {
                var _ = ui.access(() -> usable(ui));
              }
            });
    unsubscribe =
        stage
            .reception()
            .subscribe(
                snapshot -> {
                  if (ui.isAttached()) {
                    var _ = ui.access(() -> drawIfSeated(ui));
                  }
                });
    Snapshot now = stage.reception().snapshot();
    if (!(now.step() instanceof Step.Home)) {
      // The page began anew in the middle of a visit: it speaks as it did.
      Seat.Manner manner = seat.manner();
      use(stage.speaking(manner.language()));
      getElement()
          .executeJs(
              "window.kioskModes && window.kioskModes(...$0.split(' ').filter(Boolean))",
              manner.modes());
    }
    draw(now);
  }

  private void drawIfSeated(UI ui) {
    if (seat.holds(ui)) {
      draw(stage.reception().snapshot());
    } else {
      getUp();
    }
  }

  /** Another page shows the visit: nothing of it stays on this one. */
  private void getUp() {
    unsubscribe.run();
    leaveTrips.run();
    staff.dismiss();
    overlay.closeHelp();
    overlay.idle(Optional.empty());
    place.removeAll();
    screen = Optional.empty();
    step = Optional.empty();
    elsewhere.setVisible(true);
    show(false);
  }

  private void show(boolean visit) {
    place.setVisible(visit);
    help.setVisible(visit);
  }

  /** Asks the page itself whether it can be seen and shows a screen. */
  private void usable(UI ui) {
    ui.getPage()
        .executeJs(
            "return document.visibilityState === 'visible'"
                + " && document.querySelector('.place [data-screen]') !== null")
        .then(Boolean.class, trips::answered);
  }

  @Override
  protected void onDetach(DetachEvent detach) {
    unsubscribe.run();
    leaveTrips.run();
    seat.leave(detach.getUI());
  }

  /** From here on in that language. */
  private void speak(Language language) {
    seat.manner(new Seat.Manner(language, seat.manner().modes()));
    use(stage.speaking(language));
  }

  /** The page says in which modes it is. */
  private void modes(String modes) {
    Seat.Manner manner = new Seat.Manner(stage.texts().language(), modes);
    seat.manner(manner);
    stage.reception().takeTime(manner.slow());
  }

  /** Draws everything anew with the words of that stage. */
  private void use(Stage next) {
    stage = next;
    getElement().setAttribute("lang", stage.texts().language().tag());
    getElement().setAttribute("data-tone", Texts.word(stage.texts().tone()));
    getElement().setAttribute("data-gone", stage.texts().get("gone"));
    Redraw.children(
        elsewhere.getElement(),
        List.of(new Span(stage.texts().get("elsewhere")).getElement()),
        stage);
    overlay.speak(stage);
    speech.ifPresent(s -> s.speak(stage));
    help.speak(stage);
    Redraw.children(
        banner.getElement(), List.of(new Span(stage.texts().get("simulated")).getElement()), stage);
    screen = Optional.empty();
  }

  private void attend() {
    overlay.closeHelp();
    staff.attend(stage);
  }

  /** Whoever is done with a sober affair leaves in the same quiet. */
  private void tone(Snapshot snapshot) {
    Tone tone =
        snapshot
            .plan()
            .map(plan -> plan.bundle().tone())
            .orElseGet(
                () -> snapshot.step() instanceof Step.Leave ? stage.texts().tone() : Tone.PLAIN);
    if (tone != stage.texts().tone()) {
      use(stage.toned(tone));
    }
  }

  /** Whatever the last citizen had set is as it was. */
  private void normal() {
    overlay.closeHelp();
    getElement().executeJs("window.kioskReset && window.kioskReset()");
    speak(Language.SIMPLIFIED);
  }

  /** The page says that whoever set something on the home screen has gone without beginning. */
  private void forsaken() {
    if (step.filter(Step.Home.class::isInstance).isPresent()) {
      normal();
      draw(stage.reception().snapshot());
    }
  }

  private void draw(Snapshot snapshot) {
    staff.maintain(stage, this::attend);
    tone(snapshot);
    if (!(snapshot.step() instanceof Step.Home)) {
      staff.dismiss();
    }
    boolean same = step.isPresent() && Screens.same(step.get(), snapshot.step());
    if (!same || screen.isEmpty()) {
      if (snapshot.step() instanceof Step.Home && !same && step.isPresent()) {
        normal();
      }
      Screen fresh = Screens.of(snapshot.step(), stage);
      fresh.onSpoken(
          language -> {
            speak(language);
            draw(stage.reception().snapshot());
          });
      place.removeAll();
      place.add(fresh);
      screen = Optional.of(fresh);
    }
    step = Optional.of(snapshot.step());
    screen.ifPresent(s -> s.show(snapshot));
    terminal
        .getElement()
        .setAttribute("data-home", Boolean.toString(snapshot.step() instanceof Step.Home));
    overlay.idle(snapshot.idle());
  }

  /**
   * A touch, from {@code kiosk.js}. It comes as an event of the page and not as a call, so that
   * what was typed just before is sent first.
   *
   * @param shown the screen it was meant for
   */
  private void touch(String shown, String action) {
    if (!getUI().filter(seat::holds).isPresent()) {
      getUI().ifPresent(this::sit);
      return;
    }
    staff
        .within(action)
        .or(() -> ActionButton.within(overlay, action))
        .or(() -> ActionButton.within(help, action))
        .or(
            () ->
                screen
                    .filter(s -> s.name().equals(shown))
                    .flatMap(s -> ActionButton.within(s, action)))
        .ifPresent(ActionButton::run);
  }

  /** Help is offered; from home there is a way in for the staff. */
  private void help(HelpBox.Kind kind, String phone) {
    boolean home = step.filter(Step.Home.class::isInstance).isPresent();
    boolean person = kind == HelpBox.Kind.PERSON;
    overlay.help(kind, phone, home && person ? Optional.of(this::attend) : Optional.empty());
  }
}
