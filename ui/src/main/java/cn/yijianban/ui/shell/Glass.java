package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.catalogue.Bundle.Tone;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.screen.Screens;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Redraw;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;

/**
 * What is on the glass: one screen of the visit, the help bar under it, what lies over both, and
 * the words and manner in which all of it speaks.
 */
final class Glass extends Div {
  private static final long serialVersionUID = 1L;

  private final Element page;
  private final transient Seat seat;
  private transient Stage stage;
  private final Div place = Ui.div("place");
  private final Overlay overlay;
  private final Optional<Speech> speech;
  private final transient StaffCover staff;
  private final HelpBar help = new HelpBar(this::help);
  private final Div elsewhere = Ui.div("elsewhere");
  private final Span banner = new Span();
  private transient Optional<Screen> screen = Optional.empty();
  private transient Optional<Step> step = Optional.empty();

  /**
   * @param page carries language and tone for the style sheets and scripts
   */
  Glass(Element page, Stage stage, Seat seat, BackOffice office) {
    this.page = page;
    this.stage = stage;
    this.seat = seat;
    addClassName("terminal");
    overlay = new Overlay(stage);
    speech = stage.voice().map(voice -> new Speech(voice, stage));
    staff = new StaffCover(this, office, this::bare);
    use(stage);
    elsewhere.getElement().setAttribute("data-screen", "elsewhere").setAttribute("role", "alert");
    show(elsewhere, false);
    add(place, help, elsewhere);
    if (stage.simulated()) {
      Div strip = Ui.div("simulated");
      strip.add(banner);
      add(strip);
    }
    add(overlay);
  }

  /** Sounds beside the glass, where the machine can speak. */
  Optional<Speech> speech() {
    return speech;
  }

  private void bare(boolean visit) {
    show(place, visit);
    show(help, visit);
  }

  /**
   * Not Flow's own way of hiding: what is hidden in that way is told of no change, so the page
   * would keep what stood there last.
   */
  static void show(Component part, boolean shown) {
    part.getElement().setAttribute("hidden", !shown);
  }

  /** Whether it shows the visit. */
  boolean taken() {
    return screen.isPresent();
  }

  /** From now on it shows the visit; in the middle of one it speaks as it did before. */
  void take() {
    show(elsewhere, false);
    bare(true);
    Snapshot now = stage.reception().snapshot();
    if (!(now.step() instanceof Step.Home)) {
      Seat.Manner manner = seat.manner();
      use(stage.speaking(manner.language()));
      page.executeJs(
          "window.kioskModes && window.kioskModes(...$0.split(' ').filter(Boolean))",
          manner.modes());
    }
    draw(now);
  }

  /** Another page shows the visit: nothing of it stays on this one. */
  void leave() {
    staff.dismiss();
    overlay.closeHelp();
    overlay.idle(Optional.empty());
    place.removeAll();
    screen = Optional.empty();
    step = Optional.empty();
    show(elsewhere, true);
    bare(false);
  }

  /** From here on in that language. */
  private void speak(Language language) {
    seat.manner(new Seat.Manner(language, seat.manner().modes()));
    use(stage.speaking(language));
  }

  /** The page says in which modes it is. */
  void modes(String modes) {
    Seat.Manner manner = new Seat.Manner(stage.texts().language(), modes);
    seat.manner(manner);
    stage.reception().takeTime(manner.slow());
  }

  /** Draws everything anew with the words of that stage. */
  private void use(Stage next) {
    stage = next;
    page.setAttribute("lang", stage.texts().language().tag());
    page.setAttribute("data-tone", Texts.word(stage.texts().tone()));
    page.setAttribute("data-gone", stage.texts().get("gone"));
    page.setAttribute("data-pad-keys", stage.texts().get("pad.keys"));
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
    page.executeJs("window.kioskReset && window.kioskReset()");
    speak(Language.SIMPLIFIED);
  }

  /** The page says that whoever set something on the home screen has gone without beginning. */
  void forsaken() {
    if (step.filter(Step.Home.class::isInstance).isPresent()) {
      normal();
      draw(stage.reception().snapshot());
    }
  }

  void draw(Snapshot snapshot) {
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
    getElement().setAttribute("data-home", Boolean.toString(snapshot.step() instanceof Step.Home));
    overlay.idle(snapshot.idle());
  }

  /**
   * Does what lies under that name.
   *
   * @param shown the screen it was meant for
   */
  void touch(String shown, String action) {
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
