package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trouble that the kernel makes itself, in name spaces of its own: a file system without room, one
 * that is read-only, a file that may not grow, and a line on which packets are lost, swallowed and
 * reset. {@link TroubledTerminal} runs inside. Needs root (unshare) and, for the line, nft; what
 * could not be tried is said aloud.
 */
class KernelFaultTest {
  /** There a missing tool fails the test. */
  private static final boolean CI = System.getenv("CI") != null;

  private static final int MINUTES = 2;

  @TempDir Path folder;

  @Test
  void aFileSystemWithoutRoomLosesNothingThatWasAcknowledged() throws Exception {
    isolated("--mount", "mount");
    assertThat(run(List.of("unshare", "--mount"), "full"))
        .contains("refused for want of room", "went on without a restart", "all arrived once");
  }

  @Test
  void aReadOnlyFileSystemIsToldAndWorksAgainWhenItIsWritable() throws Exception {
    isolated("--mount", "mount");
    assertThat(run(List.of("unshare", "--mount"), "read-only"))
        .contains(
            "obstacle told", "went on without a restart", "start refused", "all arrived once");
  }

  @Test
  void aLineThatLosesSwallowsResetsAndEndsOnlyDelays() throws Exception {
    isolated("--net", "nft", "ip");
    assertThat(run(List.of("unshare", "--net"), "line"))
        .contains(
            "lost packets",
            "black hole",
            "reset",
            "cable out",
            "all arrived once",
            "carrier noticed");
  }

  /** Works for everybody: the kernel refuses each write behind a size. */
  @Test
  void aFileThatMayNotGrowIsNoAcknowledgedApplication() throws Exception {
    assumeTrue(CI || has("prlimit"), "NOT TRIED: prlimit is not installed");
    assertThat(run(List.of("prlimit", "--fsize=3000000"), "file-size"))
        .contains("refused for want of room", "all arrived once");
  }

  private static void isolated(String space, String... tools) throws Exception {
    boolean may = new ProcessBuilder("unshare", space, "true").start().waitFor() == 0;
    assumeTrue(CI || may, "NOT TRIED: real faults of the kernel need root (unshare " + space + ")");
    for (String tool : tools) {
      assumeTrue(CI || has(tool), "NOT TRIED: " + tool + " is not installed");
    }
  }

  private static boolean has(String tool) throws Exception {
    return new ProcessBuilder("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin command -v " + tool)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private String run(List<String> inside, String trouble) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    List<String> command = new ArrayList<>(inside);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            TroubledTerminal.class.getName(),
            trouble,
            Files.createDirectory(folder.resolve("data")).toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (have, more) -> have + ":" + more);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
