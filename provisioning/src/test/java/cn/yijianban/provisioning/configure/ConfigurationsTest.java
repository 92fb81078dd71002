package cn.yijianban.provisioning.configure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.configure.Configurations.Begun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-20T19:00:00Z");
  private static final String STATION = Profile.COUNTY_HALL.station();
  private static final String TERMINAL = "NDX-0012";

  @TempDir private Path folder;
  private Signatory signatory = new Signatory("", "");
  private Configurations all = new Configurations(Path.of(""), () -> NOW);

  @BeforeEach
  void keys() throws Exception {
    signatory = Signatory.make();
    all = new Configurations(folder.resolve("config"), () -> NOW);
  }

  private byte[] bundle(long counter, String station) {
    return signatory.bundle(counter, UNTIL, "NDX-*", station);
  }

  private void take(long counter) throws Exception {
    assertThat(all.take(bundle(counter, STATION), TERMINAL, signatory.believed()).counter())
        .isEqualTo(counter);
  }

  private void refused(BundleFault fault, byte[] file) throws IOException {
    List<Path> before = files();
    assertThatThrownBy(() -> all.take(file, TERMINAL, signatory.believed()))
        .isInstanceOfSatisfying(BundleException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    assertThat(all.counter()).isEmpty();
    assertThat(files().stream().filter(f -> f.endsWith("pending"))).isEmpty();
    assertThat(before).isEmpty();
  }

  private List<Path> files() throws IOException {
    Path config = folder.resolve("config");
    if (!Files.exists(config)) {
      return List.of();
    }
    try (var list = Files.list(config)) {
      return list.toList();
    }
  }

  @Test
  void a_bundle_is_used_from_the_next_start_on_and_good_once_in_service() throws Exception {
    take(41);
    assertThat(all.counter()).isEmpty();
    assertThat(all.begin()).isEqualTo(Begun.NEW);
    assertThat(all.counter()).contains(41L);
    assertThat(StationConfig.read(all.current().orElseThrow()).terminal()).isEqualTo(TERMINAL);
    all.good();
    assertThat(all.begin()).isEqualTo(Begun.SAME);
  }

  @Test
  void one_that_does_not_come_into_service_gives_way_to_the_last_good_one() throws Exception {
    take(41);
    all.begin();
    all.good();
    take(42);
    assertThat(all.begin()).isEqualTo(Begun.NEW);
    // The first start may have been cut by the power.
    assertThat(all.begin()).isEqualTo(Begun.SAME);
    assertThat(all.begin()).isEqualTo(Begun.BACK);
    assertThat(all.counter()).contains(41L);
    assertThat(all.begin()).isEqualTo(Begun.SAME);
    take(43);
    all.begin();
    all.good();
    assertThat(all.counter()).contains(43L);
  }

  @Test
  void an_older_or_the_same_one_is_not_taken_again_even_after_going_back() throws Exception {
    take(41);
    all.begin();
    all.good();
    take(42);
    all.begin();
    all.begin();
    all.begin();
    for (long counter : new long[] {41, 42}) {
      assertThatThrownBy(() -> take(counter))
          .isInstanceOfSatisfying(
              BundleException.class, e -> assertThat(e.fault()).isEqualTo(BundleFault.OLD));
    }
  }

  @Test
  void what_is_not_for_this_terminal_not_in_time_or_not_right_is_refused() throws Exception {
    refused(BundleFault.NOT_FOR_US, signatory.bundle(1, UNTIL, "XFX-1", STATION));
    refused(BundleFault.NOT_FOR_US, bundle(1, STATION.replace("NDX-0012", "NDX-0013")).clone());
  }

  @Test
  void an_expired_one_is_refused() throws Exception {
    refused(BundleFault.EXPIRED, signatory.bundle(1, NOW.minusSeconds(1), TERMINAL, STATION));
  }

  @Test
  void a_wrong_configuration_is_refused_with_every_problem() {
    assertThatThrownBy(
            () ->
                all.take(
                    bundle(1, "terminal = \"NDX-0012\"\nx = 1\n"), TERMINAL, signatory.believed()))
        .hasMessageContaining("site.name")
        .hasMessageContaining("platform.url");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_changed_byte_is_taken(long seed) throws Exception {
    byte[] good = bundle(1, STATION);
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        Bundle opened = Bundle.open(bad, signatory.believed());
        // A byte of the ZIP around the files, such as a date.
        assertThat(opened.texts()).as("seed %d", seed).containsEntry(Bundle.STATION, STATION);
      } catch (BundleException e) {
        assertThat(e.fault()).isNotNull();
      }
    }
    // The directory at the end of a ZIP says nothing that the entries before it do not say.
    int directory = new String(good, StandardCharsets.ISO_8859_1).indexOf("PK\001\002");
    assertThat(directory).isPositive();
    for (int cut = 0; cut < directory; cut += 97) {
      byte[] half = Arrays.copyOf(good, cut);
      assertThatThrownBy(() -> Bundle.open(half, signatory.believed()))
          .isInstanceOf(BundleException.class);
    }
  }

  @Test
  void a_key_that_is_not_trusted_counts_for_nothing_and_sm2_is_as_good_as_ed25519()
      throws Exception {
    StationKeys keys = StationKeys.open(folder, samplePlatform(), new SecureRandom());
    String sm2 = "sm2:" + Files.readString(folder.resolve("keys/terminal.sm2")).strip();
    byte[] file =
        Bundle.sign(
            1, UNTIL, List.of("*"), Map.of(Bundle.STATION, STATION), sm2, new SecureRandom());
    String known = "sm2:" + keys.terminal().publicKey().hex();
    assertThat(Bundle.open(file, List.of(signatory.open(), known)).manifest().counter())
        .isEqualTo(1);
    refused(BundleFault.UNKNOWN_KEY, file);
    assertThatThrownBy(() -> Bundle.open(file, List.of("sm2:04", "ed25519:x", "rsa:1")))
        .isInstanceOf(BundleException.class);
  }

  private static cn.yijianban.kiosk.crypto.Sm2PublicKey samplePlatform() {
    return cn.yijianban.kiosk.crypto.Sm2KeyPair.make(new SecureRandom()).publicKey();
  }

  @Test
  void a_change_by_hand_is_told() throws Exception {
    take(7);
    all.begin();
    assertThat(all.drifted(signatory.believed())).isFalse();
    Path current = all.current().orElseThrow();
    Files.writeString(current, Files.readString(current).replace("75", "76") + "# mine\n");
    assertThat(all.drifted(signatory.believed())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void every_profile_is_a_sound_configuration(Profile profile) throws Exception {
    Path file = Files.writeString(folder.resolve("station.toml"), profile.station());
    assertThat(StationConfig.read(file).allowSimulated()).isFalse();
  }
}
