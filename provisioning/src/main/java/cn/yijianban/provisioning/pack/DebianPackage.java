package cn.yijianban.provisioning.pack;

import cn.yijianban.provisioning.lockdown.Lockdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A Debian package around a runtime image; its life is told in {@code docs/operations/package.md}.
 */
final class DebianPackage {
  private static final List<String> SCRIPTS = List.of("preinst", "postinst", "prerm", "postrm");
  private static final long KILO = 1024;

  private DebianPackage() {}

  /**
   * Completes the folder that a package is made of.
   *
   * @param tree folder with {@code usr/lib/yijianban} in it; gets the other files
   */
  static void complete(Path tree, String version, Instant at) throws IOException {
    text(tree, "usr/lib/sysusers.d/yijianban.conf", Lockdown.users(), "rw-r--r--");
    text(tree, "usr/share/doc/yijianban/copyright", Texts.fill("copyright", Map.of()), "rw-r--r--");
    Path link = tree.resolve("usr/bin/terminalctl");
    Files.createDirectories(link.resolveSibling(""));
    Files.createSymbolicLink(link, Path.of("../lib/yijianban/bin/terminalctl"));
    long size = size(tree) / KILO;
    text(
        tree,
        "DEBIAN/control",
        Texts.fill("control", Map.of("version", version, "size", Long.toString(size))),
        "rw-r--r--");
    for (String script : SCRIPTS) {
      text(tree, "DEBIAN/" + script, Texts.fill(script, Map.of()), "rwxr-xr-x");
    }
    date(tree, at);
  }

  /**
   * Makes the package of a complete folder.
   *
   * @param compression of dpkg-deb, such as {@code xz}
   */
  static void build(Path tree, Path deb, String compression, Instant at) throws IOException {
    Tools.run(
        Map.of("SOURCE_DATE_EPOCH", Long.toString(at.getEpochSecond())),
        List.of(
            "dpkg-deb",
            "--root-owner-group",
            "-Z" + compression,
            "--build",
            tree.toString(),
            deb.toString()));
  }

  private static void text(Path tree, String path, String content, String mode) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  static long size(Path tree) throws IOException {
    long sum = 0;
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path file :
          all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  /** Every file, folder and link has the same date, and nobody's umask is seen. */
  private static void date(Path tree, Instant at) throws IOException {
    FileTime time = FileTime.from(at);
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path file : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!Files.isSymbolicLink(file)) {
          boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
          Files.setPosixFilePermissions(
              file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setTimes(time, time, time);
      }
    }
  }
}
