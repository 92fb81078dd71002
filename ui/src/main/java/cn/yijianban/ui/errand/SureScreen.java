package cn.yijianban.ui.errand;

import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.visit.Errand;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.Icon;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Days;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Said what an act means before it is done: 撤回, 取消预约, 退号. */
final class SureScreen extends Screen {
  private final String name;
  private final Function<Errand, Optional<String>> what;

  private SureScreen(Stage stage, String name, Function<Errand, Optional<String>> what) {
    super(stage, name);
    this.name = name;
    this.what = what;
  }

  static SureScreen withdraw(Stage stage, String number) {
    return new SureScreen(
        stage,
        "withdraw",
        errand -> errand.dossier(number).map(Cases.Dossier::title).map(t -> t + " " + number));
  }

  static SureScreen takeBack(Stage stage, String number) {
    return new SureScreen(
        stage,
        "take-back",
        errand ->
            errand
                .unsent(number)
                .flatMap(u -> stage.catalogue().bundle(u.bundle()))
                .map(bundle -> bundle.name() + " " + number));
  }

  static SureScreen cancel(Stage stage, String reference) {
    return new SureScreen(
        stage,
        "cancel",
        errand ->
            errand
                .hall()
                .booked(reference)
                .map(b -> Days.slot(stage.texts(), b.slot()) + " " + b.window() + " " + reference));
  }

  static SureScreen giveBack(Stage stage, String ticket) {
    return new SureScreen(
        stage,
        "give-back",
        errand -> errand.hall().drawn(ticket).map(d -> ticket + " " + d.window()));
  }

  @Override
  public void show(Snapshot snapshot) {
    frame(
        snapshot,
        0,
        t(name + ".title"),
        snapshot.errand().flatMap(what).orElse(""),
        List.of(
            Ui.div(
                "card alert",
                Ui.row(Ui.icon(Icon.WARN, "seal"), t(name + ".means"), t(name + ".means.how"))),
            Ui.div(
                "card", Ui.row(Ui.icon(Icon.DOC, ""), t(name + ".again"), t(name + ".again.how")))),
        Optional.empty(),
        footer(
            Optional.of(Ui.button("even", t(name + ".no"), "back", () -> send(new Event.Back()))),
            next(t(name + ".yes"))));
  }
}
