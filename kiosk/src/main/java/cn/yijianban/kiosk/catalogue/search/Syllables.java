package cn.yijianban.kiosk.catalogue.search;

/** How alike two spellings are. */
final class Syllables {
  private Syllables() {}

  /**
   * Whether two spellings differ by one letter: another one, one too many, one missing, or two next
   * to each other swapped; or only by {@code zh} for {@code z} and {@code ing} for {@code in}, as
   * many people speak.
   */
  static boolean similar(String one, String other) {
    return oneLetter(one, other) || folded(one).equals(folded(other));
  }

  private static String folded(String spelling) {
    String flat =
        spelling.length() > 1 && spelling.charAt(1) == 'h'
            ? spelling.charAt(0) + spelling.substring(2)
            : spelling;
    return flat.endsWith("ng") ? flat.substring(0, flat.length() - 1) : flat;
  }

  private static boolean oneLetter(String one, String other) {
    int n = one.length();
    int m = other.length();
    int at = 0;
    while (at < n && at < m && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (n == m) {
      return rest(one, at + 1, other, at + 1)
          || (at + 1 < n
              && one.charAt(at) == other.charAt(at + 1)
              && one.charAt(at + 1) == other.charAt(at)
              && rest(one, at + 2, other, at + 2));
    }
    return n == m + 1 ? rest(one, at + 1, other, at) : m == n + 1 && rest(one, at, other, at + 1);
  }

  private static boolean rest(String one, int from, String other, int at) {
    int left = Math.max(0, one.length() - from);
    return left == Math.max(0, other.length() - at) && one.regionMatches(from, other, at, left);
  }
}
