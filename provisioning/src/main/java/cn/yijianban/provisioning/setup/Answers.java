package cn.yijianban.provisioning.setup;

/** Where the values of a setup come from: a file, or somebody at the keyboard. */
public interface Answers {
  /**
   * The answer to one question.
   *
   * @param key such as {@code site.name}
   * @param usual when there is no answer
   */
  String get(String key, String usual);
}
