package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.KeyVault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.kiosk.station.StationConfig;
import cn.yijianban.provisioning.enrol.PassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The terminal's own key. */
final class KeyLook {
  private static final Duration SOON = Duration.ofDays(14);
  private static final String FILE = "keys/terminal.sm2";

  private final Patient patient;

  KeyLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look(Path data, StationConfig station) throws IOException {
    Instant now = patient.time().instant();
    Path keys = data.resolve("keys");
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of(Finding.ill("keys", Ailment.KEY_MISSING, station.terminal()));
    }
    Optional<KeyVault.Kind> vault = KeyVault.kind(keys);
    if (vault.isPresent() && !KeyVault.opens(keys)) {
      return List.of(Finding.ill("keys", Ailment.VAULT_SHUT, "sealed by " + vault.get().words()));
    }
    Optional<Sm2PublicKey> key = publicKey(data);
    if (key.isEmpty()) {
      return List.of(Finding.ill("keys", Ailment.KEY_BROKEN, FILE));
    }
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    return List.of(
        mode.endsWith("------")
            ? Finding.well("keys", "the terminal has its key")
            : Finding.ill("keys", Ailment.KEY_OPEN, FILE + " " + mode),
        protection(vault),
        pass(data, station, key.get(), now));
  }

  private Finding protection(Optional<KeyVault.Kind> vault) throws IOException {
    if (vault.isPresent()) {
      return Finding.well("keys", "sealed by " + vault.get().words());
    }
    boolean possible = patient.commands().answer("systemd-creds", "--version").isPresent();
    return possible
        ? Finding.ill("keys", Ailment.KEY_PLAIN, FILE)
        : Finding.well("keys", "in a plain file: nothing here can seal it");
  }

  private static Finding pass(Path data, StationConfig station, Sm2PublicKey key, Instant now)
      throws IOException {
    Optional<Signed> there = new PassFile(data).read();
    if (there.isEmpty()) {
      return Finding.ill("keys", Ailment.PASS_MISSING, station.terminal());
    }
    Optional<Pass> pass = Pass.parse(there.get().text());
    boolean ours =
        there.get().isBy(station.platform().publicKey())
            && pass.filter(
                    p ->
                        p.terminal().equals(station.terminal())
                            && p.region().equals(station.site().region())
                            && p.publicKey().equals(key.hex()))
                .isPresent();
    // Without the platform's right key nobody can say whose pass it is; that is told elsewhere.
    if (!ours && !LinkLook.isKey(station.platform().publicKey())) {
      return Finding.well("keys", "a pass that cannot be checked");
    }
    if (!ours) {
      return Finding.ill("keys", Ailment.PASS_FOREIGN, there.get().text().split("\n", -1)[0]);
    }
    Instant until = pass.orElseThrow().until();
    if (until.isBefore(now)) {
      return Finding.ill("keys", Ailment.PASS_EXPIRED, until.toString());
    }
    return until.minus(SOON).isBefore(now)
        ? Finding.ill("keys", Ailment.PASS_ENDS, until.toString())
        : Finding.well("keys", "pass good until " + until);
  }

  /** Of the terminal; empty when the file holds none. */
  static Optional<Sm2PublicKey> publicKey(Path data) throws IOException {
    Path file = data.resolve(FILE);
    try {
      return KeyFile.open(file).map(Sm2KeyPair::publicKey);
    } catch (CryptoException e) {
      return Optional.empty();
    }
  }
}
