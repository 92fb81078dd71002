package cn.yijianban.kiosk.catalogue.lint;

import java.util.List;

/** A catalogue that must not be used; lists everything that is wrong with it at once. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  CatalogueException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .reduce((a, b) -> a + System.lineSeparator() + b)
            .orElse("the catalogue is broken"));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /**
   * One thing that is wrong.
   *
   * @param fault what kind of thing it is, with its stable code and its remedy
   * @param file name inside the catalogue
   * @param path JSON pointer such as {@code /items/2/code}; line of a list; empty for the whole
   *     file
   * @param text one sentence
   */
  public record Problem(CatalogueFault fault, String file, String path, String text) {
    @Override
    public String toString() {
      return path.isEmpty() ? file + ": " + text : file + " " + path + ": " + text;
    }
  }
}
