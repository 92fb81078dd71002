package cn.yijianban.kiosk.catalogue.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.yijianban.kiosk.catalogue.condition.Condition.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule language. */
class ConditionsTest {
  private static final Map<String, String> KNOWN =
      Map.of("agent", "yes", "age", "80", "item.S01-6", "no", "word", "it's");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "agent == 'yes'|YES",
        "agent != 'yes'|NO",
        "'yes' == agent|YES",
        "married == 'yes'|OPEN",
        "age >= 80 and age < 90|YES",
        "age > 80|NO",
        "age <= 79.5|NO",
        "age == 80|YES",
        "age == 80.0|NO",
        "agent > 3|OPEN",
        "agent in ('yes', 'no')|YES",
        "age in (79, 81)|NO",
        "age not in (79, 81)|YES",
        "married in ('yes')|OPEN",
        "not agent == 'yes'|NO",
        "not (married == 'yes')|OPEN",
        "married == 'yes' or agent == 'yes'|YES",
        "married == 'yes' and agent == 'no'|NO",
        "married == 'yes' and agent == 'yes'|OPEN",
        "agent == 'no' and married == 'yes' or item.S01-6 == 'no'|YES",
        "agent == 'no' and (married == 'yes' or item.S01-6 == 'no')|NO",
        "word == 'it''s'|YES",
        "-1 < 0|YES",
      })
  void aConditionSaysWhatItLooksLike(String text, Truth expected) {
    assertThat(Conditions.parse(text).test(KNOWN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "agent = 'yes'|7|write == to compare",
        "agent == 'yes|10|no closing quote",
        "agent|6|expected a comparison such as ==, found the end",
        "agent == |9|expected a name, a text or a number, found the end",
        "(agent == 'yes'|16|expected ')', found the end",
        "agent == 'yes' married|16|expected 'and', 'or' or the end, found 'married'",
        "agent in yes|10|expected '(', found 'yes'",
        "agent in (yes)|11|expected a text or a number",
        "agent in ()|11|expected a text or a number",
        "age < 'old'|7|only numbers",
        "age == 12345678901234567890|8|no number",
        "agent # 1|7|has no meaning",
        "and|1|expected a name",
      })
  void aBrokenConditionSaysWhereAndWhy(String text, int position, String problem) {
    assertThatThrownBy(() -> Conditions.parse(text))
        .isInstanceOfSatisfying(
            ConditionException.class, e -> assertThat(e.position()).isEqualTo(position))
        .hasMessageContaining(problem);
  }

  @Test
  void nestingAndLengthHaveALimit() {
    assertThat(Conditions.parse("(".repeat(50) + "a == 'b'" + ")".repeat(50)).names())
        .containsExactly("a");
    for (String deep : List.of("(".repeat(3000), "not ".repeat(900), "(".repeat(51) + "a == 'b'")) {
      assertThatThrownBy(() -> Conditions.parse(deep))
          .isInstanceOf(ConditionException.class)
          .hasMessageContaining("inside each other");
    }
    assertThat(Conditions.parse("a == '" + "''".repeat(1900) + "'").test(Map.of("a", "b")))
        .isEqualTo(Truth.NO);
    assertThatThrownBy(() -> Conditions.parse(" ".repeat(5000) + "a == 'b'"))
        .hasMessageContaining("at most");
    assertThat(Conditions.parse("a == 'b'" + " or a == 'b'".repeat(300)).test(Map.of("a", "b")))
        .isEqualTo(Truth.YES);
  }

  @Test
  void aConditionKnowsItsNamesAndItsText() {
    Condition condition = Conditions.parse("agent == 'yes' or not age < party.count");
    assertThat(condition.names()).containsExactlyInAnyOrder("agent", "age", "party.count");
    assertThat(condition.text()).isEqualTo("agent == 'yes' or not age < party.count");
    assertThat(condition).isEqualTo(Conditions.parse(condition.text()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20260730, 424242})
  void randomTextIsReadOrRefusedAndNeverBreaksAnything(long seed) {
    Random random = new Random(seed);
    String[] words = {
      "agent",
      "==",
      "!=",
      "<",
      "in",
      "and",
      "or",
      "not",
      "(",
      ")",
      ",",
      "'yes'",
      "'",
      "80",
      "-",
      " ",
      "项",
      "item.S01-6",
      "\"",
      "\u0000",
      "９",
      "\uD83D"
    };
    int read = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(10); n >= 0; n--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
      }
      Throwable thrown = catchThrowable(() -> Conditions.parse(text.toString()).test(KNOWN));
      if (thrown == null) {
        read++;
      } else {
        assertThat(thrown).as("seed %d: %s", seed, text).isInstanceOf(ConditionException.class);
      }
    }
    assertThat(read).as("seed %d", seed).isPositive();
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 20261120})
  void theLawsOfKleeneHold(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3_000; i++) {
      String a = expression(random, 3);
      String b = expression(random, 3);
      Map<String, String> known = known(random);
      Truth left = test(a, known);
      Truth right = test(b, known);
      assertThat(test("not (" + a + ")", known)).isEqualTo(not(left));
      assertThat(test("(" + a + ") and (" + b + ")", known)).isEqualTo(min(left, right));
      assertThat(test("not (not (" + a + ") or not (" + b + "))", known))
          .as("seed %d: de Morgan of %s, %s", seed, a, b)
          .isEqualTo(min(left, right));
      if (left != Truth.OPEN) {
        Map<String, String> more = new HashMap<>(known(random));
        more.putAll(known);
        assertThat(test(a, more)).as("seed %d: knowing more of %s", seed, a).isEqualTo(left);
      }
    }
  }

  private static Truth test(String text, Map<String, String> known) {
    return Conditions.parse(text).test(known);
  }

  private static Truth not(Truth truth) {
    return switch (truth) {
      case YES -> Truth.NO;
      case NO -> Truth.YES;
      case OPEN -> Truth.OPEN;
    };
  }

  private static Truth min(Truth a, Truth b) {
    List<Truth> order = List.of(Truth.NO, Truth.OPEN, Truth.YES);
    return order.get(Math.min(order.indexOf(a), order.indexOf(b)));
  }

  private static Map<String, String> known(Random random) {
    Map<String, String> known = new HashMap<>();
    for (String name : List.of("p", "q", "r")) {
      if (random.nextBoolean()) {
        known.put(name, Integer.toString(random.nextInt(3)));
      }
    }
    return known;
  }

  private static String expression(Random random, int depth) {
    String name = List.of("p", "q", "r").get(random.nextInt(3));
    int number = random.nextInt(3);
    return switch (random.nextInt(depth == 0 ? 3 : 6)) {
      case 0 -> name + " == '" + number + "'";
      case 1 -> name + " < " + number;
      case 2 -> name + " in ('" + number + "', '1')";
      case 3 -> "not " + expression(random, 0);
      case 4 -> "(" + expression(random, depth - 1) + " and " + expression(random, depth - 1) + ")";
      default -> "(" + expression(random, depth - 1) + " or " + expression(random, depth - 1) + ")";
    };
  }
}
