package cn.yijianban.kiosk.catalogue.search;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guide;
import cn.yijianban.kiosk.catalogue.Uses;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds bundles by what a citizen types: name, other names, pinyin, initials, department, category,
 * life event. Better kinds of match come first; of the same kind the one at the better place, then
 * what is used more, then the shorter name, then the order of the list.
 */
public final class Search {
  /** Nobody types more into a terminal; what is longer is cut. */
  private static final int LONGEST = 32;

  /** Nobody reads further; one more letter does it. */
  private static final int MOST = 150;

  /** With so many good matches nobody needs guesses. */
  private static final int ENOUGH = 5;

  /** Every how many-th name begins with it at least: 开办 and the like say nothing. */
  private static final int LEAD_SHARE = 10;

  private static final int LEAD_LEAST = 5;

  private final Alphabet alphabet = new Alphabet();
  private final List<Bundle> bundles;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Name> terms = new ArrayList<>();
  private final List<String> leads;

  public Search(List<Bundle> bundles) {
    this.bundles = bundles;
    this.leads = leads(bundles);
    Map<String, Name> names = new HashMap<>();
    Map<String, Integer> known = new HashMap<>();
    for (Bundle bundle : bundles) {
      entries.add(entry(bundle, names, known));
    }
  }

  /** Best first. */
  private enum Kind {
    NAME(0),
    STARTS(1),
    CONTAINS(2),
    SOUNDS(3),
    TERM(4),
    IN_ORDER(5),
    TERM_SOUNDS(6),
    SIMILAR(7);

    private final int rank;

    Kind(int rank) {
      this.rank = rank;
    }
  }

  /**
   * A text that can be found.
   *
   * @param lead how many characters at its beginning say nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Name(String text, int[] characters, int lead) {}

  /**
   * A bundle.
   *
   * @param names its name, then the others
   * @param terms departments, category and life event, shared by many
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(List<Name> names, int[] terms) {}

  private Entry entry(Bundle bundle, Map<String, Name> known, Map<String, Integer> knownTerms) {
    Guide guide = bundle.guide();
    List<Name> names =
        Stream.of(
                Stream.of(bundle.name()), guide.aliases().stream(), guide.names().values().stream())
            .flatMap(s -> s)
            .map(Search::plain)
            .map(name -> known.computeIfAbsent(name, this::name))
            .toList();
    int[] termsOf =
        Stream.concat(
                Stream.of(bundle.leadDepartment(), bundle.category(), guide.lifeEvent()),
                bundle.jointDepartments().stream())
            .map(Search::plain)
            .filter(term -> !term.isEmpty())
            .distinct()
            .mapToInt(
                term ->
                    knownTerms.computeIfAbsent(
                        term,
                        t -> {
                          terms.add(name(t));
                          return terms.size() - 1;
                        }))
            .toArray();
    return new Entry(names, termsOf);
  }

  private Name name(String plain) {
    int lead = leads.stream().anyMatch(plain::startsWith) ? 2 : 0;
    return new Name(plain, alphabet.write(plain), lead);
  }

  /** Two characters that many names begin with. */
  private static List<String> leads(List<Bundle> bundles) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Bundle bundle : bundles) {
      String plain = plain(bundle.name());
      if (plain.length() > 2) {
        counts.merge(plain.substring(0, 2), 1, Integer::sum);
      }
    }
    int least = Math.max(LEAD_LEAST, bundles.size() / LEAD_SHARE);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= least)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Best first, at most 150 of them. */
  public List<Bundle> find(String query, Uses uses) {
    String plain = plain(query);
    String wanted = plain.substring(0, plain.offsetByCodePoints(0, cut(plain)));
    if (wanted.isEmpty()) {
      return List.of();
    }
    Query prepared = Query.of(alphabet, wanted);
    Hits hits = new Hits(entries.size());
    Kind[] termKinds = terms.stream().map(t -> term(t, wanted, prepared)).toArray(Kind[]::new);
    for (int i = 0; i < entries.size(); i++) {
      match(hits, i, wanted, prepared, termKinds);
    }
    for (int i = 0; hits.good < ENOUGH && i < entries.size(); i++) {
      similar(hits, i, prepared);
    }
    return hits.best(bundles, uses);
  }

  private static Kind term(Name term, String wanted, Query query) {
    if (term.text().contains(wanted)) {
      return Kind.TERM;
    }
    return wanted.length() > 2 && query.run(term.characters()) >= 0
        ? Kind.TERM_SOUNDS
        : Kind.SIMILAR;
  }

  private void match(Hits hits, int at, String wanted, Query query, Kind[] termKinds) {
    Entry entry = entries.get(at);
    int other = 0;
    for (Name name : entry.names()) {
      if (name.text().startsWith(wanted)) {
        boolean whole = name.text().length() == wanted.length();
        hits.add(at, whole ? Kind.NAME : Kind.STARTS, other);
      } else if ((wanted.length() > 1 || !query.letters()) && name.text().contains(wanted)) {
        hits.add(at, Kind.CONTAINS, other);
      } else if (query.likely(name.characters())) {
        int start = query.run(name.characters());
        if (start >= 0) {
          hits.add(at, Kind.SOUNDS, (start <= name.lead() ? 0 : start) + other);
        } else {
          int gaps = query.inOrder(name.characters());
          if (gaps >= 0) {
            hits.add(at, Kind.IN_ORDER, gaps + other);
          }
        }
      }
      other = 1;
    }
    for (int term : entry.terms()) {
      if (termKinds[term] != Kind.SIMILAR) {
        hits.add(at, termKinds[term], 0);
      }
    }
  }

  private void similar(Hits hits, int at, Query query) {
    for (Name name : entries.get(at).names()) {
      int mistakes = query.mistakes(name.characters());
      if (mistakes >= 0) {
        hits.add(at, Kind.SIMILAR, mistakes);
      }
    }
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

  /** The best match of each bundle as one number that sorts. */
  private static final class Hits {
    private static final long PLACES = 63;
    private static final long MOST_USES = (1L << 24) - 1;
    private static final int NONE = Integer.MAX_VALUE;

    private final int[] best;
    private int good;

    Hits(int bundles) {
      best = new int[bundles];
      Arrays.fill(best, NONE);
    }

    void add(int bundle, Kind kind, int place) {
      if (best[bundle] == NONE && kind != Kind.SIMILAR) {
        good++;
      }
      int rank = kind.rank << 6 | (int) Math.min(PLACES, place);
      best[bundle] = Math.min(best[bundle], rank);
    }

    List<Bundle> best(List<Bundle> bundles, Uses uses) {
      long[] keys = new long[best.length];
      int count = 0;
      for (int i = 0; i < best.length; i++) {
        if (best[i] != NONE) {
          Bundle bundle = bundles.get(i);
          long used = MOST_USES - Math.min(MOST_USES, uses.of(bundle.code()));
          long length = Math.min(PLACES, bundle.name().length());
          keys[count++] = ((((long) best[i] << 24 | used) << 6 | length) << 20) | i;
        }
      }
      Arrays.sort(keys, 0, count);
      List<Bundle> found = new ArrayList<>();
      for (int i = 0; i < Math.min(count, MOST); i++) {
        found.add(bundles.get((int) (keys[i] & 0xFFFFF)));
      }
      return found;
    }
  }
}
