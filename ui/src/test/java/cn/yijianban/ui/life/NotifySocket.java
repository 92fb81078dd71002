package cn.yijianban.ui.life;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/** The service manager's end of sd_notify: a unix datagram socket that can be read. */
public final class NotifySocket implements AutoCloseable {
  private static final int MOST = 4096;
  private static final Linker LINKER = Linker.nativeLinker();
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  private final int socket;

  /**
   * @param name a path, or {@code @name} in the abstract space
   */
  public NotifySocket(String name) {
    byte[] address = name.getBytes(StandardCharsets.UTF_8);
    if (name.startsWith("@")) {
      address[0] = 0;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment at = arena.allocate(2L + address.length, 2);
      at.set(ValueLayout.JAVA_SHORT, 0, (short) 1);
      MemorySegment.copy(address, 0, at, ValueLayout.JAVA_BYTE, 2, address.length);
      socket = (int) call("socket", FunctionDescriptor.of(INT, INT, INT, INT)).invokeExact(1, 2, 0);
      int bound =
          (int)
              call("bind", FunctionDescriptor.of(INT, INT, ValueLayout.ADDRESS, INT))
                  .invokeExact(socket, at, (int) at.byteSize());
      if (socket < 0 || bound != 0) {
        throw new IllegalStateException("no socket at " + name);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the next words. */
  public String next() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment into = arena.allocate(MOST);
      long got =
          (long)
              call("recv", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG, INT))
                  .invokeExact(socket, into, (long) MOST, 0);
      return new String(
          into.asSlice(0, got).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle call(String name, FunctionDescriptor shape) {
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape);
  }

  @Override
  public void close() {
    try {
      int closed = (int) call("close", FunctionDescriptor.of(INT, INT)).invokeExact(socket);
      assert closed == 0;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
