package cn.yijianban.ui.stage;

import cn.yijianban.kiosk.catalogue.Material;
import cn.yijianban.kiosk.paper.Masks;
import cn.yijianban.kiosk.station.StationConfig.Panel;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.words.Language;
import cn.yijianban.ui.words.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A step of the visit as the citizen sees it: header, joints of the way, one question as the title,
 * content, live summary, footer with back and one primary, at the same places on every screen.
 */
public abstract class Screen extends Div {
  /** The joints of the way: choose, tell, identify, fill, materials, check and sign, done. */
  protected static final int JOINTS = 7;

  protected final Stage stage;
  protected final transient Numbers numbers;
  private final String name;

  /**
   * @param name the {@code data-screen}
   */
  @SuppressWarnings("this-escape") // only setters of the component, which no screen overrides
  protected Screen(Stage stage, String name) {
    this.stage = stage;
    this.name = name;
    Panel panel = stage.site().panel();
    numbers = new Numbers(new Masks.Ends(panel.numberFirst(), panel.numberLast()));
    addClassName("screen");
    getElement().setAttribute("data-screen", name);
  }

  /** The {@code data-screen}. */
  public final String name() {
    return name;
  }

  /** Tells when the citizen wants another language. */
  public final void onSpoken(Consumer<Language> then) {
    addListener(Spoken.class, event -> then.accept(event.language()));
  }

  /** The citizen wants another language. */
  protected final void speak(Language language) {
    fireEvent(new Spoken(this, language));
  }

  /** Draws the snapshot, as often as it changes; what stays the same is not touched. */
  public abstract void show(Snapshot snapshot);

  /** A text of the stage. */
  protected final String t(String key, Object... values) {
    return stage.texts().get(key, values);
  }

  /** Tells the visit what was touched. */
  protected final void send(Event.Touch touch) {
    stage.reception().send(touch);
  }

  /** Puts the parts in their places. */
  protected final void frame(
      Snapshot snapshot,
      int joint,
      String title,
      String lead,
      List<? extends Component> content,
      Optional<Component> summary,
      Component footer) {
    List<Component> parts = new ArrayList<>(List.of(header(snapshot, joint)));
    if (joint > 0) {
      parts.add(joints(joint));
      if (joint < JOINTS) {
        parts.add(Ui.div("where", new Span(t("step.where", joint, t("step." + joint)))));
      }
    }
    Div words = Ui.div("words", new H1(title));
    if (!lead.isEmpty()) {
      words.add(Ui.div("lead", new Span(lead)));
    }
    Div main = Ui.div("main", words);
    HintBox.of(stage.texts(), numbers, snapshot).ifPresent(main::add);
    Div scroll = Ui.div("scroll");
    scroll.getElement().setAttribute("tabindex", "0");
    content.forEach(scroll::add);
    main.add(scroll);
    main.add(Ui.button("more", t("action.more"), "more", () -> send(new Event.StillHere())));
    summary.ifPresent(main::add);
    parts.add(main);
    parts.add(footer);
    Redraw.children(getElement(), parts.stream().map(Component::getElement).toList(), stage);
  }

  private Component header(Snapshot snapshot, int joint) {
    String bold =
        joint == 0
            ? stage.site().name()
            : snapshot.plan().map(plan -> plan.bundle().name()).orElse(stage.site().name());
    Div left = Ui.div("", Ui.text("strong", bold));
    if (joint == 0) {
      left.add(Ui.div("", new Span(stage.site().place())));
    }
    Div right =
        joint == 0
            ? Ui.div("right", Ui.text("clock", ""), Ui.text("day", ""))
            : Ui.div("right", new Span(left(joint)));
    return Ui.div("head", left, right);
  }

  private String left(int joint) {
    int steps = JOINTS - joint;
    return steps == 0 ? "" : t("step.left", steps, Math.max(1, steps * 3 / 2));
  }

  private static Div joints(int joint) {
    Div all = Ui.div("steps");
    for (int i = 1; i <= JOINTS; i++) {
      boolean done = i < joint || joint == JOINTS;
      all.add(Ui.div(done ? "joint done" : i == joint ? "joint now" : "joint"));
    }
    return all;
  }

  /** What a material looks like. */
  protected final Div look(Material material, String classes) {
    return Drawing.of(material.handing().look()).in(stage.texts(), classes);
  }

  /** What only a window does: a time can be booked here. */
  protected final Component toWindow() {
    return Ui.div(
        "card",
        Ui.row(Ui.icon(Icon.CALENDAR, "gold"), t("window.title"), t("window.how")),
        Ui.div(
            "buttons wide",
            Ui.button(
                "",
                t("window.book"),
                "do-book",
                () -> send(new Event.Do(new Act.Begin(Errand.Aim.BOOK))))));
  }

  /** The one button that shows all numbers of people until the screen is left. */
  protected final Component hiddenNumbers() {
    return Ui.div(
        "row hidden-numbers",
        Ui.div("grow sub", new Span(t("numbers.hidden"))),
        Ui.button(
            "pill",
            t("numbers.show"),
            "show-numbers",
            () -> {
              numbers.show();
              send(new Event.StillHere());
              show(stage.reception().snapshot());
            }));
  }

  /** Back on the left, the primary on the right. */
  protected final Component footer(Optional<ActionButton> back, ActionButton primary) {
    Div footer = Ui.div("foot");
    back.ifPresent(footer::add);
    primary.addClassName("primary");
    footer.add(primary);
    return footer;
  }

  /** Back, and on with these words. */
  protected final Component footer(String primaryKey) {
    return footer(Optional.of(back()), next(t(primaryKey)));
  }

  /** One back, without loss. */
  protected final ActionButton back() {
    return Ui.button("", t("action.back"), "back", () -> send(new Event.Back()));
  }

  /** The one primary action. */
  protected final ActionButton next(String label) {
    return Ui.button("", label, "next", () -> send(new Event.Next()));
  }

  /** What the answers so far come to. */
  protected final Optional<Component> summary(Snapshot snapshot) {
    return snapshot
        .plan()
        .filter(plan -> plan.bundle().applicable())
        .map(plan -> Summary.of(stage.texts(), plan));
  }
}
