package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Files beside this class, with blanks such as {@code @{version}}. */
final class Texts {
  private Texts() {}

  static String fill(String name, Map<String, String> values) throws IOException {
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (Map.Entry<String, String> value : values.entrySet()) {
        text = text.replace("@{" + value.getKey() + "}", value.getValue());
      }
      return text;
    }
  }
}
