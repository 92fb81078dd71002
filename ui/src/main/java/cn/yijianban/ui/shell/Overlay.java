package cn.yijianban.ui.shell;

import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Redraw;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What lies over the screen until it is answered: help, and above all the idle question. */
final class Overlay extends Div {
  private static final long serialVersionUID = 1L;

  /** When the seconds are counted aloud. */
  private static final int COUNTDOWN = 20;

  private transient Stage stage;
  private transient Optional<Snapshot.Idle> idle = Optional.empty();
  private transient Optional<HelpBox> help = Optional.empty();

  Overlay(Stage stage) {
    this.stage = stage;
    addClassName("overlay");
    draw();
  }

  /** From here on in the language of that stage. */
  void speak(Stage spoken) {
    stage = spoken;
    draw();
  }

  void idle(Optional<Snapshot.Idle> question) {
    if (!question.equals(idle)) {
      idle = question;
      draw();
    }
  }

  /**
   * Offers help; stays until it is closed or the visit ends.
   *
   * @param staff the way in for those who are somebody
   */
  void help(HelpBox.Kind kind, String phone, Optional<Runnable> staff) {
    help = Optional.of(new HelpBox(kind, phone, staff, new HelpBox.Now.Choosing()));
    draw();
  }

  private void become(HelpBox.Now now) {
    help = help.map(box -> box.at(now));
    draw();
  }

  /** Asks behind the screen; what comes is shown if the box is still there. */
  private void ask(Supplier<HelpBox.Now> question) {
    become(new HelpBox.Now.Asking());
    Optional<UI> page = getUI();
    Thread.startVirtualThread(
        () -> {
          HelpBox.Now now = question.get();
          page.filter(UI::isAttached)
              .ifPresent(
                  ui -> {
                    var _ = ui.access(() -> become(now));
                  });
        });
  }

  void closeHelp() {
    help = Optional.empty();
    draw();
  }

  private void draw() {
    Glass.show(this, idle.isPresent() || help.isPresent());
    List<Div> boxes =
        idle.map(this::question).or(() -> help.map(this::explanation)).stream().toList();
    Redraw.children(getElement(), boxes.stream().map(Div::getElement).toList(), stage);
  }

  private Div question(Snapshot.Idle question) {
    int left = question.secondsLeft();
    return box(
        "idle",
        t("idle.title"),
        left <= COUNTDOWN ? t("idle.count", left) : t("idle.lead"),
        button("idle.yes", "still-here", () -> stage.reception().send(new Event.StillHere())),
        new ActionButton(
            "even", t("idle.no"), "quit", () -> stage.reception().send(new Event.Quit())));
  }

  private Div explanation(HelpBox wanted) {
    List<ActionButton> choices = wanted.choices(stage, this::become, this::ask);
    List<ActionButton> buttons = new ArrayList<>();
    // Whoever may choose has heard nothing yet: they go back, or choose.
    buttons.add(
        choices.isEmpty()
            ? button("help.close", "close-help", this::closeHelp)
            : new ActionButton("", t("help.back"), "close-help", this::closeHelp));
    wanted
        .staff()
        .ifPresent(
            enter -> buttons.add(new ActionButton("", t("staff.enter"), "staff-enter", enter)));
    Div box =
        box("help", wanted.title(stage), wanted.words(stage), buttons.toArray(ActionButton[]::new));
    List<Component> inside = new ArrayList<>(HelpNews.of(wanted, stage, this::become));
    inside.addAll(choices);
    if (!inside.isEmpty()) {
      box.addComponentAtIndex(2, Ui.div("help-inside", inside.toArray(Component[]::new)));
    }
    return box;
  }

  private static Div box(String screen, String title, String words, ActionButton... buttons) {
    Div box =
        Ui.div("idle-box", Ui.div("idle-title", new Span(title)), Ui.div("lead", new Span(words)));
    box.getElement().setAttribute("data-screen", screen);
    box.getElement().setAttribute("role", "dialog");
    box.getElement().setAttribute("aria-label", title);
    box.add(Ui.div("idle-buttons", buttons));
    return box;
  }

  private ActionButton button(String key, String action, Runnable then) {
    return new ActionButton("primary", t(key), action, then);
  }

  private String t(String key, Object... values) {
    return stage.texts().get(key, values);
  }
}
