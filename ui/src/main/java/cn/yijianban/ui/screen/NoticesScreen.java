package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 政务公开: all notices by day, or those of one department. */
final class NoticesScreen extends Screen {
  NoticesScreen(Stage stage) {
    super(stage, "notices");
  }

  @Override
  public void show(Snapshot snapshot) {
    if (!(snapshot.step() instanceof Step.Notices(var department))) {
      return;
    }
    List<PublicNotice> all = stage.catalogue().notices();
    List<Component> content = new ArrayList<>(List.of(departments(all, department)));
    all.stream()
        .filter(notice -> department.isEmpty() || notice.department().equals(department))
        .forEach(notice -> content.add(pane(stage, notice, this::send)));
    if (all.isEmpty()) {
      content.add(Ui.div("card", new Span(t("notices.none"))));
    }
    frame(
        snapshot,
        0,
        t("notices.title"),
        t("notices.lead"),
        content,
        Optional.empty(),
        Ui.div("foot", back()));
  }

  private Component departments(List<PublicNotice> all, String chosen) {
    Div pills = Ui.div("filters", pill(t("notices.all"), "", chosen, 0));
    List<String> names = all.stream().map(PublicNotice::department).distinct().sorted().toList();
    names.forEach(name -> pills.add(pill(name, name, chosen, names.indexOf(name) + 1)));
    return pills;
  }

  private Component pill(String label, String department, String chosen, int number) {
    return Ui.button(
        department.equals(chosen) ? "pill on" : "pill",
        label,
        "department-" + number,
        () -> send(new Event.OpenNotices(department)));
  }

  /** One notice in a list; opens it. */
  static Component pane(Stage stage, PublicNotice notice, Sender sender) {
    return Ui.pane(
        "card row result",
        "notice-" + notice.code(),
        () -> sender.send(new Event.OpenNotice(notice.code())),
        Ui.icon(Icon.DOC, ""),
        Ui.div(
            "grow",
            Ui.text("strong", notice.title()),
            Ui.div(
                "sub",
                new Span(Days.day(stage.texts(), notice.day()) + " · " + notice.department()))),
        Ui.chip(stage.texts().get("notices.kind." + notice.kind()), ""));
  }

  /** Who hears of a touch. */
  interface Sender {
    void send(Event.Touch touch);
  }
}
