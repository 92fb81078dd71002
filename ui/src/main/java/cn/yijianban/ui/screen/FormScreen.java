package cn.yijianban.ui.screen;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.DayRange;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.visit.Event;
import cn.yijianban.kiosk.visit.Snapshot;
import cn.yijianban.ui.input.Divisions;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One section: what is known stands as a fact with its source, what is missing is asked. A day or a
 * place is chosen on a page of its own, which lies in place of the section until it is left.
 */
final class FormScreen extends Screen {
  private final String section;
  private transient Optional<Open> open = Optional.empty();

  /** The picker that is shown. */
  private record Open(Field field, Picker picker) {}

  FormScreen(Stage stage, String section) {
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
    open =
        Optional.of(
            new Open(
                field,
                rare
                    ? new RarePicker(
                        stage.texts(), field.label(), text, stage.glyphs().get(), this::again)
                    : switch (field.type()) {
                      case DATE -> days(field, text);
                      case MONTH -> months(field, text);
                      case REGION, ADDRESS -> places(field, text);
                      case TEXT,
                          DIGITS,
                          PHONE,
                          CITIZEN_NUMBER,
                          CREDIT_CODE,
                          ESTATE_UNIT,
                          MONEY,
                          AREA,
                          CHOICE ->
                          throw new IllegalArgumentException("nothing to pick: " + field.id());
                    }));
    again();
  }

  private Picker days(Field field, String text) {
    return new DatePicker(calendar(field), parsed(text, LocalDate::parse));
  }

  private Picker months(Field field, String text) {
    return new DatePicker(
        calendar(field), parsed(text, YearMonth::parse).map(month -> month.atDay(1)));
  }

  private DatePicker.Calendar calendar(Field field) {
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), stage.zone());
    Map<String, FormValue> form = stage.reception().snapshot().draft().values();
    return new DatePicker.Calendar(
        stage.texts(),
        field.label(),
        field.type() == Field.Type.MONTH,
        today,
        DayRange.of(field, today, id -> Optional.ofNullable(form.get(id)).map(FormValue::value)),
        this::again);
  }

  private Picker places(Field field, String text) {
    return new RegionPicker(
        stage.texts(), field.label(), stage.site().region(), code(field, text), this::again);
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(parse.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String code(Field field, String text) {
    return field.type() == Field.Type.REGION
        ? text.substring(0, Math.max(0, text.indexOf(' ')))
        : Divisions.begins(text).map(Divisions.Written::code).orElse("");
  }

  /** Takes what was chosen; where nothing is, the page says so itself and stays. */
  private void take(Open now) {
    now.picker()
        .value()
        .ifPresent(
            value -> {
              open = Optional.empty();
              send(new Event.Put(now.field().id(), kept(now, value)));
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

  /** An address begins with the names of its region; what was written before stands behind. */
  private String kept(Open now, String value) {
    Field field = now.field();
    if (field.type() != Field.Type.ADDRESS || !(now.picker() instanceof RegionPicker)) {
      return value;
    }
    String before =
        Optional.ofNullable(stage.reception().snapshot().draft().values().get(field.id()))
            .map(FormValue::value)
            .orElse("");
    return value.substring(value.indexOf(' ') + 1)
        + Divisions.begins(before).map(Divisions.Written::rest).orElse(before);
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
              "const f=this.querySelector('.field.wrong'); if(f) f.scrollIntoView({block:'center'})");
    }
  }
}
