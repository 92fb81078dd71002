package cn.yijianban.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * From pinyin without tones ({@code v} for ü) to words: by all their letters, by their first
 * letters, by the beginning of their letters, and, when nothing takes all letters, by as many as
 * possible. Immutable.
 */
public final class Pinyin {
  private static final int COMPLETIONS = 12;
  private static final int LONGEST_INITIALS = 16;

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

  private record Key(String letters, Word word) {}

  private static final Comparator<Word> BY_RANK =
      Comparator.comparingInt(Word::rank).reversed().thenComparing(Word::text);

  private final List<Key> spellings;
  private final List<Key> initials;

  Pinyin(List<Word> words) {
    spellings = sorted(words.stream().map(word -> new Key(word.spelling(), word)));
    initials =
        sorted(
            words.stream()
                .filter(word -> word.initials().length() > 1)
                .map(word -> new Key(word.initials(), word)));
  }

  private static List<Key> sorted(Stream<Key> keys) {
    return keys.sorted(Comparator.comparing(Key::letters).thenComparing(Key::word, BY_RANK))
        .toList();
  }

  /**
   * The words for some letters, best first.
   *
   * @param letters a to z
   * @param most how many at most
   */
  public List<Candidate> candidates(String letters, int most) {
    Map<String, Candidate> found = new LinkedHashMap<>();
    offer(found, exactly(spellings, letters), letters.length());
    if (letters.length() > 1 && letters.length() <= LONGEST_INITIALS) {
      offer(found, exactly(initials, letters), letters.length());
    }
    offer(found, beginning(letters).sorted(BY_RANK).limit(COMPLETIONS), letters.length());
    for (int length = letters.length() - 1; length > 0 && found.size() < most; length--) {
      offer(found, exactly(spellings, letters.substring(0, length)), length);
    }
    List<Candidate> best = new ArrayList<>(found.values());
    return best.subList(0, Math.min(most, best.size()));
  }

  private static void offer(Map<String, Candidate> found, Stream<Word> words, int letters) {
    words.forEach(word -> found.putIfAbsent(word.text(), new Candidate(word.text(), letters)));
  }

  private static Stream<Word> exactly(List<Key> keys, String letters) {
    return from(keys, letters).takeWhile(key -> key.letters().equals(letters)).map(Key::word);
  }

  private Stream<Word> beginning(String letters) {
    return from(spellings, letters)
        .takeWhile(key -> key.letters().startsWith(letters))
        .map(Key::word);
  }

  private static Stream<Key> from(List<Key> keys, String letters) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys.get(middle).letters().compareTo(letters) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return keys.subList(low, keys.size()).stream();
  }
}
