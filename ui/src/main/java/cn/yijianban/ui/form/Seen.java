package cn.yijianban.ui.form;

import cn.yijianban.ui.input.Glyphs;
import cn.yijianban.ui.words.Texts;

/** Says which characters of a text cannot be seen here, and that they are sent all the same. */
final class Seen {
  private Seen() {}

  /** A sentence for each such character; empty when all can be seen. */
  static String note(Texts texts, Glyphs glyphs, CharSequence text) {
    StringBuilder note = new StringBuilder();
    text.codePoints()
        .distinct()
        .filter(c -> !Character.isWhitespace(c))
        .forEach(
            c -> {
              Glyphs.Lack lack = glyphs.lack(c);
              if (lack != Glyphs.Lack.NONE) {
                note.append(texts.get("seen." + lack, Character.toString(c), number(c)));
              }
            });
    return note.toString();
  }

  /** Such as {@code U+2CC56}, as papers print it behind 〓. */
  static String number(int codePoint) {
    return "U+%04X".formatted(codePoint);
  }
}
