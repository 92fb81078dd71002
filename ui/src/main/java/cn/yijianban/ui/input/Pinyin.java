package cn.yijianban.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * From pinyin without tones ({@code v} for ü) to words: by all their letters, by their first
 * letters, by the beginning of their letters, and, when nothing takes all letters, by as many as
 * possible. Immutable; a hundred thousand words take 4 MB.
 */
public final class Pinyin {
  private static final int COMPLETIONS = 12;
  private static final int LONGEST_INITIALS = 6;

  /**
   * A word to choose.
   *
   * @param letters how many of the typed letters it stands for
   */
  public record Candidate(String word, int letters) {}

  /**
   * A word that can be written.
   *
   * @param rank the higher, the earlier it is offered
   */
  record Word(String text, String spelling, String initials, int rank) {}

  private static final Comparator<Word> BY_RANK =
      Comparator.comparingInt(Word::rank).reversed().thenComparing(Word::text);

  /** The words in the order of their spellings, in columns; a word is its number. */
  private final PackedTexts texts;

  private final PackedTexts spellings;
  private final int[] ranks;

  /** First letters of the words that have more than one, in order, and whose they are. */
  private final PackedTexts initials;

  private final int[] ofInitials;

  Pinyin(List<Word> words) {
    List<Word> sorted =
        words.stream().sorted(Comparator.comparing(Word::spelling).thenComparing(BY_RANK)).toList();
    texts = new PackedTexts(sorted.stream().map(Word::text).toList());
    spellings = new PackedTexts(sorted.stream().map(Word::spelling).toList());
    ranks = sorted.stream().mapToInt(Word::rank).toArray();
    Comparator<Integer> byInitials =
        Comparator.comparing((Integer word) -> sorted.get(word).initials())
            .thenComparing(sorted::get, BY_RANK);
    ofInitials =
        IntStream.range(0, sorted.size())
            .filter(word -> sorted.get(word).initials().length() > 1)
            .boxed()
            .sorted(byInitials)
            .mapToInt(Integer::intValue)
            .toArray();
    initials =
        new PackedTexts(
            IntStream.of(ofInitials).mapToObj(word -> sorted.get(word).initials()).toList());
  }

  /**
   * The words for some letters, best first.
   *
   * @param letters a to z
   * @param most how many at most
   */
  public List<Candidate> candidates(String letters, int most) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    offer(found, spelled(letters), letters.length());
    if (letters.length() > 1 && letters.length() <= LONGEST_INITIALS) {
      IntStream first = from(initials, letters, at -> initials.is(at, letters));
      offer(found, first.map(at -> ofInitials[at]), letters.length());
    }
    offer(found, completions(letters), letters.length());
    for (int length = letters.length() - 1; length > 0 && found.size() < most; length--) {
      offer(found, spelled(letters.substring(0, length)), length);
    }
    List<Candidate> best = new ArrayList<>(found.values());
    return best.subList(0, Math.min(most, best.size()));
  }

  private void offer(Map<String, Candidate> found, IntStream words, int letters) {
    words
        .mapToObj(texts::get)
        .forEach(word -> found.putIfAbsent(word, new Candidate(word, letters)));
  }

  private IntStream spelled(String letters) {
    return from(spellings, letters, word -> spellings.is(word, letters));
  }

  private IntStream completions(String letters) {
    Comparator<Integer> byRank =
        Comparator.comparingInt((Integer word) -> -ranks[word]).thenComparing(texts::get);
    return from(spellings, letters, word -> spellings.beginsWith(word, letters))
        .boxed()
        .sorted(byRank)
        .limit(COMPLETIONS)
        .mapToInt(Integer::intValue);
  }

  /** From the first key that is not before these letters, as long as they fit. */
  private static IntStream from(PackedTexts keys, String letters, IntPredicate fits) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.before(middle, letters)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return IntStream.range(low, keys.size()).takeWhile(fits);
  }
}
