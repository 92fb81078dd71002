package cn.yijianban.ui.form;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.stage.QrCode;
import cn.yijianban.ui.stage.Screen;
import cn.yijianban.ui.stage.Stage;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One section: what is known stands as a fact with its source, what is missing is asked. A day or a
 * place is chosen on a page of its own, which lies in place of the section until it is left.
 */
public final class FormScreen extends Screen {
  private final String section;
  private transient Optional<Open> open = Optional.empty();

  /** The picker that is shown. */
  private record Open(Field field, Picker picker) {}

  /**
   * @param section its identifier
   */
  public FormScreen(Stage stage, String section) {
    super(stage, "form");
    this.section = section;
    getElement().setAttribute("data-section", section);
  }

  @Override
  public void show(Snapshot snapshot) {
    if (open.isPresent()) {
      showPicker(snapshot, open.get());
      return;
    }
    getElement().removeAttribute("data-picking");
    Plan plan = snapshot.plan().orElseThrow();
    String title =
        plan.bundle().sections().stream()
            .filter(s -> s.id().equals(section))
            .map(s -> s.title())
            .findFirst()
            .orElse("");
    Div list = Ui.div("card fields");
    FormRows rows = new FormRows(stage, numbers, this::send, this::open);
    List<Field> fields =
        plan.fields().stream().filter(field -> field.section().equals(section)).toList();
    fields.forEach(field -> list.add(rows.row(field, snapshot)));
    List<Component> content = new ArrayList<>();
    if (fields.stream().anyMatch(field -> hides(field, snapshot))) {
      content.add(hiddenNumbers());
    }
    onTelephone(snapshot).ifPresent(content::add);
    content.add(list);
    content.add(
        Ui.div(
            "buttons wide",
            Ui.button("", t("form.to-phone"), "to-phone", () -> send(new Event.ToTelephone()))));
    frame(
        snapshot,
        4,
        t("form.title", title),
        t("form.lead"),
        content,
        Optional.empty(),
        footer("action.next"));
    problems(snapshot);
  }

  /** The code that a telephone reads; nothing of the person is in it. */
  private static Optional<Component> onTelephone(Snapshot snapshot) {
    return snapshot.hint().flatMap(FormScreen::address).map(FormScreen::code);
  }

  private static Optional<String> address(Snapshot.Hint hint) {
    return hint instanceof Snapshot.Hint.OnTelephone(var address, _)
        ? Optional.of(address)
        : Optional.empty();
  }

  private static Component code(String address) {
    Div card = Ui.div("card code", QrCode.svg(address));
    card.getElement().setAttribute("data-address", address);
    return card;
  }

  /** A blank for a number counts while it is empty too: nothing moves while it is written into. */
  private boolean hides(Field field, Snapshot snapshot) {
    String value =
        Optional.ofNullable(snapshot.draft().values().get(field.id()))
            .map(FormValue::value)
            .orElse("");
    return !numbers.shown() && (Numbers.asked(field) || numbers.mask(field, value).isPresent());
  }

  private void showPicker(Snapshot snapshot, Open now) {
    getElement().setAttribute("data-picking", now.field().id());
    Div all = Ui.div("picker");
    all.getElement().setAttribute("data-field", now.field().id());
    all.add(now.picker().content());
    frame(
        snapshot,
        4,
        now.picker().title(),
        now.picker().chosen(),
        List.<Component>of(all),
        Optional.empty(),
        footer(
            Optional.of(Ui.button("", t("action.back"), "back", () -> close(now.field()))),
            Ui.button("", t("pick.done"), "pick-done", () -> take(now))));
  }

  /** Opens a picker of a field. */
  private void open(Field field, Optional<FormValue> value, boolean rare) {
    String text = value.map(FormValue::value).orElse("");
    open = Optional.of(new Open(field, Pickers.of(stage, field, text, rare, this::again)));
    again();
  }

  /** Takes what was chosen; where nothing is, the page says so itself and stays. */
  private void take(Open now) {
    now.picker()
        .value()
        .ifPresent(
            value -> {
              open = Optional.empty();
              send(
                  new Event.Put(
                      now.field().id(), Pickers.kept(stage, now.field(), now.picker(), value)));
              show(stage.reception().snapshot());
              backTo(now.field());
            });
  }

  /** To the blank that the picker was opened from; an address is written on at once. */
  private void backTo(Field field) {
    getElement()
        .executeJs(
            "this.querySelector(`[data-input='${$0}'], [data-action='pick-${$0}']`)?.focus()",
            field.id());
  }

  private void close(Field field) {
    open = Optional.empty();
    again();
    backTo(field);
  }

  private void again() {
    send(new Event.StillHere());
    show(stage.reception().snapshot());
  }

  private void problems(Snapshot snapshot) {
    boolean some = !snapshot.fieldProblems().isEmpty();
    getElement().setAttribute("data-problems", Integer.toString(snapshot.fieldProblems().size()));
    if (some) {
      getElement()
          .executeJs(
              // Once the remark above and the button below have taken their room.
              "requestAnimationFrame(() => requestAnimationFrame(() =>"
                  + " this.querySelector('.field.wrong')?.scrollIntoView({block: 'center'})))");
    }
  }
}
