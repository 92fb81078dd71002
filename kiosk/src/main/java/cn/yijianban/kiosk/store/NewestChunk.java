package cn.yijianban.kiosk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.store.fs.FilePath;

/**
 * Tells H2 which state of the database is the last one.
 *
 * <p>H2 looks for it where the header of the file says, at the end of the file, and where it had
 * meant to write next. A chunk that went into a hole elsewhere is at none of these places, and H2
 * goes on from an older state without a word (2.5.252: its header names the chunk before the one
 * just written). So before H2 opens a file all of it is searched, and the header names what was
 * found; without the mark of a clean end, which H2 also believes of the wrong chunk.
 *
 * <pre>
 *   block 0, block 1   header, twice: H:2,block:B,blockSize:1000,chunk:C,...,version:V,fletcher:F
 *   block B            a chunk begins: chunk:C,len:L,...,version:V
 *   block B+L-1        its last 128 bytes: chunk:C,len:L,version:V,fletcher:F
 * </pre>
 *
 * <p>Blocks have 4 KiB, numbers are hexadecimal, F is Fletcher's checksum of the line before it; a
 * version is higher than all before it. Under {@link OrderedDisk} a chunk that has an end is whole,
 * and so is every older one that it needs: the one of the highest version is the last state.
 *
 * @param version of the database as of this chunk
 */
record NewestChunk(long block, long id, long length, long version) {
  private static final int BLOCK = 4096;
  private static final int HEADERS = 2;
  private static final int FOOTER = 128;
  private static final int BLOCKS_AT_ONCE = 256;

  /** Makes both copies of the header name the newest chunk, if there is one, and forces all. */
  static void nameIn(FilePath file) throws IOException {
    if (!file.exists()) {
      return;
    }
    try (FileChannel channel = file.open("rw")) {
      Optional<NewestChunk> newest = find(channel);
      if (newest.isPresent()) {
        newest.get().nameIn(channel);
      }
    }
  }

  private static Optional<NewestChunk> find(FileChannel channel) throws IOException {
    long blocks = channel.size() / BLOCK;
    Optional<NewestChunk> newest = Optional.empty();
    for (long first = HEADERS; first < blocks; first += BLOCKS_AT_ONCE) {
      int count = (int) Math.min(BLOCKS_AT_ONCE, blocks - first);
      byte[] read = read(channel, first * BLOCK, count * BLOCK);
      for (int i = 1; i <= count; i++) {
        HeaderLine footer = HeaderLine.checked(read, i * BLOCK - FOOTER, FOOTER);
        NewestChunk chunk = endingAt(first + i, footer);
        if (newest.map(n -> n.version).orElse(-1L) < chunk.version && chunk.beginsIn(channel)) {
          newest = Optional.of(chunk);
        }
      }
    }
    return newest;
  }

  private static NewestChunk endingAt(long block, HeaderLine footer) {
    long length = footer.number("len");
    return new NewestChunk(
        block - length, footer.number("chunk"), length, footer.number("version"));
  }

  /** What names its own block stands in a page of another chunk. */
  private boolean beginsIn(FileChannel channel) throws IOException {
    if (length < 1 || block < HEADERS) {
      return false;
    }
    HeaderLine header = HeaderLine.of(read(channel, block * BLOCK, BLOCK), 0, BLOCK);
    return header.number("chunk") == id
        && header.number("len") == length
        && header.number("version") == version
        && !header.has("block");
  }

  /**
   * One copy after the other, so that one of them can be read at any moment. Forced in any case: a
   * life before this one may have left its last chunk unforced, and this one builds on it.
   */
  private void nameIn(FileChannel channel) throws IOException {
    byte[] both = read(channel, 0, HEADERS * BLOCK);
    List<HeaderLine> copies =
        List.of(HeaderLine.checked(both, 0, BLOCK), HeaderLine.checked(both, BLOCK, BLOCK));
    HeaderLine old =
        copies.stream().filter(c -> c.has("H")).findFirst().orElse(HeaderLine.bare(BLOCK));
    byte[] bytes =
        old.with(Map.of("block", block, "chunk", id, "version", version))
            .without("clean")
            .bytes(BLOCK);
    for (int copy = 0; copy < HEADERS; copy++) {
      ByteBuffer from = ByteBuffer.wrap(bytes);
      while (from.hasRemaining() && !isNamedBy(copies.get(copy))) {
        channel.write(from, (long) copy * BLOCK + from.position());
      }
      channel.force(false);
    }
  }

  private boolean isNamedBy(HeaderLine header) {
    return header.number("block") == block
        && header.number("chunk") == id
        && header.number("version") == version
        && !header.has("clean");
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(length);
    while (into.hasRemaining()) {
      if (channel.read(into, at + into.position()) < 0) {
        throw new IOException("the file became shorter");
      }
    }
    return into.array();
  }
}
