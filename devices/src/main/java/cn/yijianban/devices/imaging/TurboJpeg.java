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
import java.util.Optional;

/**
 * The TurboJPEG interface of libjpeg-turbo (Debian package {@code libturbojpeg0}), several times as
 * fast as what the JDK carries. Where the library is missing, the JDK does the work.
 *
 * <p>Signatures: {@code turbojpeg.h} of libjpeg-turbo 2.1. The calls answer 0 when they succeed; a
 * call that fails leaves the page to the JDK, too.
 */
@SuppressWarnings("restricted")
final class TurboJpeg {
  private static final String LIBRARY = "libturbojpeg.so.0";
  private static final int PIXELS_BGR = 1;
  private static final int PIXELS_GREY = 6;
  private static final int SAMPLES_420 = 2;
  private static final int SAMPLES_GREY = 3;

  private static final Optional<TurboJpeg> HERE = open();

  private final MethodHandle initCompress;
  private final MethodHandle compress;
  private final MethodHandle initDecompress;
  private final MethodHandle header;
  private final MethodHandle decompress;
  private final MethodHandle free;
  private final MethodHandle destroy;

  private TurboJpeg(SymbolLookup library) {
    initCompress = handle(library, "tjInitCompress", ADDRESS);
    compress =
        onHeap(
            library,
            "tjCompress2",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    initDecompress = handle(library, "tjInitDecompress", ADDRESS);
    header =
        handle(
            library,
            "tjDecompressHeader3",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    decompress =
        handle(
            library,
            "tjDecompress2",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    free =
        Linker.nativeLinker()
            .downcallHandle(
                library.find("tjFree").orElseThrow(), FunctionDescriptor.ofVoid(ADDRESS));
    destroy = handle(library, "tjDestroy", JAVA_INT, ADDRESS);
  }

  private static MethodHandle handle(
      SymbolLookup library, String name, MemoryLayout answer, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(library.find(name).orElseThrow(), FunctionDescriptor.of(answer, arguments));
  }

  /** Reads pages where they lie. The collector waits for the call: some 20 ms a page. */
  private static MethodHandle onHeap(
      SymbolLookup library, String name, MemoryLayout answer, MemoryLayout... arguments) {
    return Linker.nativeLinker()
        .downcallHandle(
            library.find(name).orElseThrow(),
            FunctionDescriptor.of(answer, arguments),
            Linker.Option.critical(true));
  }

  private static Optional<TurboJpeg> open() {
    try {
      return Optional.of(new TurboJpeg(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
    } catch (IllegalArgumentException | java.util.NoSuchElementException _) {
      return Optional.empty();
    }
  }

  /** The library, when it is installed. */
  static Optional<TurboJpeg> here() {
    return HERE;
  }

  /**
   * @param quality 1 to 100
   */
  Optional<byte[]> encode(Pixels page, int quality) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment handle = (MemorySegment) initCompress.invokeExact();
      MemorySegment out = arena.allocate(ADDRESS);
      MemorySegment size = arena.allocate(JAVA_LONG);
      MemorySegment source = MemorySegment.ofArray(page.data);
      try {
        int failed =
            (int)
                compress.invokeExact(
                    handle,
                    source,
                    page.width,
                    page.width * page.channels,
                    page.height,
                    page.channels == 1 ? PIXELS_GREY : PIXELS_BGR,
                    out,
                    size,
                    page.channels == 1 ? SAMPLES_GREY : SAMPLES_420,
                    quality,
                    0);
        return failed != 0
            ? Optional.empty()
            : Optional.of(
                out.get(ADDRESS, 0).reinterpret(size.get(JAVA_LONG, 0)).toArray(JAVA_BYTE));
      } finally {
        free.invokeExact(out.get(ADDRESS, 0));
        int _ = (int) destroy.invokeExact(handle);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("libturbojpeg could not be called", e);
    }
  }

  /** Empty when the picture is damaged, or of a kind this does not read. */
  Optional<Pixels> decode(byte[] jpeg) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment handle = (MemorySegment) initDecompress.invokeExact();
      MemorySegment source = arena.allocateFrom(JAVA_BYTE, jpeg);
      MemorySegment facts = arena.allocate(JAVA_INT, 4);
      long length = jpeg.length;
      try {
        int failed =
            (int)
                header.invokeExact(
                    handle,
                    source,
                    length,
                    facts,
                    facts.asSlice(4),
                    facts.asSlice(8),
                    facts.asSlice(12));
        if (failed != 0) {
          return Optional.empty();
        }
        int width = facts.getAtIndex(JAVA_INT, 0);
        int height = facts.getAtIndex(JAVA_INT, 1);
        boolean grey = facts.getAtIndex(JAVA_INT, 2) == SAMPLES_GREY;
        Pixels page = Pixels.empty(width, height, grey ? 1 : 3);
        MemorySegment target = arena.allocate(page.data.length);
        failed =
            (int)
                decompress.invokeExact(
                    handle,
                    source,
                    length,
                    target,
                    width,
                    width * page.channels,
                    height,
                    grey ? PIXELS_GREY : PIXELS_BGR,
                    0);
        MemorySegment.copy(target, JAVA_BYTE, 0, page.data, 0, page.data.length);
        return failed != 0 ? Optional.empty() : Optional.of(page);
      } finally {
        int _ = (int) destroy.invokeExact(handle);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("libturbojpeg could not be called", e);
    }
  }
}
