package cn.yijianban.kiosk.crypto;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the key files of a terminal are encrypted with: a secret that only this machine can open. It
 * lies as {@code vault.tpm2} or {@code vault.host} beside them, sealed by {@code systemd-creds(1)}:
 * by the TPM 2.0 where there is one, else by the key that systemd keeps for this machine and only
 * root can read. SM2 is made by no TPM in the field, so the TPM keeps the key of the keys.
 *
 * <p>The program itself may neither speak to a TPM nor read that key: systemd opens the secret for
 * it and shows it in {@code $CREDENTIALS_DIRECTORY}. The technician's tool runs as root and asks
 * {@code systemd-creds}.
 */
public final class KeyVault {
  /** The name of the credential; it is sealed with it. */
  public static final String NAME = "yijianban.vault";

  private static final String PREFIX = "vault1:";
  private static final Path PROGRAM = Path.of("/usr/bin/systemd-creds");
  private static final Path TPM = Path.of("/dev/tpmrm0");
  private static final String DEVICE = "vault.device";

  /** Is never extended by firmware or system: bound to the chip, and an update locks nobody out. */
  private static final String PCR = "--tpm2-pcrs=16";

  /** What seals the secret. */
  public enum Kind {
    TPM2("a TPM 2.0"),
    HOST("a key of this machine");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For the technician. */
    public String words() {
      return words;
    }

    private Path in(Path keys) {
      return keys.resolve("vault." + name().toLowerCase(Locale.ROOT));
    }
  }

  private KeyVault() {}

  /** Whether this machine can have one. */
  public static boolean possible() {
    return Files.isExecutable(PROGRAM);
  }

  /** Where the TPM of this machine is; empty when there is none. */
  public static Optional<String> tpm() {
    return Files.exists(TPM) ? Optional.of("auto") : Optional.empty();
  }

  /**
   * What seals the keys of a folder; empty when they lie there as they are.
   *
   * @param keys folder of the key files
   */
  public static Optional<Kind> kind(Path keys) {
    return Stream.of(Kind.values()).filter(kind -> Files.exists(kind.in(keys))).findFirst();
  }

  /** The sealed secret, for systemd to open. */
  public static Optional<Path> sealed(Path keys) {
    return kind(keys).map(kind -> kind.in(keys));
  }

  /**
   * Makes one where there is none yet. Needs root.
   *
   * @param tpm where the TPM is, {@code auto} for the one of this machine; empty for none
   * @throws IOException when it cannot be sealed
   */
  public static Kind make(Path keys, Optional<String> tpm, SecureRandom random) throws IOException {
    Optional<Kind> there = kind(keys);
    if (there.isPresent()) {
      return there.get();
    }
    Kind kind = tpm.isPresent() ? Kind.TPM2 : Kind.HOST;
    byte[] key = new byte[Sm4.KEY];
    random.nextBytes(key);
    List<String> how = new ArrayList<>();
    how.add("--with-key=" + kind.name().toLowerCase(Locale.ROOT));
    if (tpm.isPresent()) {
      how.add("--tpm2-device=" + tpm.get());
      how.add(PCR);
      KeyFile.write(keys.resolve(DEVICE).toAbsolutePath().normalize(), tpm.get());
    }
    byte[] secret = HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = run("encrypt", how, "-", secret);
    KeyFile.write(
        kind.in(keys).toAbsolutePath().normalize(), new String(sealed, StandardCharsets.US_ASCII));
    return kind;
  }

  /** Whether the secret can be opened here and now, by this user. */
  public static boolean opens(Path keys) {
    try {
      return key(keys).length == Sm4.KEY;
    } catch (CryptoException e) {
      return false;
    }
  }

  /** Whether a text of a key file is encrypted. */
  static boolean closed(String text) {
    return text.startsWith(PREFIX);
  }

  /** The text as it may lie on disk. */
  static String close(Path file, String text, SecureRandom random) {
    byte[] nonce = new byte[Sm4.NONCE];
    random.nextBytes(nonce);
    byte[] cipher =
        Sm4.encrypt(key(folder(file)), nonce, name(file), text.getBytes(StandardCharsets.US_ASCII));
    return PREFIX + HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(cipher);
  }

  /**
   * The text of a key file.
   *
   * @throws CryptoException when the secret cannot be opened or the file was changed
   */
  static String open(Path file, String text) {
    byte[] all;
    try {
      all = HexFormat.of().parseHex(text.strip().substring(PREFIX.length()));
    } catch (IllegalArgumentException e) {
      throw new CryptoException("not an encrypted key file", e);
    }
    if (all.length < Sm4.NONCE + Sm4.TAG) {
      throw new CryptoException("not an encrypted key file");
    }
    byte[] plain =
        Sm4.decrypt(
            key(folder(file)),
            Arrays.copyOf(all, Sm4.NONCE),
            name(file),
            Arrays.copyOfRange(all, Sm4.NONCE, all.length));
    return new String(plain, StandardCharsets.US_ASCII);
  }

  private static byte[] name(Path file) {
    return String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling("");
  }

  private static byte[] key(Path keys) {
    try {
      Path given = Path.of(System.getenv().getOrDefault("CREDENTIALS_DIRECTORY", "/none"), NAME);
      byte[] secret = Files.exists(given) ? Files.readAllBytes(given) : opened(keys);
      return HexFormat.of().parseHex(new String(secret, StandardCharsets.US_ASCII).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new CryptoException("the key store of this machine cannot be opened", e);
    }
  }

  private static byte[] opened(Path keys) throws IOException {
    Path sealed = sealed(keys).orElseThrow(() -> new IOException("there is no key store"));
    Path device = keys.resolve(DEVICE);
    List<String> how =
        Files.exists(device)
            ? List.of("--tpm2-device=" + Files.readString(device).strip())
            : List.of();
    return run("decrypt", how, sealed.toString(), new byte[0]);
  }

  /** Secrets go through pipes only. */
  private static byte[] run(String verb, List<String> how, String from, byte[] in)
      throws IOException {
    List<String> line = new ArrayList<>(List.of(PROGRAM.toString(), "--name=" + NAME));
    line.addAll(how);
    line.addAll(List.of(verb, from, "-"));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(in);
    } catch (IOException e) {
      // It has ended before it read everything; its exit tells why.
    }
    byte[] out = process.getInputStream().readAllBytes();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("systemd-creds cannot " + verb);
    }
    return out;
  }
}
