package cn.yijianban.devices.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What hands say to a twin, as they are written on a command line or in the dock. */
final class TwinWords {
  private TwinWords() {}

  static List<String> cards() {
    return BenchCards.all().stream().map(BenchCards.BenchCard::label).toList();
  }

  static BenchCards.BenchCard card(String label) {
    return BenchCards.all().stream()
        .filter(card -> card.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the cards are " + String.join(", ", cards())));
  }

  static <E extends Enum<E>> Consumer<String> one(Class<E> type, Consumer<E> then) {
    return word -> {
      try {
        then.accept(Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_')));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("one of " + EnumSet.allOf(type), e);
      }
    };
  }

  static Consumer<String> yes(Consumer<Boolean> then) {
    return word -> {
      if (!word.equals("true") && !word.equals("false")) {
        throw new IllegalArgumentException("true or false");
      }
      then.accept(Boolean.valueOf(word));
    };
  }

  static Consumer<String> number(Consumer<Integer> then) {
    return word -> {
      if (!word.matches("\\d{1,4}")) {
        throw new IllegalArgumentException("a number of at most four digits");
      }
      then.accept(Integer.valueOf(word));
    };
  }
}
