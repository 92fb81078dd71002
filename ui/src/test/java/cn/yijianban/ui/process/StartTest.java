package cn.yijianban.ui.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start says so in a sentence, with a code of its own and no trace. */
class StartTest {
  @TempDir private Path dir;

  private static void refuses(int code, String sentence, String... arguments) throws Exception {
    Program.Ended ended = Program.refused(List.of(arguments));
    assertThat(ended.said()).contains(sentence).doesNotContain("Exception", "\tat ");
    assertThat(ended.code()).isEqualTo(code);
  }

  @Test
  void a_port_or_a_data_directory_in_use_is_named() throws Exception {
    String data = dir.resolve("data").toString();
    try (Program first = new Program(List.of("demo", "--port", "0", "--data", data))) {
      String port = Integer.toString(first.uri.getPort());
      String other = dir.resolve("other").toString();
      refuses(3, "port " + port + " of 127.0.0.1", "demo", "--port", port, "--data", other);
      refuses(3, data + " is in use", "demo", "--port", "0", "--data", data);
    }
  }

  @Test
  void a_broken_configuration_is_told_with_every_problem() throws Exception {
    Path config = dir.resolve("station.toml");
    Files.writeString(config, "x = 1\nterminal = 5\n");
    refuses(3, "第 1 行 x", "run", "--config", config.toString());
    refuses(3, "platform.url", "run", "--config", config.toString());
    refuses(3, "There is no file", "run", "--config", dir.resolve("none").toString());
  }

  @Test
  void wrong_usage_shows_the_right_one() throws Exception {
    refuses(2, "demo|run|rehearse", "fly");
    refuses(2, "demo|run|rehearse");
    refuses(2, "not an int", "demo", "--port", "many");
    refuses(3, "0 to 65535", "demo", "--port", "70000");
  }

  @Test
  void a_rehearsal_serves_one_whole_visit_and_ends() throws Exception {
    Program.Ended ended = Program.refused(List.of("rehearse"));
    assertThat(ended.said()).contains("rehearsed guide", "identify", "capture", "done", "leave");
    assertThat(ended.code()).isZero();
  }
}
