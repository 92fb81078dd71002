package cn.yijianban.kiosk.station;

import java.util.List;

/** A configuration that cannot be used: everything wrong with it at once, in plain sentences. */
public final class ConfigException extends Exception {
  private final transient List<Problem> problems;

  public ConfigException(List<Problem> problems) {
    super(String.join("\n", problems.stream().map(Problem::sentence).toList()));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the file; those without a line come last. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param line from 1; 0 when it is nowhere in the file
   * @param key such as {@code site.name}; empty when the file as a whole is meant
   */
  public record Problem(int line, String key, String sentence) {}
}
