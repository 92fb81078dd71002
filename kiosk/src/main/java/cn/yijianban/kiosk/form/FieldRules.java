package cn.yijianban.kiosk.form;

import cn.yijianban.kiosk.catalogue.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Checks one value against its field. What it says are message keys: {@code form.problem.<key>}.
 */
public final class FieldRules {
  /** Mobile numbers, and area code plus subscriber number with or without a hyphen. */
  private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,32}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");
  private static final Pattern REGION = Pattern.compile("\\d{12} .+");

  private final Predicate<String> citizenNumber;
  private final Supplier<LocalDate> today;

  /**
   * @param citizenNumber the check of GB 11643
   */
  public FieldRules(Predicate<String> citizenNumber, Supplier<LocalDate> today) {
    this.citizenNumber = citizenNumber;
    this.today = today;
  }

  /**
   * The first thing that is wrong with the value, if anything.
   *
   * @param form all values, by field id
   */
  public Optional<String> check(
      Field field, Optional<FormValue> value, Map<String, FormValue> form) {
    String text = value.map(FormValue::value).map(String::strip).orElse("");
    if (text.isEmpty()) {
      return field.required() ? Optional.of("missing") : Optional.empty();
    }
    if (text.length() > field.bounds().longest()) {
      return Optional.of("too-long");
    }
    Optional<String> wrong = type(field, text);
    return wrong.or(() -> size(field, text)).or(() -> days(field, text, form));
  }

  private Optional<String> days(Field field, String text, Map<String, FormValue> form) {
    boolean month = field.type() == Field.Type.MONTH;
    if (!month && field.type() != Field.Type.DATE) {
      return Optional.empty();
    }
    DayRange range =
        DayRange.of(
            field, today.get(), id -> Optional.ofNullable(form.get(id)).map(FormValue::value));
    LocalDate from = month ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
    LocalDate to = month ? YearMonth.parse(text).atEndOfMonth() : from;
    return range.late(from) ? Optional.of("date-late") : problem(!range.early(to), "date-early");
  }

  private static Optional<String> size(Field field, String text) {
    boolean number =
        switch (field.type()) {
          case DIGITS, MONEY, AREA -> true;
          case TEXT,
              REGION,
              ADDRESS,
              PHONE,
              CITIZEN_NUMBER,
              CREDIT_CODE,
              ESTATE_UNIT,
              DATE,
              MONTH,
              CHOICE ->
              false;
        };
    if (!number) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    if (field.bounds().least().map(l -> value.compareTo(BigDecimal.valueOf(l)) < 0).orElse(false)) {
      return Optional.of("too-small");
    }
    return problem(
        field.bounds().most().map(m -> value.compareTo(BigDecimal.valueOf(m)) <= 0).orElse(true),
        "too-large");
  }

  private Optional<String> type(Field field, String text) {
    return switch (field.type()) {
      case TEXT, ADDRESS -> Optional.empty();
      case REGION -> problem(REGION.matcher(text).matches(), "region");
      case DIGITS -> problem(DIGITS.matcher(text).matches(), "digits");
      case PHONE -> problem(PHONE.matcher(text).matches(), "phone");
      case CITIZEN_NUMBER ->
          citizenNumber.test(text) ? Optional.empty() : Optional.of(Codes.citizenNumber(text));
      case CREDIT_CODE -> Codes.creditCode(text);
      case ESTATE_UNIT -> Codes.estateUnit(text);
      case MONEY -> problem(positive(text), "money");
      case AREA -> problem(positive(text), "area");
      case DATE -> problem(parses(text, LocalDate::parse), "date");
      case MONTH -> problem(parses(text, YearMonth::parse), "month");
      case CHOICE ->
          problem(field.choices().stream().anyMatch(c -> c.value().equals(text)), "choice");
    };
  }

  private static Optional<String> problem(boolean fine, String key) {
    return fine ? Optional.empty() : Optional.of(key);
  }

  private static boolean positive(String text) {
    return DECIMAL.matcher(text).matches() && new BigDecimal(text).signum() > 0;
  }

  private static boolean parses(String text, Function<String, ?> parse) {
    try {
      return parse.apply(text) != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
