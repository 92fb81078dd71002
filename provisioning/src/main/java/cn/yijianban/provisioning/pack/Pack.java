package cn.yijianban.provisioning.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Makes what is installed on terminals. */
public final class Pack {
  /** Of the product; a package has it with the revision behind. */
  static final String VERSION = "0.1.0";

  /** Where the package puts everything. */
  static final String HOME = "usr/lib/yijianban";

  private Pack() {}

  /**
   * What was made.
   *
   * @param image folder that runs as it is
   * @param deb Debian package of the same
   * @param bytes of the image
   */
  public record Packed(Path image, Path deb, long bytes) {}

  /**
   * Packs both programs with a Java of their own.
   *
   * @param jdk a JDK 25
   * @param from top of the source tree, with all modules built
   * @param out folder that is empty or not there yet
   * @param revision behind the version, such as 1
   * @param at date of every file: the same input gives the same bytes
   * @throws IOException with one sentence when something is missing or a tool fails
   */
  public static Packed pack(Path jdk, Path from, Path out, String revision, Instant at)
      throws IOException {
    Path tree = out.toAbsolutePath().resolve("tree");
    if (Files.exists(tree)) {
      throw new IOException(tree + " is there already");
    }
    Path image = tree.resolve(HOME);
    RuntimeImage.make(jdk, from, image, at);
    String version = VERSION + "-" + revision;
    Path deb = tree.resolveSibling("yijianban_" + version + "_amd64.deb");
    DebianPackage.complete(tree, version, at);
    DebianPackage.build(tree, deb, "xz", at);
    return new Packed(image, deb, DebianPackage.size(image));
  }
}
