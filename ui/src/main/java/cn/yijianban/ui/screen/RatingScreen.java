package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.rating.Level;
import cn.yijianban.kiosk.rating.RatingList;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Five levels in one order, none marked; leaving without one is as easy as any of them. */
final class RatingScreen extends Screen {
  private final RatingList list = RatingList.national();
  private final Set<String> tags = new LinkedHashSet<>();
  private Optional<Level> level = Optional.empty();

  RatingScreen(Stage stage) {
    super(stage, "rating");
  }

  @Override
  public void show(Snapshot snapshot) {
    List<Component> content = new ArrayList<>();
    Div levels = Ui.div("levels");
    for (int grade = 5; grade >= 1; grade--) {
      Level one = Level.ofGrade(grade).orElseThrow();
      boolean on = level.isPresent() && level.get() == one;
      levels.add(
          Ui.pane(
              on ? "level on" : "level",
              "rate-" + grade,
              () -> choose(one),
              Icon.valueOf("FACE_" + grade).svg(),
              Ui.text("", t("rating.level." + grade))));
    }
    content.add(levels);
    level.ifPresent(chosen -> content.add(tags(chosen)));
    content.add(Ui.div("sub pad", new Span(t("rating.device"))));
    Div foot =
        Ui.div(
            "foot",
            Ui.button(
                level.isPresent() ? "even" : "primary even",
                t("rating.skip"),
                "skip-rating",
                this::skip));
    if (level.isPresent()) {
      foot.add(Ui.button("primary even", t("rating.send"), "send-rating", this::rate));
    }
    frame(snapshot, JOINTS, t("rating.title"), t("rating.lead"), content, Optional.empty(), foot);
  }

  private Component tags(Level chosen) {
    Div box = Ui.div("card tags");
    for (RatingList.Tag tag : list.tags(chosen)) {
      box.add(
          Ui.button(
              tags.contains(tag.code()) ? "pill on" : "pill",
              tag.text(),
              "tag-" + tag.code(),
              () -> {
                if (!tags.remove(tag.code())) {
                  tags.add(tag.code());
                }
                again();
              }));
    }
    return box;
  }

  private void choose(Level chosen) {
    level = Optional.of(chosen);
    tags.clear();
    again();
  }

  private void again() {
    send(new Event.StillHere());
    show(stage.reception().snapshot());
  }

  private void rate() {
    level.ifPresent(chosen -> send(new Event.Rate(chosen.grade(), List.copyOf(tags))));
  }

  private void skip() {
    send(new Event.SkipRating());
  }
}
