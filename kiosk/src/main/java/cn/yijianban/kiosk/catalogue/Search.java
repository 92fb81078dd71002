package cn.yijianban.kiosk.catalogue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds bundles by what a citizen types. Better kinds of match come first: the name begins with it,
 * the name contains it, its sounds or initials stand in the name, a department has it, its
 * characters or sounds stand in the name in that order with others between them. Of the same kind,
 * the closer match comes first, then the order of the list.
 */
final class Search {
  /** Nobody types more into a terminal; what is longer is cut. */
  private static final int LONGEST = 32;

  private final List<Entry> entries;

  Search(List<Bundle> bundles) {
    entries = bundles.stream().map(Entry::of).toList();
  }

  List<Bundle> find(String query) {
    String plain = plain(query);
    String wanted = plain.substring(0, plain.offsetByCodePoints(0, cut(plain)));
    if (wanted.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .map(entry -> entry.match(wanted))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Hit::kind).thenComparingInt(Hit::distance))
        .map(Hit::bundle)
        .toList();
  }

  private static int cut(String plain) {
    return Math.min(LONGEST, plain.codePointCount(0, plain.length()));
  }

  /** Letters and digits only, half-width and lower-case. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** Best first. */
  private enum Kind {
    NAME_STARTS,
    NAME_CONTAINS,
    SOUNDS,
    DEPARTMENT,
    IN_ORDER
  }

  private record Hit(Bundle bundle, Kind kind, int distance) {}

  private record Entry(Bundle bundle, String name, List<String> departments, Sounds sounds) {
    static Entry of(Bundle bundle) {
      String name = plain(bundle.name());
      List<String> departments =
          Stream.concat(Stream.of(bundle.leadDepartment()), bundle.jointDepartments().stream())
              .map(Search::plain)
              .toList();
      return new Entry(bundle, name, departments, Sounds.of(name));
    }

    Optional<Hit> match(String wanted) {
      int length = name.length();
      if (name.startsWith(wanted)) {
        return Optional.of(new Hit(bundle, Kind.NAME_STARTS, length));
      }
      if (name.contains(wanted)) {
        return Optional.of(new Hit(bundle, Kind.NAME_CONTAINS, length));
      }
      OptionalInt run = sounds.run(wanted);
      if (run.isPresent()) {
        return Optional.of(new Hit(bundle, Kind.SOUNDS, run.getAsInt() * 100 + length));
      }
      if (departments.stream().anyMatch(department -> department.contains(wanted))) {
        return Optional.of(new Hit(bundle, Kind.DEPARTMENT, 0));
      }
      OptionalInt gaps = sounds.inOrder(wanted);
      return gaps.isPresent()
          ? Optional.of(new Hit(bundle, Kind.IN_ORDER, gaps.getAsInt() * 100 + length))
          : Optional.empty();
    }
  }
}
