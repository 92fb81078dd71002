package cn.yijianban.ui.attendant;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.ui.stage.ActionButton;
import cn.yijianban.ui.stage.Redraw;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Over the home screen: first the number, then the state of the terminal. */
public final class AttendantPanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 12;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final List<DeviceKind> PRINTERS =
      List.of(DeviceKind.RECEIPT_PRINTER, DeviceKind.PAGE_PRINTER);

  private final transient Stage stage;
  private final transient BackOffice office;
  private String typed = "";
  private String said = "";
  private boolean open;

  /**
   * @param close puts the home screen back
   */
  public AttendantPanel(Stage stage, BackOffice office, Runnable close) {
    this.stage = stage;
    this.office = office;
    addClassName("attendant");
    getElement().setAttribute("data-screen", "attendant");
    this.close = new ActionButton("", t("staff.close"), "staff-close", close);
    draw();
  }

  private final ActionButton close;

  private void draw() {
    List<Component> parts = new ArrayList<>();
    parts.add(new H1(t("staff.title")));
    if (!said.isEmpty()) {
      Div line = Ui.div("hint", new Span(said));
      line.getElement().setAttribute("role", "status");
      parts.add(line);
    }
    if (open) {
      parts.add(
          Ui.div("scroll", handover(), devices(), packages(), forms(), failures(), counters()));
    } else {
      parts.add(pin());
    }
    Div foot = Ui.div("foot", close);
    if (open) {
      foot.add(new ActionButton("", t("staff.refresh"), "staff-refresh", this::draw));
      office
          .restart()
          .ifPresent(
              run -> foot.add(new ActionButton("", t("staff.restart"), "staff-restart", run)));
    }
    parts.add(foot);
    List<Element> wanted = parts.stream().map(Component::getElement).toList();
    Redraw.children(getElement(), wanted, stage);
  }

  private Component pin() {
    Div keys = Ui.div("pin-keys");
    for (String key : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "✓")) {
      String name = key.equals("⌫") ? "back" : key.equals("✓") ? "enter" : key;
      String label = key.equals(name) ? key : t("staff.pin." + name);
      keys.add(new ActionButton("", label, "pin-" + name, () -> press(key)));
    }
    return Ui.div("card pin", Ui.div("pin-dots", new Span("●".repeat(typed.length()))), keys);
  }

  private void press(String key) {
    said = "";
    switch (key) {
      case "⌫" -> typed = typed.substring(0, Math.max(0, typed.length() - 1));
      case "✓" -> {
        BackOffice.Entry entry = office.enter(typed);
        typed = "";
        open = entry == BackOffice.Entry.OPEN;
        said = open ? "" : t("staff.entry." + entry);
      }
      default -> typed = typed.length() < LONGEST ? typed + key : typed;
    }
    draw();
  }

  /** The devices change hands: the technician's tool can speak to them only then. */
  private Component handover() {
    Div card = Ui.div("card row", Ui.div("grow", new Span(handoverText())));
    card.add(
        office.handedOverUntil().isPresent()
            ? new ActionButton(
                "small", t("staff.take-back"), "staff-take-back", () -> later(office.takeBack()))
            : new ActionButton("small", t("staff.hand-over"), "staff-hand-over", this::handOver));
    return card;
  }

  private String handoverText() {
    return office
        .handedOverUntil()
        .map(until -> t("staff.handed-over", CLOCK.format(until.atZone(stage.zone()))))
        .orElseGet(() -> t("staff.hand-over.what"));
  }

  private void handOver() {
    said = office.handOver() ? "" : t("staff.hand-over.busy");
    draw();
  }

  private Component devices() {
    Div card = Ui.div("card", Ui.div("strong", new Span(t("staff.devices"))));
    for (BackOffice.DeviceLine line : office.devices()) {
      Div words = Ui.div("grow", Ui.div("strong", new Span(line.state())));
      if (!line.remedy().isEmpty()) {
        words.add(Ui.div("sub", new Span(line.remedy())));
      }
      if (!line.counters().isEmpty()) {
        words.add(Ui.div("sub", new Span(counts(line.counters()))));
      }
      Div row = Ui.div(line.fine() ? "row" : "row alarm", words);
      row.getElement().setAttribute("data-device", line.kind().word());
      if (PRINTERS.contains(line.kind()) && office.handedOverUntil().isEmpty()) {
        row.add(
            new ActionButton(
                "small", t("staff.test"), "test-" + line.kind().word(), () -> test(line.kind())));
      }
      card.add(row);
    }
    return card;
  }

  private void test(DeviceKind kind) {
    said = t("staff.testing");
    draw();
    later(office.testPrint(kind));
  }

  /** Says how it went when it has ended. */
  private void later(CompletableFuture<String> sentence) {
    UI ui = getUI().orElseThrow();
    var _ =
        sentence.thenAccept(
            outcome -> {
              var _ =
                  ui.access(
                      () -> {
                        said = outcome;
                        draw();
                      });
            });
  }

  private Component packages() {
    BackOffice.Packages packages = office.packages();
    Div card =
        Ui.div(
            "card",
            Ui.div("strong", new Span(t("staff.packages"))),
            Ui.div("", new Span(t("staff.packages.n", packages.waiting(), packages.blocked()))));
    packages.obstacle().ifPresent(text -> card.add(Ui.div("alarm", new Span(text))));
    return card;
  }

  /** What has to be brought up to date before it can be done here. */
  private Component forms() {
    Div card = Ui.div("card", Ui.div("strong", new Span(t("staff.forms"))));
    List<String> stale = office.staleForms();
    if (stale.isEmpty()) {
      card.add(Ui.div("sub", new Span(t("staff.forms.fine"))));
    }
    stale.forEach(
        line ->
            card.add(
                Ui.div("alarm", new Span(line)), Ui.div("sub", new Span(t("staff.forms.remedy")))));
    return card;
  }

  private Component failures() {
    Div card = Ui.div("card", Ui.div("strong", new Span(t("staff.failures"))));
    List<String> failures = office.failures();
    if (failures.isEmpty()) {
      card.add(Ui.div("sub", new Span(t("staff.none"))));
    }
    failures.forEach(line -> card.add(Ui.div("", new Span(line))));
    return card;
  }

  private Component counters() {
    return Ui.div(
        "card",
        Ui.div("strong", new Span(t("staff.counters"))),
        Ui.div("sub", new Span(counts(office.counters()))));
  }

  private String counts(Map<String, Long> counters) {
    return counters.isEmpty()
        ? t("staff.none")
        : String.join(
            " · ",
            counters.entrySet().stream().map(e -> named(e.getKey()) + " " + e.getValue()).toList());
  }

  /** Faults go by their code. */
  private String named(String counter) {
    String key = "staff.count." + counter;
    return stage.texts().has(key) ? t(key) : counter.substring(counter.indexOf('.') + 1);
  }

  private String t(String key, Object... values) {
    return stage.texts().get(key, values);
  }
}
