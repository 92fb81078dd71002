package cn.yijianban.ui.input;

import cn.yijianban.kiosk.catalogue.search.Readings;
import cn.yijianban.ui.input.Divisions.Division;
import com.huaban.analysis.jieba.WordDictionary;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of the shipped dictionary with their pinyin: the words of {@code words.txt}, the names
 * of the places around, the words and frequencies of jieba, and every character of the basic plane
 * that has a reading.
 */
public final class PinyinWords {
  private static final int LONGEST = 6;
  private static final int RARE = 40;
  private static final int OWN = 5_000_000;
  private static final int READINGS = 8;
  private static final int COUNTY = 6;
  private static final Pattern KIND = Pattern.compile("(社区居委会|居委会|村委会|[省市县区])$");

  /** A grunt such as "ng" is a reading too; nobody writes it into a form. */
  private static final Pattern VOWEL = Pattern.compile("[aeiouv]");

  private final Map<Character, List<String>> readings = new HashMap<>();

  private PinyinWords() {}

  /**
   * Reads everything; takes about a second.
   *
   * @param region code of the terminal's place; the names of all divisions of its county are words
   */
  public static Pinyin load(String region) {
    return new PinyinWords().read(region);
  }

  private Pinyin read(String region) {
    Map<String, Integer> ranks = new LinkedHashMap<>();
    for (char c = '\u4e00'; c < '\u9fff'; c++) {
      ranks.put(String.valueOf(c), 0);
    }
    for (String line : lines(WordDictionary.class, "/dict.txt")) {
      String[] parts = line.split(" ", 3);
      int frequency = Integer.parseInt(parts[1]);
      int length = parts[0].length();
      if (length == 1 || (length <= LONGEST && frequency >= RARE)) {
        ranks.merge(parts[0], frequency, Math::max);
      }
    }
    int own = OWN;
    for (String line : lines(PinyinWords.class, "words.txt")) {
      if (!line.startsWith("#")) {
        for (String word : line.split(" ", -1)) {
          // A surname or a part of an address is one character among others: before the rare ones.
          ranks.merge(word, word.length() == 1 ? 0 : own--, Math::max);
        }
      }
    }
    for (String name : places(region)) {
      ranks.merge(name, own--, Math::max);
    }
    List<Pinyin.Word> words = new ArrayList<>(ranks.size());
    ranks.forEach((text, rank) -> spell(text, rank, words));
    return new Pinyin(words);
  }

  /** The places around, from the village to the cities of the province, and their short names. */
  private static Set<String> places(String region) {
    Set<String> names = new LinkedHashSet<>();
    for (Division above : Divisions.path(region.substring(0, COUNTY)).reversed()) {
      names.add(above.name());
      boolean county = above.code().length() == COUNTY;
      for (Division place :
          county ? Divisions.inside(above.code()) : Divisions.children(above.code())) {
        names.add(place.name());
      }
    }
    for (String name : List.copyOf(names)) {
      String plain = KIND.matcher(name).replaceFirst("");
      if (plain.length() > 1) {
        names.add(plain);
      }
    }
    return names;
  }

  /** Adds the word once for each way to read it. */
  private void spell(String text, int rank, List<Pinyin.Word> words) {
    Set<String> spellings = new LinkedHashSet<>(Set.of(""));
    for (int i = 0; i < text.length(); i++) {
      Set<String> longer = new LinkedHashSet<>();
      for (String before : spellings) {
        for (String reading : readings.computeIfAbsent(text.charAt(i), PinyinWords::read)) {
          if (longer.size() < READINGS) {
            longer.add(before + " " + reading);
          }
        }
      }
      spellings = longer;
    }
    for (String spelling : spellings) {
      StringBuilder initials = new StringBuilder();
      for (String syllable : spelling.strip().split(" ", -1)) {
        initials.append(syllable, 0, 1);
      }
      words.add(new Pinyin.Word(text, spelling.replace(" ", ""), initials.toString(), rank));
    }
  }

  private static List<String> read(char c) {
    return Readings.of(c).stream().filter(VOWEL.asPredicate()).toList();
  }

  /** One line after the other: all of them at once would take 40 MB. */
  private static Iterable<String> lines(Class<?> beside, String name) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
      byte[] all = in.readAllBytes();
      return () ->
          new BufferedReader(
                  new InputStreamReader(new ByteArrayInputStream(all), StandardCharsets.UTF_8))
              .lines()
              .iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
