package cn.yijianban.ui.input;

import java.util.List;

/** Many short texts in one array: a hundred thousand words in a megabyte instead of ten. */
final class PackedTexts {
  private final char[] letters;

  /** Where each text begins, and the end of the last one. */
  private final int[] starts;

  PackedTexts(List<String> texts) {
    starts = new int[texts.size() + 1];
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      all.append(texts.get(i));
      starts[i + 1] = all.length();
    }
    letters = new char[all.length()];
    all.getChars(0, letters.length, letters, 0);
  }

  int size() {
    return starts.length - 1;
  }

  String get(int index) {
    return new String(letters, starts[index], length(index));
  }

  int length(int index) {
    return starts[index + 1] - starts[index];
  }

  boolean is(int index, String text) {
    return length(index) == text.length() && beginsWith(index, text);
  }

  boolean beginsWith(int index, String text) {
    if (length(index) < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (letters[starts[index] + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it stands before the other text in the order of {@link String#compareTo}. */
  boolean before(int index, String other) {
    int shared = Math.min(length(index), other.length());
    for (int i = 0; i < shared; i++) {
      int difference = letters[starts[index] + i] - other.charAt(i);
      if (difference != 0) {
        return difference < 0;
      }
    }
    return length(index) < other.length();
  }
}
