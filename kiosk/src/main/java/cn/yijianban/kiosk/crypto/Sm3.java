package cn.yijianban.kiosk.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 digest, GB/T 32905: 32 bytes. An instance digests as it goes and is used once. */
public final class Sm3 {
  /** Bytes in a digest. */
  public static final int SIZE = 32;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int BUFFER = 64 * 1024;
  private final SM3Digest digest;

  public Sm3() {
    this(new SM3Digest());
  }

  private Sm3(SM3Digest digest) {
    this.digest = digest;
  }

  /** Another that goes on from here, for two digests with the same beginning. */
  public Sm3 copy() {
    return new Sm3(new SM3Digest(digest));
  }

  public Sm3 add(byte[] data) {
    return add(data, 0, data.length);
  }

  public Sm3 add(byte[] data, int from, int length) {
    digest.update(data, from, length);
    return this;
  }

  /** Ends the digest. */
  public byte[] bytes() {
    byte[] out = new byte[SIZE];
    digest.doFinal(out, 0);
    return out;
  }

  /** Ends the digest; upper-case hexadecimal. */
  public String hex() {
    return HEX.formatHex(bytes());
  }

  public static byte[] of(byte[] data) {
    return new Sm3().add(data).bytes();
  }

  /** Upper-case hexadecimal. */
  public static String hex(byte[] data) {
    return HEX.formatHex(of(data));
  }

  /** Upper-case hexadecimal of the UTF-8 form. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Upper-case hexadecimal of a whole file. */
  public static String hex(Path file) throws IOException {
    Sm3 sm3 = new Sm3();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sm3.add(buffer, 0, n);
      }
    }
    return sm3.hex();
  }
}
