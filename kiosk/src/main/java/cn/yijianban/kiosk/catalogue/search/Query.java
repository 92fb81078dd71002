package cn.yijianban.kiosk.catalogue.search;

import java.util.Arrays;
import java.util.List;

/**
 * What was typed, worked out for every character of an alphabet: standing at a place of the query,
 * which places are reached when that character is read. A character is written as itself, as one of
 * its readings or as the first letter of one; at the end of the query a reading may be half typed.
 *
 * <p>Sets of places are bits of a long; place 0 is before the first letter.
 */
final class Query {
  /** What it costs when a character only sounds alike, or its pinyin is a letter off. */
  private static final int MISHEARD = 1;

  /** What it costs when a character is another one, missing, or one too many. */
  private static final int WRONG = 2;

  private static final int ASCII = 128;

  private final int length;
  private final boolean letters;
  private final long end;
  private final int mistakes;
  private final long[] exact;
  private final long[] similar;

  /** Which letters of the query each character can stand for, rightly and with a mistake. */
  private final long[] covered;

  private final long[] nearlyCovered;

  private Query(int characters, int length, boolean letters) {
    this.length = length;
    this.letters = letters;
    this.end = 1L << length;
    this.mistakes = letters ? forLetters(length) : forCharacters(length);
    this.exact = new long[characters * length];
    this.similar = new long[characters * length];
    this.covered = new long[characters];
    this.nearlyCovered = new long[characters];
  }

  /**
   * @param wanted plain; at most 32 characters
   */
  static Query of(Alphabet alphabet, String wanted) {
    int[] points = wanted.codePoints().toArray();
    boolean letters = wanted.chars().allMatch(c -> c < ASCII);
    Query query = new Query(alphabet.size(), points.length, letters);
    query.fill(alphabet, points);
    return query;
  }

  private void fill(Alphabet alphabet, int[] points) {
    List<String> syllables = alphabet.syllables();
    long[] whole = new long[syllables.size() * length];
    long[] nearly = new long[syllables.size() * length];
    for (int at = 0; at < length; at++) {
      List<String> readings = points[at] < ASCII ? List.of() : Readings.of(points[at]);
      for (int s = 0; s < syllables.size(); s++) {
        String syllable = syllables.get(s);
        whole[s * length + at] = whole(syllable, points, at);
        nearly[s * length + at] =
            readings.contains(syllable) ? 1L << (at + 1) : nearly(syllable, points, at);
      }
    }
    for (int c = 0; c < alphabet.size(); c++) {
      for (int at = 0; at < length; at++) {
        int place = c * length + at;
        exact[place] = alphabet.point(c) == points[at] ? 1L << (at + 1) : 0;
        for (int reading : alphabet.readings(c)) {
          exact[place] |= whole[reading * length + at];
          similar[place] |= nearly[reading * length + at];
        }
        covered[c] |= covered(at, exact[place]);
        nearlyCovered[c] |= covered(at, exact[place] | similar[place]);
      }
    }
  }

  /** The letters between a place and the farthest one that is reached from it. */
  private static long covered(int at, long reached) {
    return reached == 0 ? 0 : (Long.highestOneBit(reached) - 1) & -(1L << at);
  }

  private static int forLetters(int n) {
    return n < 4 ? 0 : n < 9 ? MISHEARD : WRONG;
  }

  private static int forCharacters(int n) {
    return n < 2 ? 0 : n < 3 ? MISHEARD : n < 5 ? WRONG : 2 * WRONG;
  }

  private static long whole(String syllable, int[] points, int at) {
    int same = 0;
    while (same < syllable.length()
        && at + same < points.length
        && points[at + same] == syllable.charAt(same)) {
      same++;
    }
    long reached = same > 0 ? 1L << (at + 1) : 0;
    boolean read = same == syllable.length() || (same > 0 && at + same == points.length);
    return read ? reached | 1L << (at + same) : reached;
  }

