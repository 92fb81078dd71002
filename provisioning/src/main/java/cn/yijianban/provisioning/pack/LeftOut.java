package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What of the libraries is not packed, because no program of ours can come to it: {@code
 * left-out.txt} says what and why.
 */
final class LeftOut {
  private static final String VERSIONS = "^META-INF/versions/\\d+/";

  private final List<String> beginnings;

  private LeftOut(List<String> beginnings) {
    this.beginnings = beginnings;
  }

  static LeftOut shipped() throws IOException {
    return new LeftOut(
        Texts.fill("left-out.txt", Map.of())
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\s", 2)[0])
            .toList());
  }

  /** How the names begin of what is left out. */
  List<String> beginnings() {
    return beginnings;
  }

  /**
   * @param entry of a jar, such as {@code org/example/One.class}
   */
  boolean test(String entry) {
    String plain = entry.replaceFirst(VERSIONS, "");
    return beginnings.stream().anyMatch(plain::startsWith);
  }
}
