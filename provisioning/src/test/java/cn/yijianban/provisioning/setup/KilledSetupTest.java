package cn.yijianban.provisioning.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.provisioning.cli.TerminalCtl;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real program, killed (SIGKILL) while it sets a terminal up, and started again: at three
 * steps, at each with {@code -Dslow=true}. What costs is the start of the program, so every step is
 * halted in this process too.
 */
class KilledSetupTest {
  private static final List<Step> FEW = List.of(Step.BOX, Step.PRINT, Step.LOCKDOWN);

  @TempDir private Path root;

  /** The process is gone: nothing catches it. */
  private static final class Halt extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void killed_at_its_steps_it_goes_on_and_ends_well() throws Exception {
    try (Site site = new Site(root)) {
      site.answers.put("test.scan", "skip: tried elsewhere");
      site.run();
      site.authorise();
      Files.delete(root.resolve("etc/yijianban/machine.toml"));
      Path answers = root.resolve("answers.json");
      Files.writeString(answers, JsonMapper.shared().writeValueAsString(site.answers));
      for (Step step : Boolean.getBoolean("slow") ? List.of(Step.values()) : FEW) {
        String beginning = step == Step.PRINT ? "    now" : title(step);
        assertThat(killedAt(answers, beginning)).as(beginning).isTrue();
      }
      assertThat(site.run()).as(site.said.toString()).isTrue();
      assertThat(site.said).contains("7 keys: in order", "8 enrolment: in order");
      assertThat(SignedReport.in(root.resolve("var/lib/yijianban/readiness.pdf"))).isPresent();
    }
  }

  @Test
  void halted_inside_each_step_it_goes_on_and_does_nothing_twice() throws Exception {
    try (Site site = new Site(root)) {
      for (Step step : EnumSet.range(Step.SITE, Step.ENROLMENT)) {
        haltedInside(site, step);
      }
      assertThat(site.run()).isFalse();
      String key = site.authorise();
      for (Step step : EnumSet.range(Step.ENROLMENT, Step.REPORT)) {
        haltedInside(site, step);
      }
      assertThat(site.run()).as(site.said.toString()).isTrue();
      assertThat(site.receipts.receipts()).hasSize(1);
      assertThat(site.pages.printed()).hasSize(1);
      assertThat(site.scanner.loadedPages()).as("of one").isZero();
      Pass pass =
          new PassFile(root.resolve("var/lib/yijianban"))
              .pass(site.platformKeys.publicKey().hex())
              .orElseThrow();
      assertThat(pass.publicKey()).as("the first key is the key").isEqualTo(key);
      assertThat(pass.serial()).as("asked for once").isOne();
    }
  }

  /** Halts at the first thing that is done or said after the step before. */
  private static void haltedInside(Site site, Step step) {
    site.said.clear();
    String before = step == Step.SITE ? "" : title(Step.values()[step.ordinal() - 1]);
    boolean[] there = {step == Step.SITE};
    Runnable deed =
        () -> {
          if (there[0]) {
            throw new Halt();
          }
        };
    assertThatThrownBy(
            () ->
                site.run(
                    line -> {
                      deed.run();
                      site.said.add(line);
                      there[0] = line.startsWith(before);
                    },
                    deed))
        .as(step.word())
        .isInstanceOf(Halt.class);
  }

  private static String title(Step step) {
    return step.number() + " " + step.word() + ": ";
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
