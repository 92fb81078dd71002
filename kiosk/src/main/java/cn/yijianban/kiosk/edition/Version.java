package cn.yijianban.kiosk.edition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Version of a package: up to four numbers between points, compared number by number; what is not
 * written counts as 0.
 */
public record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern TEXT = Pattern.compile("\\d{1,8}(\\.\\d{1,8}){0,3}");
  private static final int MOST = 4;

  public Version {
    numbers = List.copyOf(numbers);
  }

  /** Empty when the text is none. */
  public static Optional<Version> parse(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(
            new Version(Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList()))
        : Optional.empty();
  }

  private int number(int at) {
    return at < numbers.size() ? numbers.get(at) : 0;
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < MOST; i++) {
      int order = Integer.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
