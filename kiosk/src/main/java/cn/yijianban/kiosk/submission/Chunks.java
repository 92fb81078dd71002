package cn.yijianban.kiosk.submission;

import cn.yijianban.kiosk.platform.Desk.Chunk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Pieces of one file; while one is on the line the next is read and digested. */
final class Chunks {
  private final Path file;
  private final long size;
  private long ahead = -1;
  private CompletableFuture<Chunk> coming = new CompletableFuture<>();

  Chunks(Path file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * The piece that begins there.
   *
   * @param most bytes, unless it was read ahead with another size
   */
  Chunk at(long offset, int most) {
    Chunk chunk = offset == ahead ? awaited() : read(offset, most);
    long next = offset + chunk.bytes().size();
    if (next < size) {
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
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(offset);
      byte[] bytes = new byte[(int) Math.min(most, size - offset)];
      in.readFully(bytes);
      return Chunk.of(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("sealed file cannot be read", e);
    }
  }
}
