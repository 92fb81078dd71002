package cn.yijianban.ui.form;

import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.Capitals;
import cn.yijianban.kiosk.paper.Masks;
import cn.yijianban.ui.stage.Ui;
import cn.yijianban.ui.words.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A blank that is typed into: the pad for its type, its unit, blocks as on the paper it is copied
 * from, and under it what the value comes to, for checking.
 */
final class Blank {
  private static final Pattern UNIT = Pattern.compile("（([^（）]{1,4})）$");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  private static final int TYPING_MS = 150;

  private Blank() {}

  /**
   * The blank with all that belongs to it. Its parts stay the same ones while it is typed into, or
   * the pad would be put away.
   *
   * @param mask lies over the value while nobody writes, and its end is all that is read aloud
   */
  static Component of(
      Texts texts, Field field, String value, Optional<String> mask, Consumer<String> typed) {
    Input input = input(texts, field, value, typed);
    Div entry = Ui.div("entry", input);
    mask.ifPresent(
        stars -> {
          input
              .getElement()
              .setAttribute("data-said", texts.get("numbers.ending", Masks.lastFour(value)));
          Span cover = Ui.text("mask value", stars);
          cover.getElement().setAttribute("aria-hidden", "true");
          entry.add(cover);
        });
    unit(field).ifPresent(unit -> entry.add(Ui.text("unit", unit)));
    Div blank = Ui.div("blank", entry);
    echo(texts, field, value)
        .ifPresent(
            words -> {
              Div line = Ui.div("echo", new Span(words));
              line.getElement().setAttribute("role", "status");
              blank.add(line);
            });
    return blank;
  }

  private static Input input(Texts texts, Field field, String value, Consumer<String> typed) {
    String blocks = blocks(field.type());
    Input input =
        input(
            field.id(),
            field.label(),
            grouped(value, blocks),
            text -> typed.accept(blocks.isEmpty() ? text : text.replace(" ", "")));
    input.getElement().setAttribute("data-pad", pad(field.type()));
    input.setPlaceholder(texts.get("form.placeholder." + field.type()));
    if (!blocks.isEmpty()) {
      input.getElement().setAttribute("data-blocks", blocks);
    }
    return input;
  }

  /** A blank for letters to search by. */
  static Input letters(String name, String label, String value, Consumer<String> typed) {
    Input input = input(name, label, value, text -> typed.accept(text.strip()));
    input.getElement().setAttribute("data-pad", "letters");
    input.setPlaceholder(label);
    return input;
  }

  private static Input input(String name, String label, String value, Consumer<String> typed) {
    Input input = new Input();
    input.addClassName("field-input");
    input.setValueChangeMode(ValueChangeMode.LAZY);
    input.setValueChangeTimeout(TYPING_MS);
    input.setValue(value);
    input.getElement().setAttribute("data-input", name);
    input.getElement().setAttribute("autocomplete", "off");
    input.getElement().setAttribute("aria-label", label);
    input.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            typed.accept(change.getValue());
          }
        });
    return input;
  }

  private static String pad(Field.Type type) {
    return switch (type) {
      case DIGITS, PHONE -> "digits";
      case MONEY, AREA -> "decimal";
      case CITIZEN_NUMBER -> "number";
      case CREDIT_CODE, ESTATE_UNIT -> "code";
      case TEXT, ADDRESS -> "chinese";
      case DATE, MONTH, REGION, CHOICE -> "letters";
    };
  }

  /** Sizes of the blocks, as cards and certificates print them. */
  private static String blocks(Field.Type type) {
    return switch (type) {
      case PHONE -> "3 4 4";
      case CITIZEN_NUMBER -> "6 8 4";
      case CREDIT_CODE -> "4 4 4 4 2";
      case ESTATE_UNIT -> "6 6 7 9";
      case TEXT, ADDRESS, DIGITS, MONEY, AREA, DATE, MONTH, REGION, CHOICE -> "";
    };
  }

  /** The value of a field with blanks between its blocks; a landline has none. */
  static String grouped(Field.Type type, String value) {
    return grouped(value, blocks(type));
  }

  private static String grouped(String value, String blocks) {
    if (blocks.isEmpty() || value.startsWith("0")) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (String size : blocks.split(" ", -1)) {
      int end = Math.min(value.length(), at + Integer.parseInt(size));
      out.append(out.isEmpty() || at == end ? "" : " ").append(value, at, end);
      at = end;
    }
    return out.append(value, at, value.length()).toString();
  }

  /** What stands in brackets at the end of the label. */
  private static Optional<String> unit(Field field) {
    return switch (field.type()) {
      case DIGITS, MONEY, AREA -> {
        Matcher bracket = UNIT.matcher(field.label());
        yield bracket.find() ? Optional.of(bracket.group(1)) : Optional.empty();
      }
      case TEXT,
          ADDRESS,
          PHONE,
          CITIZEN_NUMBER,
          CREDIT_CODE,
          ESTATE_UNIT,
          DATE,
          MONTH,
          REGION,
          CHOICE ->
          Optional.empty();
    };
  }

  private static Optional<String> echo(Texts texts, Field field, String value) {
    return switch (field.type()) {
      case MONEY ->
          AMOUNT.matcher(value).matches()
              ? Optional.of(texts.get("form.echo.money", Capitals.of(yuan(field, value))))
              : Optional.empty();
      case CITIZEN_NUMBER, CREDIT_CODE, ESTATE_UNIT, PHONE -> left(texts, field.type(), value);
      case TEXT, ADDRESS, DIGITS, AREA, DATE, MONTH, REGION, CHOICE -> Optional.empty();
    };
  }

  private static BigDecimal yuan(Field field, String value) {
    BigDecimal number = new BigDecimal(value);
    return unit(field).filter("万元"::equals).isPresent() ? number.multiply(WAN) : number;
  }

  /** How many are still to come. */
  private static Optional<String> left(Texts texts, Field.Type type, String value) {
    int all = 0;
    for (String size : blocks(type).split(" ", -1)) {
      all += Integer.parseInt(size);
    }
    return value.isEmpty() || value.startsWith("0") || value.length() == all
        ? Optional.empty()
        : Optional.of(
            value.length() < all
                ? texts.get("form.echo.left", value.length(), all - value.length())
                : texts.get("form.echo.over", value.length() - all));
  }
}
