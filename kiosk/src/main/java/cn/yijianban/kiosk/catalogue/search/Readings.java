package cn.yijianban.kiosk.catalogue.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How characters are read: pinyin without tones, {@code ü} as {@code v}. The table is pinyin4j's
 * ({@code 4E01 (ding1,zheng1)} a line); its own code keeps it in 12 MB of hash tables and formats
 * each answer anew.
 */
public final class Readings {
  private static final String TABLE = "/pinyindb/unicode_to_hanyu_pinyin.txt";
  private static final String NONE = "none0";

  /** Every list of readings once; the first is empty. */
  private final List<List<String>> lists;

  /** Number of the list, by the character of the basic plane. */
  private final short[] numbers;

  private Readings(List<List<String>> lists, short[] numbers) {
    this.lists = lists;
    this.numbers = numbers;
  }

  private static final class Shipped {
    private static final Readings TABLE = read();
  }

  /** Every reading, each once, the usual one first; none for what is no Chinese character. */
  public static List<String> of(int codePoint) {
    Readings table = Shipped.TABLE;
    return codePoint < table.numbers.length ? table.lists.get(table.numbers[codePoint]) : List.of();
  }

  private static Readings read() {
    short[] numbers = new short[Character.MAX_VALUE + 1];
    List<List<String>> lists = new ArrayList<>(List.of(List.of()));
    Map<List<String>, Integer> known = new HashMap<>();
    // Most lines repeat what another line has said: twenty thousand of them are read at each start.
    Map<String, Integer> said = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(PinyinHelper.class.getResourceAsStream(TABLE));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int open = line.indexOf('(');
        int number =
            said.computeIfAbsent(
                line.substring(open + 1, line.indexOf(')')),
                toned -> known.computeIfAbsent(readings(toned), list -> add(lists, list)));
        numbers[Integer.parseInt(line, 0, open - 1, 16)] = (short) number;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the table of pinyin cannot be read", e);
    }
    return new Readings(List.copyOf(lists), numbers);
  }

  private static int add(List<List<String>> lists, List<String> list) {
    lists.add(list);
    return lists.size() - 1;
  }

  private static List<String> readings(String toned) {
    return Stream.of(toned.split(",", -1))
        .filter(reading -> !reading.equals(NONE))
        .map(Readings::withoutTone)
        .distinct()
        .toList();
  }

  private static String withoutTone(String reading) {
    int end = reading.length();
    while (end > 0 && Character.isDigit(reading.charAt(end - 1))) {
      end--;
    }
    return reading.substring(0, end).replace("u:", "v");
  }
}
