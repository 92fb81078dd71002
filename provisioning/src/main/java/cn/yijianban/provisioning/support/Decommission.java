package cn.yijianban.provisioning.support;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The end of a terminal. The key goes first: without it nobody can speak for this terminal any
 * more. Files are overwritten before they are deleted; on flash memory only an encrypted disk makes
 * that certain.
 */
public final class Decommission {
  private static final int PIECE = 8192;

  private final Path data;
  private final SecureRandom random = new SecureRandom();

  public Decommission(Path data) {
    this.data = data;
  }

  /** Sealed packages that were not sent yet; while there are any, the terminal should not end. */
  public List<String> waiting() throws IOException {
    Path spool = data.resolve("spool");
    if (!Files.isDirectory(spool)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(spool)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sealed"))
          .sorted()
          .toList();
    }
  }

  /** Destroys keys, then everything else of the data directory; answers what was destroyed. */
  public List<String> run() throws IOException {
    List<String> gone = new ArrayList<>();
    Path keys = data.resolve("keys");
    if (Files.isDirectory(keys)) {
      destroy(keys, gone);
    }
    destroy(data, gone);
    return List.copyOf(gone);
  }

  private void destroy(Path folder, List<String> gone) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        overwrite(path);
        gone.add(data.relativize(path).toString());
      }
      Files.delete(path);
    }
  }

  private void overwrite(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      byte[] noise = new byte[PIECE];
      long left = channel.size();
      while (left > 0) {
        random.nextBytes(noise);
        left -= channel.write(ByteBuffer.wrap(noise, 0, (int) Math.min(PIECE, left)));
      }
      channel.force(true);
    }
  }
}
