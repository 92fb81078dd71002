package cn.yijianban.devices.imaging;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The TurboJPEG interface of libjpeg-turbo (Debian package {@code libturbojpeg0}), several times as
 * fast as what the JDK carries. Where the library is missing, the JDK does the work.
 *
 * <p>Signatures: {@code turbojpeg.h} of libjpeg-turbo 2.1. The calls answer 0 when they succeed; a
 * call that fails leaves the page to the JDK, too. Pages are read where they lie, and the collector
 * waits for the call: some 20 ms a page.
 */
@SuppressWarnings("restricted")
final class TurboJpeg {
  private static final String LIBRARY = "libturbojpeg.so.0";
  private static final int PIXELS_BGR = 1;
  private static final int PIXELS_GREY = 6;
  private static final int SAMPLES_420 = 2;
  private static final int SAMPLES_GREY = 3;
  private static final int UNPADDED = 1;

  private static final Optional<TurboJpeg> HERE = open(LIBRARY);

  private final SymbolLookup library;
  private final MethodHandle initCompress;
  private final MethodHandle initDecompress;
  private final MethodHandle compress;
  private final MethodHandle compressPlanes;
  private final MethodHandle split;
  private final MethodHandle header;
  private final MethodHandle decompress;
  private final MethodHandle decompressPlanes;
  private final MethodHandle free;
  private final MethodHandle destroy;

  private TurboJpeg(SymbolLookup library) {
    this.library = library;
    initCompress = handle("tjInitCompress", FunctionDescriptor.of(ADDRESS));
    initDecompress = handle("tjInitDecompress", FunctionDescriptor.of(ADDRESS));
    compress = call("tjCompress2", "pp iiii pp iii");
    compressPlanes = call("tjCompressFromYUV", "pp iiii pp ii");
    split = call("tjEncodeYUV3", "pp iiii p iii");
    header = call("tjDecompressHeader3", "pp l pppp");
    decompress = call("tjDecompress2", "pp l p iiiii");
    decompressPlanes = call("tjDecompressToYUV2", "pp l p iiii");
    free = handle("tjFree", FunctionDescriptor.ofVoid(ADDRESS));
    destroy = call("tjDestroy", "p");
  }

  private MethodHandle handle(String name, FunctionDescriptor signature, Linker.Option... options) {
    return Linker.nativeLinker()
        .downcallHandle(library.find(name).orElseThrow(), signature, options);
  }

  /**
   * A call that answers with an int.
   *
   * @param arguments p for a pointer, i for an int, l for a long
   */
  private MethodHandle call(String name, String arguments) {
    MemoryLayout[] layouts =
        arguments
            .chars()
            .filter(c -> c != ' ')
            .mapToObj(c -> c == 'p' ? ADDRESS : c == 'i' ? JAVA_INT : JAVA_LONG)
            .toArray(MemoryLayout[]::new);
    return handle(name, FunctionDescriptor.of(JAVA_INT, layouts), Linker.Option.critical(true));
  }

