package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.platform.Appointments.Slot;
import cn.yijianban.kiosk.platform.Appointments.Window;
import cn.yijianban.kiosk.visit.Act;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The free times of one window, day by day; touching one books it. */
final class TimesScreen extends Screen {
  private final String id;

  TimesScreen(Stage stage, String id) {
    super(stage, "times");
    this.id = id;
  }

  @Override
  public void show(Snapshot snapshot) {
    Optional<Window> window = snapshot.errand().flatMap(e -> e.hall().window(id));
    Map<LocalDate, List<Slot>> days = new LinkedHashMap<>();
    window.stream()
        .flatMap(w -> w.slots().stream())
        .forEach(slot -> days.computeIfAbsent(slot.day(), _ -> new ArrayList<>()).add(slot));
    List<Component> content = new ArrayList<>();
    days.forEach((day, slots) -> content.add(day(day, slots)));
    frame(
        snapshot,
        0,
        t("times.title"),
        window.map(w -> w.name() + " " + w.place()).orElse(""),
        content,
        Optional.empty(),
        footer(
            Optional.of(back()), next(t(snapshot.working() ? "times.booking" : "times.choose"))));
  }

  private Component day(LocalDate day, List<Slot> slots) {
    Div choices = Ui.div("choices");
    for (Slot slot : slots) {
      choices.add(
          Ui.button(
              "pill big",
              Days.between(slot.from(), slot.to()),
              "slot-" + slot.id(),
              () -> send(new Event.Do(new Act.Book(slot.id())))));
    }
    return Ui.div("card", Ui.text("strong", Days.day(stage.texts(), day)), choices);
  }
}
