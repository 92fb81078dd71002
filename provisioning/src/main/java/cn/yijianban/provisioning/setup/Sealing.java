package cn.yijianban.provisioning.setup;

import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.KeyVault;
import cn.yijianban.provisioning.doctor.Patient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** How the keys of a terminal are closed in the setup: by what the machine has, or as answered. */
final class Sealing {
  private final Patient patient;
  private final Answers answers;
  private final SecureRandom random;
  private final Consumer<String> out;

  Sealing(Patient patient, Answers answers, SecureRandom random, Consumer<String> out) {
    this.patient = patient;
    this.answers = answers;
    this.random = random;
    this.out = out;
  }

  /**
   * Seals the keys by the TPM, or by the key of this machine; an image that is made for another
   * machine (another root) is left for its first start there.
   */
  void seal(Path keys) throws IOException {
    boolean here = patient.root().equals(Path.of("/")) && KeyVault.possible();
    String wanted = answers.get("key-store", here ? "auto" : "plain");
    if (!wanted.equals("plain")) {
      Files.createDirectories(
          keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Optional<String> tpm = wanted.equals("auto") ? KeyVault.tpm() : Optional.of(wanted);
      out.accept("    sealed by " + KeyVault.make(keys, tpm, random).words());
      for (String name : List.of("terminal.sm2", "station.secret")) {
        KeyFile.protect(keys.resolve(name));
      }
      show(keys);
    }
  }

  /** systemd looks for it there when it starts the program. */
  private void show(Path keys) throws IOException {
    Path link = patient.at("/etc/credstore.encrypted/" + KeyVault.NAME);
    Path sealed = KeyVault.sealed(keys).orElseThrow();
    Files.createDirectories(link.resolveSibling(""));
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, sealed);
  }
}