  static Optional<TurboJpeg> open(String library) {
    try {
      return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(library, Arena.global())));
    } catch (IllegalArgumentException | NoSuchElementException _) {
      return Optional.empty();
    }
  }

  /** The library, when it is installed. */
  static Optional<TurboJpeg> here() {
    return HERE;
  }

  /** What is done with an instance of the library and memory of its own. */
  private interface Work<T> {
    T with(MemorySegment instance, Arena arena) throws Throwable;
  }

  private <T> T work(MethodHandle init, Work<T> work) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment instance = (MemorySegment) init.invokeExact();
      try {
        return work.with(instance, arena);
      } finally {
        int _ = (int) destroy.invokeExact(instance);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("libturbojpeg could not be called", e);
    }
  }

  /** Pixels of colour to planes; false when they could not be. */
  boolean split(Pixels page, Planes to) {
    return work(
        initCompress,
        (instance, _) ->
            (int)
                    split.invokeExact(
                        instance,
                        MemorySegment.ofArray(page.data),
                        page.width,
                        page.width * page.channels,
                        page.height,
                        PIXELS_BGR,
                        MemorySegment.ofArray(to.data),
                        UNPADDED,
                        SAMPLES_420,
                        0)
                == 0);
  }

  /**
   * @param quality 1 to 100
   */
  Optional<byte[]> encode(Pixels page, int quality) {
    boolean grey = page.channels == 1;
    return encoded(
        (instance, out, size) ->
            (int)
                compress.invokeExact(
                    instance,
                    MemorySegment.ofArray(page.data),
                    page.width,
                    page.width * page.channels,
                    page.height,
                    grey ? PIXELS_GREY : PIXELS_BGR,
                    out,
                    size,
                    grey ? SAMPLES_GREY : SAMPLES_420,
                    quality,
                    0));
  }

  /**
   * @param quality 1 to 100
   */
  Optional<byte[]> encode(Planes page, int quality) {
    return encoded(
        (instance, out, size) ->
            (int)
                compressPlanes.invokeExact(
                    instance,
                    MemorySegment.ofArray(page.data),
                    page.width,
                    UNPADDED,
                    page.height,
                    page.colour ? SAMPLES_420 : SAMPLES_GREY,
                    out,
                    size,
                    quality,
                    0));
  }

  /** Compresses into memory of the library's own, and answers 0. */
  private interface Encoder {
    int into(MemorySegment instance, MemorySegment out, MemorySegment size) throws Throwable;
  }

  private Optional<byte[]> encoded(Encoder encoder) {
    return work(
        initCompress,
        (instance, arena) -> {
          MemorySegment out = arena.allocate(ADDRESS);
          MemorySegment size = arena.allocate(JAVA_LONG);
          try {
            return encoder.into(instance, out, size) != 0
                ? Optional.<byte[]>empty()
                : Optional.of(
                    out.get(ADDRESS, 0).reinterpret(size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE));
          } finally {
            free.invokeExact(out.get(ADDRESS, 0));
          }
        });
  }

  private record Header(int width, int height, int samples) {
    boolean grey() {
      return samples == SAMPLES_GREY;
    }
  }

  private Optional<Header> header(MemorySegment instance, Arena arena, MemorySegment jpeg)
      throws Throwable {
    MemorySegment facts = arena.allocate(JAVA_INT, 4);
    MemorySegment[] fact =
        IntStream.range(0, 4).mapToObj(i -> facts.asSlice(4L * i)).toArray(MemorySegment[]::new);
    int failed =
        (int)
            header.invokeExact(instance, jpeg, jpeg.byteSize(), fact[0], fact[1], fact[2], fact[3]);
    return failed != 0
        ? Optional.empty()
        : Optional.of(
            new Header(
                facts.getAtIndex(JAVA_INT, 0),
                facts.getAtIndex(JAVA_INT, 1),
                facts.getAtIndex(JAVA_INT, 2)));
  }

  /** Empty when the picture is damaged, or of a kind this does not read. */
  Optional<Pixels> decode(byte[] jpeg) {
    MemorySegment source = MemorySegment.ofArray(jpeg);
    return work(
        initDecompress,
        (instance, arena) -> {
          Optional<Header> head = header(instance, arena, source);
          if (head.isEmpty()) {
            return Optional.<Pixels>empty();
          }
          Header is = head.get();
          Pixels page = Pixels.empty(is.width(), is.height(), is.grey() ? 1 : 3);
          int failed =
              (int)
                  decompress.invokeExact(
                      instance,
                      source,
                      source.byteSize(),
                      MemorySegment.ofArray(page.data),
                      is.width(),
                      is.width() * page.channels,
                      is.height(),
                      is.grey() ? PIXELS_GREY : PIXELS_BGR,
                      0);
          return failed != 0 ? Optional.<Pixels>empty() : Optional.of(page);
        });
  }

  /** As {@link #decode}; empty, too, when colours are not halved both ways. */
  Optional<Planes> planes(byte[] jpeg) {
    MemorySegment source = MemorySegment.ofArray(jpeg);
    return work(
        initDecompress,
        (instance, arena) -> {
          Optional<Header> head =
              header(instance, arena, source).filter(h -> h.grey() || h.samples() == SAMPLES_420);
          if (head.isEmpty()) {
            return Optional.<Planes>empty();
          }
          Header is = head.get();
          Planes page = Planes.empty(is.width(), is.height(), !is.grey());
          int failed =
              (int)
                  decompressPlanes.invokeExact(
                      instance,
                      source,
                      source.byteSize(),
                      MemorySegment.ofArray(page.data),
                      is.width(),
                      UNPADDED,
                      is.height(),
                      0);
          return failed != 0 ? Optional.<Planes>empty() : Optional.of(page);
        });
  }
}
