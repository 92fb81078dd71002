package cn.yijianban.kiosk.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SM2, SM3 and SM4 against OpenSSL, both ways; skipped where it is not installed, never in CI. */
class OpenSslTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] MESSAGE = "一件办自助终端, sample".getBytes(UTF_8);

  /**
   * Private and public key around the bare numbers, RFC 5915 with the curve 1.2.156.10197.1.301.
   */
  private static final String EC_KEY = "30770201010420%sA00A06082A811CCF5501822DA144034200%s";

  private static final String SPKI = "3059301306072A8648CE3D020106082A811CCF5501822D034200%s";
  private final Sm2KeyPair pair = Sm2KeyPair.make(RANDOM);
  @TempDir Path dir;

  @BeforeEach
  void present() throws Exception {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":", -1))
            .anyMatch(p -> Files.isExecutable(Path.of(p, "openssl")));
    assumeTrue(there || System.getenv("CI") != null, "openssl is not installed");
    pem("key.pem", "EC PRIVATE KEY", EC_KEY.formatted(pair.secretHex(), pair.publicKey().hex()));
    pem("pub.pem", "PUBLIC KEY", SPKI.formatted(pair.publicKey().hex()));
    Files.write(dir.resolve("message"), MESSAGE);
  }

  private void pem(String name, String type, String hex) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(hex));
    Files.writeString(
        dir.resolve(name),
        "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
  }

  private byte[] openssl(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectError(dir.resolve("error").toFile())
            .start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue())
        .as("openssl %s: %s", List.of(arguments), Files.readString(dir.resolve("error")))
        .isZero();
    return out;
  }

  @Test
  void digestAndHmac() throws Exception {
    byte[] large = new byte[100_003];
    RANDOM.nextBytes(large);
    Files.write(dir.resolve("large"), large);
    assertThat(openssl("dgst", "-sm3", "-binary", "large")).isEqualTo(Sm3.of(large));
    assertThat(Sm3.hex(dir.resolve("large"))).isEqualTo(Sm3.hex(large));
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    String hex = "hexkey:" + HexFormat.of().formatHex(key);
    assertThat(openssl("dgst", "-sm3", "-mac", "HMAC", "-macopt", hex, "-binary", "large"))
        .isEqualTo(HmacSm3.of(key, large));
  }

  /**
   * The command line of OpenSSL does not do GCM; counter mode is the cipher of GCM without its tag.
   */
  @Test
  void cipher() throws Exception {
    byte[] key = new byte[16];
    byte[] nonce = new byte[12];
    RANDOM.nextBytes(key);
    RANDOM.nextBytes(nonce);
    String counter = HexFormat.of().formatHex(nonce) + "00000002";
    byte[] theirs =
        openssl(
            "enc",
            "-sm4-ctr",
            "-K",
            HexFormat.of().formatHex(key),
            "-iv",
            counter,
            "-in",
            "message");
    byte[] ours = Sm4.encrypt(key, nonce, new byte[0], MESSAGE);
    assertThat(Arrays.copyOf(ours, MESSAGE.length)).isEqualTo(theirs);
    Files.write(dir.resolve("ours"), Arrays.copyOf(ours, MESSAGE.length));
    assertThat(
            openssl(
                "enc",
                "-d",
                "-sm4-ctr",
                "-K",
                HexFormat.of().formatHex(key),
                "-iv",
                counter,
                "-in",
                "ours"))
        .isEqualTo(MESSAGE);
  }

  @Test
  void signatureOfTheirsIsReadByUs() throws Exception {
    openssl(
        "pkeyutl",
        "-sign",
        "-inkey",
        "key.pem",
        "-rawin",
        "-digest",
        "sm3",
        "-pkeyopt",
        "distid:1234567812345678",
        "-in",
        "message",
        "-out",
        "theirs");
    byte[] plain = Der.toPlain(Files.readAllBytes(dir.resolve("theirs")));
    assertThat(pair.publicKey().verify(MESSAGE, plain)).isTrue();
    plain[40] ^= 1;
    assertThat(pair.publicKey().verify(MESSAGE, plain)).isFalse();
  }

  @Test
  void signatureOfOursIsReadByThem() throws Exception {
    byte[] der = Der.ofPlain(pair.sign(MESSAGE, RANDOM));
    Files.write(dir.resolve("ours"), der);
    byte[] said =
        openssl(
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "pub.pem",
            "-rawin",
            "-digest",
            "sm3",
            "-pkeyopt",
            "distid:1234567812345678",
            "-in",
            "message",
            "-sigfile",
            "ours");
    assertThat(new String(said, US_ASCII)).contains("Verified Successfully");
  }

  @Test
  void ciphertextBothWays() throws Exception {
    openssl(
        "pkeyutl", "-encrypt", "-pubin", "-inkey", "pub.pem", "-in", "message", "-out", "theirs");
    byte[] plain = Der.cipherToPlain(Files.readAllBytes(dir.resolve("theirs")));
    assertThat(pair.decrypt(plain)).isEqualTo(MESSAGE);
    byte[] der = Der.cipherOfPlain(pair.publicKey().encrypt(MESSAGE, RANDOM));
    Files.write(dir.resolve("ours"), der);
    assertThat(openssl("pkeyutl", "-decrypt", "-inkey", "key.pem", "-in", "ours"))
        .isEqualTo(MESSAGE);
  }
}
