package cn.yijianban.ui.words;

import java.util.Locale;

/** The languages of the screens. Papers stay in simplified Chinese: departments read them. */
public enum Language {
  SIMPLIFIED("zh-Hans-CN", "简体"),
  TRADITIONAL("zh-Hant-HK", "繁體"),
  ENGLISH("en", "English");

  private final String tag;
  private final String ownName;

  Language(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /** BCP 47, for {@code lang}. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it, the same in every language. */
  public String ownName() {
    return ownName;
  }

  /** For numbers, dates and the voice. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
