package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.kiosk.visit.Step;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class FindScreen extends Screen {
  /** More rows than anybody scrolls through; a letter more finds the rest. */
  private static final int MOST = 150;

  /** Rows that are drawn at once; a screen shows ten of them. */
  private static final int FIRST = 12;

  /** Rows that follow each time the page has drawn the ones before. */
  private static final int NEXT = 36;

  private final Input query = new Input();
  private final Div results = Ui.div("list");
  private final Div theme = Ui.div("filters");
  private Optional<Bundle.Theme> filter = Optional.empty();
  private Optional<Bundle.Theme> drawnFilter = Optional.empty();
  private List<Bundle> shown = List.of();
  private boolean drawn;

  FindScreen(Stage stage) {
    super(stage, "find");
    query.setValueChangeMode(ValueChangeMode.LAZY);
    query.setValueChangeTimeout(200);
    query.addClassName("field-input");
    query.getElement().setAttribute("data-pad", "letters");
    query.getElement().setAttribute("data-action", "query");
    query.setPlaceholder(t("find.placeholder"));
    query.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            send(new Event.Search(change.getValue(), filter));
          }
        });
  }

  @Override
  public void show(Snapshot snapshot) {
    if (!(snapshot.step() instanceof Step.Find(var text, var filtered))) {
      return;
    }
    filter = filtered;
    if (!drawn) {
      drawn = true;
      query.setValue(text);
      Div footer = Ui.div("foot", back());
      frame(
          snapshot,
          0,
          t("find.title"),
          "",
          List.of(Ui.div("card row search", Ui.icon(Icon.SEARCH, ""), query), theme, results),
          Optional.empty(),
          footer);
    }
    List<Bundle> found = found(text);
    if (found.equals(shown) && theme.getComponentCount() > 0 && drawnFilter.equals(filter)) {
      return;
    }
    shown = found;
    drawnFilter = filter;
    filters();
    results.removeAll();
    rows(found, FIRST);
    if (found.isEmpty()) {
      results.add(Ui.div("card", new Span(t("find.none"))));
    }
  }

  /** Draws some more rows, and the rest when the page has these: a touch never waits for all. */
  private void rows(List<Bundle> found, int some) {
    int from = results.getComponentCount();
    int to = Math.min(found.size(), from + some);
    found.subList(from, to).forEach(bundle -> results.add(result(bundle)));
    if (to < found.size()) {
      results
          .getElement()
          .executeJs("return true")
          .then(
              _ -> {
                if (found.equals(shown) && results.getComponentCount() == to) {
                  rows(found, NEXT);
                }
              });
    }
  }

  private List<Bundle> found(String text) {
    List<Bundle> all = text.isBlank() ? stage.catalogue().ranked() : stage.catalogue().find(text);
    List<Bundle> ready = new ArrayList<>();
    List<Bundle> others = new ArrayList<>();
    for (Bundle bundle : all) {
      if (filter.isEmpty() || filter.get() == bundle.theme()) {
        (bundle.applicable() && text.isBlank() ? ready : others).add(bundle);
      }
    }
    ready.addAll(others);
    return ready.subList(0, Math.min(ready.size(), MOST));
  }

  private void filters() {
    theme.removeAll();
    theme.add(filter(t("find.all"), Optional.empty(), "theme-all"));
    for (Bundle.Theme one : Bundle.Theme.values()) {
      theme.add(filter(t("theme." + one), Optional.of(one), "theme-" + one));
    }
  }

  private Component filter(String label, Optional<Bundle.Theme> wanted, String action) {
    return Ui.button(
        wanted.equals(filter) ? "pill on" : "pill",
        label,
        action,
        () -> send(new Event.Search(query.getValue(), wanted)));
  }

  private Component result(Bundle bundle) {
    String departments =
        bundle.jointDepartments().isEmpty()
            ? bundle.leadDepartment()
            : bundle.leadDepartment()
                + " · "
                + String.join(stage.texts().comma(), bundle.jointDepartments());
    var pane =
        Ui.pane(
            "card row result",
            "open-" + bundle.code(),
            () -> send(new Event.OpenGuide(bundle.code())),
            Ui.icon(Icon.DOC, bundle.applicable() ? "" : "gold"),
            Ui.div("grow", Ui.text("strong", bundle.name()), Ui.div("sub", new Span(departments))),
            bundle.applicable() ? Ui.chip(t("find.here"), "") : Ui.chip(t("find.counter"), "gold"));
    return pane;
  }
}
