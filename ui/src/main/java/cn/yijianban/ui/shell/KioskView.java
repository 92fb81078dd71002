package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.attendant.AttendantPanel;
import cn.yijianban.ui.attendant.BackOffice;
import cn.yijianban.ui.screen.ActionButton;
import cn.yijianban.ui.screen.Language;
import cn.yijianban.ui.screen.Redraw;
import cn.yijianban.ui.screen.Screen;
import cn.yijianban.ui.screen.Screens;
import cn.yijianban.ui.screen.Stage;
import cn.yijianban.ui.screen.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole terminal as a page: one screen, the help bar under it, the idle question over it. */
@Route("")
public final class KioskView extends Div implements BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final List<String> SCRIPTS =
      List.of("kiosk", "pad", "keys", "signature", "voice", "alive");

  private transient Stage stage;
  private final transient RoundTrips trips;
  private final Div terminal = part("terminal");
  private final Div place = part("place");
  private final Overlay overlay;
  private final Optional<Speech> speech;
  private final transient BackOffice office;
  private transient Optional<AttendantPanel> attendant = Optional.empty();
  private final Div help = part("help");
  private final Span banner = new Span();
  private transient Optional<Screen> screen = Optional.empty();
  private transient Optional<Step> step = Optional.empty();
  private transient Runnable unsubscribe = () -> {};
  private transient Runnable leaveTrips = () -> {};

  public KioskView() {
    stage = VaadinService.getCurrent().getContext().getAttribute(Stage.class);
    trips = VaadinService.getCurrent().getContext().getAttribute(RoundTrips.class);
    overlay = new Overlay(stage);
    speech = stage.voice().map(voice -> new Speech(voice, stage));
    office = VaadinService.getCurrent().getContext().getAttribute(BackOffice.class);
    addClassName("kiosk");
    speak(Language.SIMPLIFIED);
    terminal.add(place, help);
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
                    var _ = ui.access(() -> draw(stage.reception().snapshot()));
                  }
                });
    draw(stage.reception().snapshot());
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
  }

  /** From here on in that language. */
  private void speak(Language language) {
    stage = stage.speaking(language);
    getElement().setAttribute("lang", language.tag());
    getElement().setAttribute("data-gone", stage.texts().get("gone"));
    overlay.speak(stage);
    speech.ifPresent(s -> s.speak(stage));
    surroundings();
    screen = Optional.empty();
  }

  private void attend() {
    overlay.closeHelp();
    dismiss();
    AttendantPanel panel = new AttendantPanel(stage, office, this::dismiss);
    attendant = Optional.of(panel);
    terminal.add(panel);
    place.setVisible(false);
    help.setVisible(false);
  }

  private void dismiss() {
    attendant.ifPresent(terminal::remove);
    place.setVisible(true);
    help.setVisible(true);
    attendant = Optional.empty();
  }

  private void draw(Snapshot snapshot) {
    if (!(snapshot.step() instanceof Step.Home)) {
      dismiss();
    }
    boolean same = step.isPresent() && Screens.same(step.get(), snapshot.step());
    if (!same || screen.isEmpty()) {
      if (snapshot.step() instanceof Step.Home && !same && step.isPresent()) {
        // Whatever the last citizen had set is normal again.
        overlay.closeHelp();
        getElement().executeJs("window.kioskReset && window.kioskReset()");
        speak(Language.SIMPLIFIED);
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
    attendant
        .flatMap(panel -> ActionButton.within(panel, action))
        .or(() -> ActionButton.within(overlay, action))
        .or(() -> ActionButton.within(help, action))
        .or(
            () ->
                screen
                    .filter(s -> s.name().equals(shown))
                    .flatMap(s -> ActionButton.within(s, action)))
        .ifPresent(ActionButton::run);
  }

  /** Help and the way out, on every screen at the same place. */
  private void surroundings() {
    Texts texts = stage.texts();
    List<Component> buttons =
        List.of(
            helper(HelpBox.Kind.CALL, stage.site().helpPhone()),
            helper(HelpBox.Kind.PERSON, stage.site().helpPhone()),
            helper(HelpBox.Kind.COMPLAINT, stage.site().complaintPhone()),
            new ActionButton(
                "quit",
                texts.get("help.quit"),
                "quit",
                () -> stage.reception().send(new Event.Quit())));
    Redraw.children(help.getElement(), buttons.stream().map(Component::getElement).toList(), stage);
    Redraw.children(
        banner.getElement(), List.of(new Span(texts.get("simulated")).getElement()), stage);
  }

  private ActionButton helper(HelpBox.Kind kind, String phone) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return new ActionButton(
        "",
        stage.texts().get("help." + name),
        "help-" + name,
        () -> {
          stage.reception().send(new Event.StillHere());
          boolean home = step.filter(Step.Home.class::isInstance).isPresent();
          boolean person = kind == HelpBox.Kind.PERSON;
          overlay.help(kind, phone, home && person ? Optional.of(this::attend) : Optional.empty());
        });
  }
}
