package cn.yijianban.kiosk.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Key files under a TPM that somebody else wrote (swtpm), by way of systemd-creds. */
class KeyVaultTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Sm2PublicKey platform = Sm2KeyPair.make(RANDOM).publicKey();

  @TempDir private Path data;
  private Path keys = Path.of("");

  @BeforeEach
  void folder() throws IOException {
    boolean here = KeyVault.possible() && Files.isExecutable(Path.of("/usr/bin/swtpm"));
    assumeTrue(here || System.getenv("CI") != null, "systemd-creds or swtpm is not installed");
    keys = Files.createDirectories(data.resolve("keys"));
  }

  @Test
  void keys_are_made_under_the_tpm_and_open_with_this_very_tpm_only() throws Exception {
    Sm2PublicKey made;
    try (Swtpm tpm = new Swtpm(data.resolve("tpm"))) {
      assertThat(KeyVault.make(keys, Optional.of(tpm.device()), RANDOM))
          .isEqualTo(KeyVault.Kind.TPM2);
      tpm.reboot();
      made = StationKeys.open(data, platform, RANDOM).terminal().publicKey();
      tpm.reboot();
      assertThat(Files.readString(StationKeys.file(data))).startsWith("vault1:");
      assertThat(StationKeys.open(data, platform, RANDOM).terminal().publicKey()).isEqualTo(made);
      assertThat(KeyVault.opens(keys)).isTrue();
    }
    assertThat(KeyVault.opens(keys)).as("without the TPM").isFalse();
    try (Swtpm other = new Swtpm(data.resolve("other"))) {
      Files.writeString(keys.resolve("vault.device"), other.device());
      assertThat(KeyVault.opens(keys)).as("in another machine").isFalse();
      assertThatThrownBy(() -> StationKeys.open(data, platform, RANDOM))
          .isInstanceOf(CryptoException.class)
          .hasMessage("the key store of this machine cannot be opened");
    }
  }

  @Test
  void keys_that_lie_open_are_encrypted_and_stay_the_same() throws Exception {
    Sm2PublicKey before = StationKeys.open(data, platform, RANDOM).terminal().publicKey();
    byte[] name = StationSecret.open(data, RANDOM).nameOf("draft", "sample");
    try (Swtpm tpm = new Swtpm(data.resolve("tpm"))) {
      assertThat(KeyVault.make(keys, Optional.of(tpm.device()), RANDOM))
          .isEqualTo(KeyVault.Kind.TPM2);
      KeyFile.protect(StationKeys.file(data));
      KeyFile.protect(keys.resolve("station.secret"));
      tpm.reboot();
      assertThat(Files.readString(StationKeys.file(data))).startsWith("vault1:");
      assertThat(StationKeys.open(data, platform, RANDOM).terminal().publicKey()).isEqualTo(before);
      assertThat(StationSecret.open(data, RANDOM).nameOf("draft", "sample")).isEqualTo(name);
      tpm.reboot();
      Files.copy(StationKeys.file(data), keys.resolve("another.sm2"));
      assertThatThrownBy(() -> KeyFile.open(keys.resolve("another.sm2")))
          .as("a file under another name is another file")
          .isInstanceOf(CryptoException.class);
    }
  }

  @Test
  void without_a_tpm_the_key_of_this_machine_seals_them() throws Exception {
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeTrue(root || System.getenv("CI") != null, "only root may use that key");
    assertThat(KeyVault.make(keys, Optional.empty(), RANDOM)).isEqualTo(KeyVault.Kind.HOST);
    Sm2PublicKey made = StationKeys.open(data, platform, RANDOM).terminal().publicKey();
    assertThat(Files.readString(StationKeys.file(data))).startsWith("vault1:");
    assertThat(StationKeys.open(data, platform, RANDOM).terminal().publicKey()).isEqualTo(made);
    assertThat(KeyVault.kind(keys)).contains(KeyVault.Kind.HOST);
    Files.writeString(StationKeys.file(data), "vault1:00");
    assertThatThrownBy(() -> StationKeys.open(data, platform, RANDOM))
        .isInstanceOf(CryptoException.class);
  }
}
