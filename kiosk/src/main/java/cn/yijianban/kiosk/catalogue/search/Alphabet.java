package cn.yijianban.kiosk.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every character that names of a catalogue are written in, numbered, with its readings. */
final class Alphabet {
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Integer> points = new ArrayList<>();
  private final List<int[]> readings = new ArrayList<>();
  private final Map<String, Integer> syllableNumbers = new HashMap<>();
  private final List<String> syllables = new ArrayList<>();

  /** The numbers of a text's characters; new ones are taken in. */
  int[] write(String text) {
    return text.codePoints().map(this::number).toArray();
  }

  private int number(int point) {
    return numbers.computeIfAbsent(
        point,
        p -> {
          points.add(p);
          readings.add(Readings.of(p).stream().mapToInt(this::syllable).toArray());
          return points.size() - 1;
        });
  }

  private int syllable(String text) {
    return syllableNumbers.computeIfAbsent(
        text,
        t -> {
          syllables.add(t);
          return syllables.size() - 1;
        });
  }

  int size() {
    return points.size();
  }

  int point(int number) {
    return points.get(number);
  }

  /** Numbers of the syllables a character is read as. */
  int[] readings(int number) {
    return readings.get(number);
  }

  List<String> syllables() {
    return syllables;
  }
}
