package cn.yijianban.ui.input;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Characters by hand, for those who do not write pinyin: the recogniser Zinnia (Debian package
 * {@code libzinnia0}, {@code zinnia.h} 0.06) with the model of Tegaki ({@code
 * tegaki-zinnia-simplified-chinese}). Nothing leaves the terminal. A machine without them has no
 * handwriting.
 */
@SuppressWarnings("restricted")
public final class Handwriting {
  private static final Logger LOG = LoggerFactory.getLogger(Handwriting.class);
  private static final String LIBRARY = "libzinnia.so.0";
  private static final Path MODEL =
      Path.of("/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model");

  /** Bytes of one character in UTF-8, with the zero behind it. */
  private static final long LONGEST = 16;

  private final SymbolLookup library;
  private @Nullable Model model;

  /** One point of the pen, in dots of the field. */
  public record Point(int x, int y) {}

  private Handwriting(SymbolLookup library) {
    this.library = library;
  }

  /** The installed recogniser, if there is one; its model is read with the first stroke. */
  public static Optional<Handwriting> installed() {
    if (!Files.isReadable(MODEL)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Handwriting(SymbolLookup.libraryLookup(LIBRARY, Arena.global())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Gives the 26 MB of the model back. */
  public synchronized void forget() {
    Model open = model;
    if (open != null) {
      model = null;
      open.close();
    }
  }

  private Optional<Model> model() {
    if (model == null) {
      model = Model.open(new Zinnia(library)).orElse(null);
    }
    return Optional.ofNullable(model);
  }

  /**
   * What the strokes may mean, best first.
   *
   * @param side of the square they were written in, in dots
   * @param most how many are wanted
   */
  public synchronized List<String> read(List<List<Point>> strokes, int side, int most) {
    List<String> found = new ArrayList<>();
    Model open = model().orElse(null);
    if (open == null) {
      return found;
    }
    Zinnia zinnia = open.zinnia();
    try {
      MemorySegment character = (MemorySegment) zinnia.character.invoke();
      try {
        zinnia.width.invoke(character, (long) side);
        zinnia.height.invoke(character, (long) side);
        for (int stroke = 0; stroke < strokes.size(); stroke++) {
          for (Point point : strokes.get(stroke)) {
            var _ = (int) zinnia.add.invoke(character, (long) stroke, point.x(), point.y());
          }
        }
        MemorySegment result =
            (MemorySegment) zinnia.classify.invoke(open.recogniser(), character, (long) most);
        if (!result.equals(MemorySegment.NULL)) {
          long size = (long) zinnia.size.invoke(result);
          for (long i = 0; i < size; i++) {
            MemorySegment value = (MemorySegment) zinnia.value.invoke(result, i);
            found.add(value.reinterpret(LONGEST).getString(0));
          }
          zinnia.forget.invoke(result);
        }
      } finally {
        zinnia.drop.invoke(character);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("zinnia does not answer as its header says", e);
    }
    return found;
  }

  /** A recogniser that has read its model. */
  private record Model(Zinnia zinnia, MemorySegment recogniser) {
    static Optional<Model> open(Zinnia zinnia) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment recogniser = (MemorySegment) zinnia.open.invoke();
        int opened = (int) zinnia.load.invoke(recogniser, arena.allocateFrom(MODEL.toString()));
        if (opened == 0) {
          LOG.warn("{} is no model of zinnia", MODEL);
          return Optional.empty();
        }
        return Optional.of(new Model(zinnia, recogniser));
      } catch (Throwable e) {
        throw new IllegalStateException("zinnia does not answer as its header says", e);
      }
    }

    void close() {
      try {
        zinnia.close.invoke(recogniser);
      } catch (Throwable e) {
        throw new IllegalStateException("zinnia does not answer as its header says", e);
      }
    }
  }

  /** The functions of the library. */
  private static final class Zinnia {
    private final SymbolLookup library;
    private final MethodHandle open;
    private final MethodHandle load;
    private final MethodHandle close;
    private final MethodHandle character;
    private final MethodHandle width;
    private final MethodHandle height;
    private final MethodHandle add;
    private final MethodHandle classify;
    private final MethodHandle size;
    private final MethodHandle value;
    private final MethodHandle forget;
    private final MethodHandle drop;

    Zinnia(SymbolLookup library) {
      this.library = library;
      open = function("zinnia_recognizer_new", FunctionDescriptor.of(ADDRESS));
      load = function("zinnia_recognizer_open", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
      close = action("zinnia_recognizer_destroy", ADDRESS);
      character = function("zinnia_character_new", FunctionDescriptor.of(ADDRESS));
      width = action("zinnia_character_set_width", ADDRESS, JAVA_LONG);
      height = action("zinnia_character_set_height", ADDRESS, JAVA_LONG);
      add =
          function(
              "zinnia_character_add",
              FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT));
      classify =
          function(
              "zinnia_recognizer_classify",
              FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
      size = function("zinnia_result_size", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
      value = function("zinnia_result_value", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
      forget = action("zinnia_result_destroy", ADDRESS);
      drop = action("zinnia_character_destroy", ADDRESS);
    }

    private MethodHandle action(String name, MemoryLayout... arguments) {
      return function(name, FunctionDescriptor.ofVoid(arguments));
    }

    private MethodHandle function(String name, FunctionDescriptor shape) {
      return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), shape);
    }
  }
}
