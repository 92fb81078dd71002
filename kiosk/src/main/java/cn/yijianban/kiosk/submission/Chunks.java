package cn.yijianban.kiosk.submission;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.platform.Desk.Chunk;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Pieces of one file, none across the end of a part; while one is on the line the next is digested.
 */
final class Chunks {
  private static final int PIECE = 64 * 1024;
  private final Path file;
  private final Ranges ranges;
  private long ahead = -1;
  private CompletableFuture<Chunk> coming = new CompletableFuture<>();

  Chunks(Path file, Ranges ranges) {
    this.file = file;
    this.ranges = ranges;
  }

  /**
   * The piece that begins there.
   *
   * @param offset in the file
   * @param most bytes, unless it was read ahead with another size
   */
  Chunk at(long offset, int most) {
    Chunk chunk = offset == ahead ? awaited() : read(offset, most);
    long next = offset + chunk.size();
    if (next < ranges.size()) {
      CompletableFuture<Chunk> started = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> complete(started, next, most));
      coming = started;
      ahead = next;
    }
    return chunk;
  }

  private void complete(CompletableFuture<Chunk> into, long offset, int most) {
    try {
      into.complete(read(offset, most));
    } catch (RuntimeException e) {
      into.completeExceptionally(e);
    }
  }

  private Chunk awaited() {
    try {
      return coming.join();
    } catch (CompletionException e) {
      throw new UncheckedIOException("sealed file cannot be read", new IOException(e));
    }
  }

  private Chunk read(long offset, int most) {
    int length = (int) Math.min(most, ranges.left(offset));
    Sm3 sm3 = new Sm3();
    try (InputStream in = new Slice(file, offset, length)) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        sm3.add(piece, 0, n);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("sealed file cannot be read", e);
    }
    return new Chunk(() -> new Slice(file, offset, length), length, Bytes.of(sm3.bytes()));
  }

  /** So many bytes of a file from somewhere on; fewer are an error. */
  private static final class Slice extends InputStream {
    private final InputStream in;
    private int left;

    Slice(Path file, long offset, int length) throws IOException {
      this.in = Files.newInputStream(file);
      this.left = length;
      in.skipNBytes(offset);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(into, from, Math.min(left, length));
      if (n < 0) {
        throw new EOFException("the sealed file is shorter than it was");
      }
      left -= n;
      return n;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
