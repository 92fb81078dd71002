package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.provisioning.cli.TerminalCtl;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real program, killed (SIGKILL) while it sets a terminal up, and started again. */
class KilledSetupTest {
  @TempDir private Path root;

  @Test
  void killed_at_three_steps_it_goes_on_and_ends_well() throws Exception {
    try (Site site = new Site(root)) {
      site.answers.put("test.scan", "skip: tried elsewhere");
      site.run();
      site.authorise();
      Files.delete(root.resolve("etc/yijianban/machine.toml"));
      Path answers = root.resolve("answers.json");
      Files.writeString(answers, JsonMapper.shared().writeValueAsString(site.answers));
      for (Step step : new Step[] {Step.BOX, Step.PRINT, Step.LOCKDOWN}) {
        String beginning = step == Step.PRINT ? "    now" : step.number() + " " + word(step) + ": ";
        assertThat(killedAt(answers, beginning)).as(beginning).isTrue();
      }
      assertThat(site.run()).as(site.said.toString()).isTrue();
      assertThat(site.said).contains("7 keys: in order", "8 enrolment: in order");
      assertThat(SignedReport.in(root.resolve("var/lib/yijianban/readiness.pdf"))).isPresent();
    }
  }

  private static String word(Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  /** Kills it as soon as it says a line that begins so. */
  private boolean killedAt(Path answers, String beginning) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TerminalCtl.class.getName(),
                "setup",
                "--root",
                root.toString(),
                "--answers",
                answers.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean seen = false;
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null && !seen; line = out.readLine()) {
        seen = line.startsWith(beginning);
      }
      process.destroyForcibly();
    }
    assertThat(process.onExit().orTimeout(20, TimeUnit.SECONDS).join().isAlive()).isFalse();
    return seen;
  }
}
