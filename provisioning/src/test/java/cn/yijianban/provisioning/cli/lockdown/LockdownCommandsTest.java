package cn.yijianban.provisioning.cli.lockdown;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.provisioning.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockdownCommandsTest {
  @TempDir Path folder;

  @Test
  void render_writes_every_file_and_names_it() {
    Path out = folder.resolve("out");
    Typed typed =
        Typed.line("lockdown", "render", "--out", out.toString(), "--panel-mm", "597x336");
    assertThat(typed.code()).as(typed.err()).isZero();
    assertThat(typed.out().lines()).contains("etc/nftables.conf", "etc/yijianban/screen");
    assertThat(typed.out().lines())
        .allSatisfy(
            path ->
                assertThat(Files.exists(out.resolve(path), LinkOption.NOFOLLOW_LINKS))
                    .as(path)
                    .isTrue());
  }

  @Test
  void a_directory_with_something_in_it_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("mine"), "");
    Typed typed = Typed.line("lockdown", "render", "--out", folder.toString());
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.sentence()).contains("is not empty");
  }

  @Test
  void apply_and_check_tell_what_drifted() throws IOException {
    String root = folder.toString();
    assertThat(Typed.line("lockdown", "check", "--root", root).code()).isEqualTo(1);
    assertThat(Typed.line("lockdown", "apply", "--root", root).code()).isZero();
    assertThat(Typed.line("lockdown", "check", "--root", root).out()).contains("as rendered");

    Files.writeString(folder.resolve("etc/nftables.conf"), "");
    Typed typed = Typed.line("lockdown", "check", "--root", root, "--json");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.json().get(0).get("path").asString()).isEqualTo("etc/nftables.conf");
    assertThat(typed.json().get(0).get("what").asString()).isEqualTo("changed");
  }

  @Test
  void every_problem_of_the_machine_is_told_at_once() throws IOException {
    Path machine = Files.writeString(folder.resolve("machine.toml"), "session = 1\ncolour = 2\n");
    Typed typed =
        Typed.line("lockdown", "check", "--root", "/nowhere", "--machine", machine.toString());
    assertThat(typed.code()).isEqualTo(3);
    assertThat(typed.err()).contains("session", "colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lockdown", "lockdown render", "lockdown render --out x --panel-mm wide"})
  void wrong_usage_ends_with_2(String line) {
    assertThat(Typed.line(line.split(" ")).code()).isEqualTo(2);
  }
}
