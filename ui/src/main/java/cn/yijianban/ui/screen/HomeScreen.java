package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Bundle.Theme;
import cn.yijianban.kiosk.station.ServiceTable;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Language;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class HomeScreen extends Screen {
  HomeScreen(Stage stage) {
    super(stage, "home");
    addClassName("home");
  }

  @Override
  public void show(Snapshot snapshot) {
    Component search =
        Ui.pane(
            "card row search",
            "search",
            () -> send(new Event.Search("", Optional.empty())),
            Ui.icon(Icon.SEARCH, ""),
            Ui.div("grow sub", new Span(t("home.search"))));
    Div tiles =
        Ui.div(
            "tiles",
            tile(Icon.SHOP, Theme.BUSINESS),
            tile(Icon.HOUSE, Theme.HOUSING),
            tile(Icon.CHILD, Theme.CHILDHOOD),
            tile(Icon.PEOPLE, Theme.LATER_LIFE),
            tile(Icon.TOOLS, Theme.OTHER),
            help());
    List<Component> content = new ArrayList<>(List.of(search, tiles, errands()));
    guests().ifPresent(content::add);
    notices().ifPresent(content::add);
    content.add(Ui.div("today", Ui.chip(t("home.today"), ""), today()));
    CounterHours.words(stage)
        .ifPresent(
            words ->
                content.add(
                    Ui.div(
                        "today hours",
                        Ui.chip(t("home.hours"), "gold"),
                        Ui.div("grow", Ui.text("sub", words)))));
    frame(snapshot, 0, t("home.title"), "", content, Optional.empty(), modes());
  }

  private Component tile(Icon icon, Theme theme) {
    long count =
        stage.catalogue().bundles().stream().filter(bundle -> bundle.theme() == theme).count();
    return Ui.pane(
        "card row tile",
        "theme-" + theme.name().toLowerCase(Locale.ROOT),
        () -> send(new Event.Search("", Optional.of(theme))),
        Ui.icon(icon, ""),
        Ui.div(
            "grow",
            Ui.text("strong", t("theme." + theme)),
            Ui.div("sub", new Span(t("home.count", count)))));
  }

  private Component help() {
    return Ui.pane(
        "card row tile",
        // The same as the help bar's: it is found there before this one.
        "help-person",
        () -> {},
        Ui.icon(Icon.PERSON, "gold"),
        Ui.div(
            "grow",
            Ui.text("strong", t("home.help")),
            Ui.div("sub", new Span(t("home.help.who")))));
  }

  /** 办, 查, 打, 约, 评. */
  private Component errands() {
    Div row = Ui.div("errands");
    row.add(
        errand(Icon.DOC, "apply", () -> send(new Event.Search("", Optional.empty()))),
        errand(Icon.CLOCK, "progress", begin(Errand.Aim.PROGRESS)),
        errand(Icon.PRINT, "print", begin(Errand.Aim.PRINT)),
        errand(Icon.CALENDAR, "book", begin(Errand.Aim.BOOK)),
        errand(Icon.STAR, "rate", begin(Errand.Aim.RATE)));
    return row;
  }

  private Runnable begin(Errand.Aim aim) {
    return () -> send(new Event.Do(new Act.Begin(aim)));
  }

  private Component errand(Icon icon, String name, Runnable then) {
    return Ui.pane(
        "errand", "do-" + name, then, icon.svg(), Ui.text("strong", t("errand." + name)));
  }

  /** 部门专区, by the names of the departments. */
  private Optional<Component> guests() {
    List<String> names =
        stage.catalogue().guests().stream().map(guest -> guest.department()).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Ui.pane(
                "notices guests today",
                "guests",
                () -> send(new Event.OpenGuests()),
                Ui.chip(t("guests.title"), ""),
                Ui.div("grow", Ui.text("sub", String.join(stage.texts().comma(), names)))));
  }

  /** 政务公开, with the newest of them. */
  private Optional<Component> notices() {
    return stage.catalogue().notices().stream()
        .findFirst()
        .map(
            newest ->
                Ui.pane(
                    "notices today",
                    "notices",
                    () -> send(new Event.OpenNotices("")),
                    Ui.chip(t("notices.title"), "gold"),
                    Ui.div("grow", Ui.text("sub", newest.title()))));
  }

  private Component today() {
    Div lines = Ui.div("grow");
    for (ServiceTable.TodayLine line : stage.today().apply(stage.texts().language())) {
      lines.add(Ui.text(line.fine() ? "sub" : "sub strong alarm", line.text() + " "));
    }
    return lines;
  }

  /** How the screen speaks; everything returns to normal when the visit ends. */
  private Component modes() {
    Div modes = Ui.div("modes");
    List<String> offered = new ArrayList<>(List.of("elder", "contrast", "low"));
    stage.voice().ifPresent(_ -> offered.add("voice"));
    for (String mode : offered) {
      var button = Ui.button("", t("mode." + mode), "mode-" + mode, () -> {});
      button.getElement().setAttribute("data-mode-toggle", mode);
      modes.add(button);
    }
    Div languages = Ui.div("modes");
    for (Language language : Language.values()) {
      var button =
          Ui.button(
              "",
              language.ownName(),
              "language-" + language.name().toLowerCase(Locale.ROOT),
              () -> speak(language));
      boolean now = stage.texts().language() == language;
      button.getElement().setAttribute("aria-pressed", Boolean.toString(now));
      button.getElement().setAttribute("lang", language.tag());
      languages.add(button);
    }
    return Ui.div("foot stack", modes, languages);
  }
}
