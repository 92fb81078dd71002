package cn.yijianban.kiosk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.store.SpoolFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftVaultTest {
  private static final String OWNER = Bench.MARKER_NUMBER;
  private static final byte[] CONTENT = Bench.MARKER.getBytes(UTF_8);
  private static final Duration LIFE = DraftVault.USUAL_LIFE;
  private final SettableClock clock = new SettableClock();
  @TempDir Path data;

  private DraftVault open() throws IOException {
    return DraftVault.open(data, Bench.SECURE, new DiskFiles(), clock, LIFE);
  }

  @Test
  void theSameNumberFindsItAfterARestartAndNobodyElse() throws IOException {
    assertThat(open().keep(OWNER, CONTENT)).isTrue();
    DraftVault later = open();
    assertThat(later.find(OWNER)).hasValue(CONTENT);
    assertThat(later.find("11010519491231002X")).isEmpty();
    assertThat(later.keep(OWNER, "newer".getBytes(UTF_8))).isTrue();
    assertThat(later.find(OWNER)).hasValue("newer".getBytes(UTF_8));
    assertThat(files()).hasSize(1);
  }

  @Test
  void neitherOwnerNorContentStandsOnTheDisk() throws IOException {
    open().keep(OWNER, CONTENT);
    for (Path file : files()) {
      assertThat(file.toString()).doesNotContain(OWNER);
      assertThat(new String(Files.readAllBytes(file), UTF_8)).doesNotContain(Bench.MARKER, OWNER);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {60 * 24 + 1, 60 * 48, -60 * 24 - 1})
  void itsTimeEndsAndAJumpOfTheClockEndsItToo(long minutes) throws IOException {
    DraftVault vault = open();
    vault.keep(OWNER, CONTENT);
    clock.forward(Duration.ofMinutes(minutes));
    assertThat(vault.find(OWNER)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void oldOnesAreSweptWithoutBeingAskedFor() throws IOException {
    open().keep(OWNER, CONTENT);
    clock.forward(LIFE.plusSeconds(1));
    assertThat(open().find(OWNER)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsWipedIsWrittenOverFirst() throws IOException {
    List<String> log = new ArrayList<>();
    SpoolFiles watched =
        new DiskFiles() {
          @Override
          public void write(Path file, Content content) throws IOException {
            log.add("write");
            super.write(file, content);
          }

          @Override
          public void force(Path file) throws IOException {
            log.add("force");
            super.force(file);
          }

          @Override
          public void delete(Path file) throws IOException {
            assertThat(Files.readAllBytes(file)).containsOnly(0);
            log.add("delete");
            super.delete(file);
          }
        };
    DraftVault vault = DraftVault.open(data, Bench.SECURE, watched, clock, LIFE);
    vault.keep(OWNER, CONTENT);
    log.clear();
    vault.wipe(OWNER);
    assertThat(log).containsExactly("write", "force", "delete");
    assertThat(vault.find(OWNER)).isEmpty();
  }

  @Test
  void changedMovedOrForeignDraftsAreNotOpened() throws IOException {
    DraftVault vault = open();
    for (int at : new int[] {0, 9, 12, 20, 30, 45}) {
      vault.keep(OWNER, CONTENT);
      Path file = files().getFirst();
      byte[] bytes = Files.readAllBytes(file);
      bytes[at] ^= 1;
      Files.write(file, bytes);
      assertThat(vault.find(OWNER)).as("byte %s", at).isEmpty();
    }
    vault.keep(OWNER, CONTENT);
    Path mine = files().getFirst();
    vault.keep("11010519491231002X", CONTENT);
    Path other = files().stream().filter(f -> !f.equals(mine)).findFirst().orElseThrow();
    Files.copy(mine, other, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(vault.find("11010519491231002X")).as("another's draft under my name").isEmpty();
    vault.keep(OWNER, CONTENT);
    Files.delete(data.resolve("keys/station.secret"));
    assertThat(open().find(OWNER)).isEmpty();
  }

  @Test
  void unfinishedOneIsSweptAndTheOldOneStays() throws IOException {
    DraftVault vault = open();
    vault.keep(OWNER, CONTENT);
    Files.write(files().getFirst().resolveSibling("x.draft.part"), CONTENT);
    assertThat(open().find(OWNER)).hasValue(CONTENT);
    assertThat(files()).hasSize(1);
  }

  @Test
  void diskThatTakesNothingLeavesTheVisitAlone() throws IOException {
    SpoolFiles full =
        new DiskFiles() {
          @Override
          public void write(Path file, Content content) throws IOException {
            throw new IOException("no space left on device");
          }
        };
    DraftVault vault = DraftVault.open(data, Bench.SECURE, full, clock, LIFE);
    assertThat(vault.keep(OWNER, CONTENT)).isFalse();
    assertThat(vault.find(OWNER)).isEmpty();
  }

  @Test
  void tooManyAndTooLargeAreRefused() throws IOException {
    DraftVault vault = open();
    for (int i = 0; i < 40; i++) {
      assertThat(vault.keep("owner" + i, CONTENT)).isTrue();
    }
    assertThat(vault.keep("one more", CONTENT)).isFalse();
    assertThat(vault.keep("owner1", CONTENT)).isTrue();
    assertThat(vault.keep("owner1", new byte[(64 << 20) + 1])).isFalse();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve("drafts"))) {
      return all.toList();
    }
  }
}
