package cn.yijianban.kiosk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.crypto.StationSecret;
import cn.yijianban.kiosk.store.TestDisk;
import cn.yijianban.kiosk.store.TestDisk.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while drafts are kept: what was said to be kept is there, whole, and not older.
 */
class DraftPowerCutTest {
  private static final String OWNER = Bench.MARKER_NUMBER;
  private static final String NOTHING = "nothing";
  private final SettableClock clock = new SettableClock();
  @TempDir Path folder;

  @Test
  void keptDraftsAreThereAfterAPowerCutAndWipedOnesAreNot() throws IOException {
    for (int seed = 0; seed < 150; seed++) {
      assertThat(good(seed, _ -> true)).as("seed %s", seed).isTrue();
    }
  }

  /** The test of the test. */
  @Test
  void modelFindsThatAForceIsMissing() throws IOException {
    for (Kind missing : new Kind[] {Kind.FORCE, Kind.FORCE_FOLDER}) {
      boolean found = false;
      for (int seed = 200; seed < 300 && !found; seed++) {
        found = !good(seed, kind -> kind != missing);
      }
      assertThat(found).as("%s taken out", missing).isTrue();
    }
  }

  private boolean good(int seed, Predicate<Kind> forces) throws IOException {
    Random random = new Random(seed);
    Path root = Files.createTempDirectory(folder, "before");
    Path data = Files.createDirectories(root.resolve("data"));
    var _ = StationSecret.open(data, Bench.SECURE);
    Path next = Files.createTempDirectory(folder, "after");
    String acknowledged = NOTHING;
    String tried = NOTHING;
    int until = 5 + random.nextInt(25);
    try (TestDisk disk = new TestDisk(root)) {
      DraftVault vault =
          DraftVault.open(data, new SeededSecure(seed), disk, clock, DraftVault.USUAL_LIFE);
      disk.dieAt(until);
      for (int i = 0; i < 8 && !disk.dead(until); i++) {
        tried = i % 4 == 3 ? NOTHING : "draft " + i;
        if (tried.equals(NOTHING)) {
          vault.wipe(OWNER);
        } else if (!vault.keep(OWNER, tried.getBytes(UTF_8))) {
          break;
        }
        if (!disk.dead(until)) {
          acknowledged = tried;
        }
      }
      disk.powerCut(forces, random, next);
    }
    String found = found(next.resolve("data"));
    return found.equals(acknowledged) || found.equals(tried);
  }

  private String found(Path data) throws IOException {
    return DraftVault.open(
            data,
            Bench.SECURE,
            new cn.yijianban.kiosk.store.DiskFiles(),
            clock,
            DraftVault.USUAL_LIFE)
        .find(OWNER)
        .map(bytes -> new String(bytes, UTF_8))
        .orElse(NOTHING);
  }
}
