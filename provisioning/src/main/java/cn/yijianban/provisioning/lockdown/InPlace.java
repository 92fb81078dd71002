package cn.yijianban.provisioning.lockdown;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a lock-down under a root directory: written there, and compared with what is there.
 * Each file is written beside its place and then renamed, so that a power cut leaves the old one or
 * the new one.
 */
public final class InPlace {
  /** Only files of ours may be in these: each further one would change what is locked. */
  private static final List<String> OURS_ALONE =
      List.of(
          "etc/chromium/policies/managed",
          "etc/chromium/policies/recommended",
          "etc/systemd/system/yijianban-terminal.service.d",
          "etc/systemd/system/yijianban-screen.service.d",
          "etc/systemd/system/yijianban-camera.service.d",
          "etc/systemd/system/yijianban-enrol.service.d");

  /** Files that only some terminals have: left behind by a former configuration they would act. */
  private static final List<String> SOMETIMES =
      List.of(
          "etc/systemd/system/yijianban-camera.service", "etc/X11/xorg.conf.d/10-yijianban.conf");

  /** Folders that nobody else makes. */
  private static final Pattern OWN_FOLDER =
      Pattern.compile("yijianban[^/]*$|/etc/systemd/[a-z]+\\.conf\\.d$");

  private final Path root;

  public InPlace(Path root) {
    this.root = root;
  }

  /** One difference between what should be there and what is. */
  public record Drift(String path, What what) {}

  /** How a file differs. */
  public enum What {
    MISSING,
    CHANGED,
    /** The right text, but more or fewer people may read or write it. */
    MODE,
    /** A file that nobody rendered, in a place that is ours alone. */
    STRANGER
  }

  /**
   * Puts every file of a lock-down in its place and takes away what a former one left behind;
   * answers what was not so before.
   */
  public List<Drift> apply(List<OsFile> files) throws IOException {
    List<Drift> before = new ArrayList<>(put(files));
    for (Drift old : leftBehind(files)) {
      Files.delete(root.resolve(old.path()));
      before.add(old);
    }
    return List.copyOf(before);
  }

  /** Puts some files in their places; answers those that were not so before. */
  public List<Drift> put(List<OsFile> files) throws IOException {
    List<Drift> before = new ArrayList<>();
    for (OsFile file : files) {
      Stream<Drift> drift = drift(file).stream();
      if (before.addAll(drift.toList())) {
        write(file);
      }
    }
    return List.copyOf(before);
  }

  /** Takes every file away again, and each folder that is empty then; answers what was there. */
  public List<String> remove(List<OsFile> files) throws IOException {
    List<String> gone = new ArrayList<>();
    for (OsFile file : files) {
      Path there = root.resolve(file.path());
      if (Files.deleteIfExists(there)) {
        gone.add(file.path());
        removeEmpty(there.resolveSibling(""));
      }
    }
    return List.copyOf(gone);
  }

  private static void removeEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent() || !OWN_FOLDER.matcher(folder.toString()).find()) {
        return;
      }
    }
    Files.delete(folder);
  }

  /** Every difference, in the order of the paths. Changes nothing. */
  public List<Drift> check(List<OsFile> files) throws IOException {
    List<Drift> found = new ArrayList<>();
    for (OsFile file : files) {
      found.addAll(drift(file));
    }
    found.addAll(leftBehind(files));
    Set<String> known = Set.copyOf(files.stream().map(OsFile::path).toList());
    for (String folder : OURS_ALONE) {
      Path there = root.resolve(folder);
      if (Files.isDirectory(there)) {
        try (Stream<Path> inside = Files.list(there)) {
          inside
              .map(file -> root.relativize(file).toString())
              .filter(path -> !known.contains(path))
              .sorted()
              .forEach(path -> found.add(new Drift(path, What.STRANGER)));
        }
      }
    }
    return List.copyOf(found);
  }

  private List<Drift> leftBehind(List<OsFile> files) {
    return SOMETIMES.stream()
        .filter(path -> files.stream().noneMatch(file -> file.path().equals(path)))
        .filter(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
        .map(path -> new Drift(path, What.STRANGER))
        .toList();
  }

  private List<Drift> drift(OsFile file) throws IOException {
    Path there = root.resolve(file.path());
    if (!Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(new Drift(file.path(), What.MISSING));
    }
    boolean same =
        switch (file) {
          case OsFile.Link(_, var target) ->
              Files.isSymbolicLink(there)
                  && Files.readSymbolicLink(there).toString().equals(target);
          case OsFile.Text(_, _, var content) ->
              Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)
                  && new String(Files.readAllBytes(there), StandardCharsets.UTF_8).equals(content);
        };
    if (!same) {
      return List.of(new Drift(file.path(), What.CHANGED));
    }
    if (file instanceof OsFile.Text(_, var mode, _)
        && !Files.getPosixFilePermissions(there).equals(permissions(mode))) {
      return List.of(new Drift(file.path(), What.MODE));
    }
    return List.of();
  }

  private void write(OsFile file) throws IOException {
    Path there = root.resolve(file.path());
    Path folder = there.resolveSibling("");
    Files.createDirectories(folder);
    Path part = folder.resolve(there.getFileName() + ".yijianban-new");
    Files.deleteIfExists(part);
    switch (file) {
      case OsFile.Link(_, var target) -> Files.createSymbolicLink(part, Path.of(target));
      case OsFile.Text(_, var mode, var content) -> {
        Files.createFile(part);
        Files.setPosixFilePermissions(part, permissions(mode));
        Files.writeString(part, content, StandardOpenOption.SYNC);
      }
    }
    Files.move(part, there, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder)) {
      directory.force(true);
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] order = {
      PosixFilePermission.OTHERS_EXECUTE,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.GROUP_EXECUTE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.OWNER_EXECUTE,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_READ
    };
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < order.length; bit++) {
      if ((mode >> bit & 1) == 1) {
        set.add(order[bit]);
      }
    }
    return set;
  }
}
