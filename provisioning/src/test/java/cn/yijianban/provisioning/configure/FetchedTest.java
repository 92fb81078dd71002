package cn.yijianban.provisioning.configure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal fetched is believed by its signature, and never keeps it from starting. */
class FetchedTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

  @TempDir private Path folder;
  private Signatory signatory = new Signatory("", "");
  private Configurations all = new Configurations(Path.of(""), () -> NOW);

  @BeforeEach
  void terminalWithAConfiguration() throws Exception {
    signatory = Signatory.make();
    all = new Configurations(folder.resolve("config"), () -> NOW);
    all.take(bundle(41), "NDX-0012", signatory.believed());
    all.begin();
    all.good();
  }

  private byte[] bundle(long counter) {
    return signatory.bundle(
        counter, NOW.plusSeconds(86_400), "NDX-*", Profile.COUNTY_HALL.station());
  }

  private void fetched(String name, byte[] bytes) throws IOException {
    Files.write(Files.createDirectories(folder.resolve("fetched")).resolve(name), bytes);
  }

  private List<String> take() throws IOException {
    return new Fetched(folder.resolve("fetched")).take(all, signatory::believed);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder.resolve("fetched"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewestIsUsedFromThisStartOnAndOlderOnesAreNot() throws Exception {
    fetched("0000000042.yjk", bundle(42));
    fetched("0000000043.yjk", bundle(43));
    assertThat(take()).first().isEqualTo("Taken: number 43.");
    assertThat(names()).containsExactly("0000000042.yjk.refused", "0000000043.yjk.taken");
    assertThat(all.begin()).isEqualTo(Configurations.Begun.NEW);
    assertThat(all.counter()).contains(43L);
    assertThat(take()).isEmpty();
  }

  @Test
  void whatIsBrokenOrAStrangersIsPutAsideAndTheStartGoesOn() throws Exception {
    fetched("0000000042.yjk", "rubbish".getBytes());
    Path target = Files.write(folder.resolve("elsewhere"), bundle(44));
    Files.createSymbolicLink(folder.resolve("fetched/0000000044.yjk"), target);
    fetched("0000000045.yjk.part", bundle(45));
    assertThat(take()).singleElement().asString().startsWith("CFG-201");
    assertThat(names()).contains("0000000042.yjk.refused");
    assertThat(all.begin()).isEqualTo(Configurations.Begun.SAME);
    assertThat(all.counter()).contains(41L);
  }

  @Test
  void withoutAFolderNothingIsTaken() throws Exception {
    assertThat(take()).isEmpty();
  }
}