  /** A syllable of three letters or more that is a little wrong. */
  private static long nearly(String syllable, int[] points, int at) {
    long reached = 0;
    int longest = Math.min(syllable.length() + 2, points.length - at);
    boolean likely =
        longest > 1
            && syllable.length() > 2
            && (syllable.charAt(0) == points[at]
                || syllable.charAt(1) == points[at + 1]
                || syllable.charAt(0) == points[at + 1]);
    for (int length = Math.max(2, syllable.length() - 2); likely && length <= longest; length++) {
      if (Syllables.similar(syllable, new String(points, at, length))) {
        reached |= 1L << (at + length);
      }
    }
    return reached;
  }

  /** Whether it is pinyin, initials or digits. */
  boolean letters() {
    return letters;
  }

  /**
   * Whether every letter can stand for some character of the name: if not, it is not written so.
   */
  boolean likely(int[] name) {
    return missing(covered, name) == 0;
  }

  private int missing(long[] table, int[] name) {
    long there = 0;
    for (int character : name) {
      there |= table[character];
    }
    return Long.bitCount((end - 1) & ~there);
  }

  private long step(long[] table, int character, long places) {
    long reached = 0;
    int row = character * length;
    for (long left = places; left != 0; left &= left - 1) {
      reached |= table[row + Long.numberOfTrailingZeros(left)];
    }
    return reached;
  }

  /** Where characters one after another are written like this; -1 when nowhere. */
  int run(int[] name) {
    long places = 0;
    for (int at = 0; at < name.length; at++) {
      places = step(exact, name[at], places | 1);
      if ((places & end) != 0) {
        return start(name, at);
      }
    }
    return -1;
  }

  /** The latest start of a run that ends with this character. */
  private int start(int[] name, int last) {
    for (int start = last; start >= 0; start--) {
      long places = 1;
      for (int at = start; at <= last && places != 0; at++) {
        places = step(exact, name[at], places);
      }
      if ((places & end) != 0) {
        return start;
      }
    }
    return -1;
  }

  /**
   * How many other characters stand between, when these are written in order: at least two of them,
   * and at most as many strangers as there are of them and one more; -1 when they are not.
   */
  int inOrder(int[] name) {
    int best = Integer.MAX_VALUE;
    int[] gaps = new int[length + 1];
    int[] taken = new int[length + 1];
    Arrays.fill(taken, -1);
    for (int character : name) {
      for (int at = length - 1; at >= 0; at--) {
        if (at > 0 && taken[at] < 0) {
          continue;
        }
        int count = at == 0 ? 1 : taken[at] + 1;
        int strangers = at == 0 ? 0 : gaps[at];
        if (at > 0) {
          gaps[at]++;
        }
        for (long left = exact[character * length + at]; left != 0; left &= left - 1) {
          int to = Long.numberOfTrailingZeros(left);
          if (to == length) {
            if (count >= 2 && strangers <= count + 1) {
              best = Math.min(best, strangers);
            }
          } else if (taken[to] < 0 || strangers - count <= gaps[to] - taken[to]) {
            taken[to] = count;
            gaps[to] = strangers;
          }
        }
      }
    }
    return best == Integer.MAX_VALUE ? -1 : best;
  }

  /**
   * What the mistakes cost with which characters one after another are written like this, or -1.
   */
  int mistakes(int[] name) {
    if (mistakes == 0 || missing(nearlyCovered, name) * WRONG > mistakes) {
      return -1;
    }
    int best = mistakes + 1;
    long[] places = new long[mistakes + 1];
    for (int character : name) {
      places[0] |= 1;
      for (int cost = mistakes; cost >= 0; cost--) {
        long next = step(exact, character, places[cost]);
        if (cost >= MISHEARD) {
          next |= step(similar, character, places[cost - MISHEARD]);
        }
        if (cost >= WRONG) {
          long before = places[cost - WRONG];
          next |= before << 1 | (before & ~1L);
        }
        places[cost] = next;
      }
      for (int cost = 0; cost <= mistakes; cost++) {
        if (cost >= WRONG) {
          places[cost] |= (places[cost - WRONG] & ~1L) << 1;
        }
        if ((places[cost] & end) != 0 && cost < best) {
          best = cost;
        }
      }
    }
    return best > mistakes ? -1 : best;
  }
}
