package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/** The terminal's own key. */
final class KeyLook {
  private static final String FILE = "keys/terminal.sm2";

  private KeyLook() {}

  static List<Finding> look(Path data, StationConfig station) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of(Finding.ill("keys", Ailment.KEY_MISSING, station.terminal()));
    }
    if (publicKey(data).isEmpty()) {
      return List.of(Finding.ill("keys", Ailment.KEY_BROKEN, FILE));
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    return List.of(
        mode.endsWith("------")
            ? Finding.well("keys", "the terminal has its key")
            : Finding.ill("keys", Ailment.KEY_OPEN, FILE + " " + mode));
  }

  /** Of the terminal; empty when the file holds none. */
  static Optional<Sm2PublicKey> publicKey(Path data) throws IOException {
    Path file = data.resolve(FILE);
    try {
      return Files.exists(file)
          ? Optional.of(Sm2KeyPair.parse(Files.readString(file)).publicKey())
          : Optional.empty();
    } catch (CryptoException e) {
      return Optional.empty();
    }
  }
}
