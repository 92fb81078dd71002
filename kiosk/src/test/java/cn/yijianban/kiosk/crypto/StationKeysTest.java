package cn.yijianban.kiosk.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationKeysTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Sm2PublicKey platform = Sm2KeyPair.make(RANDOM).publicKey();
  @TempDir Path data;

  @Test
  void keyIsMadeOnceAndOnlyItsOwnerMayReadIt() throws Exception {
    StationKeys first = StationKeys.open(data, platform, RANDOM);
    StationKeys again = StationKeys.open(data, platform, RANDOM);
    assertThat(again.terminal().publicKey()).isEqualTo(first.terminal().publicKey());
    Path file = data.resolve("keys/terminal.sm2");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(first.terminal().toString()).doesNotContain(Files.readString(file));
  }

  @Test
  void damagedKeyIsNeverReplaced() throws Exception {
    StationKeys.open(data, platform, RANDOM);
    Path file = data.resolve("keys/terminal.sm2");
    Files.writeString(file, "not a key");
    assertThatThrownBy(() -> StationKeys.open(data, platform, RANDOM))
        .isInstanceOf(CryptoException.class)
        .hasMessage("not an SM2 private key");
    assertThat(Files.readString(file)).isEqualTo("not a key");
  }
}
