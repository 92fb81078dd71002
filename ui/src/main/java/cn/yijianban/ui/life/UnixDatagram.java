package cn.yijianban.ui.life;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends to a unix datagram socket, which the JDK cannot: three calls of the C library. Constants
 * are those of Linux on every architecture that Java runs on except MIPS and SPARC.
 */
final class UnixDatagram implements Manager {
  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;

  /** {@code sizeof(sun_path)} in unix(7). */
  private static final int MOST = 108;

  private final byte[] address;
  private final Optional<Duration> patience;
  private final Calls calls = Calls.find();

  UnixDatagram(byte[] address, Optional<Duration> patience) {
    if (address.length > MOST) {
      throw new IllegalArgumentException("NOTIFY_SOCKET is too long");
    }
    this.address = address.clone();
    this.patience = patience;
  }

  @Override
  public Optional<Duration> patience() {
    return patience;
  }

  @Override
  public void tell(String state) throws IOException {
    byte[] text = state.getBytes(StandardCharsets.UTF_8);
    long sent;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment to = arena.allocate(2L + address.length, 2);
      to.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
      MemorySegment.copy(address, 0, to, ValueLayout.JAVA_BYTE, 2, address.length);
      MemorySegment message = arena.allocateFrom(ValueLayout.JAVA_BYTE, text);
      int socket = (int) calls.socket().invokeExact((int) AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
      if (socket < 0) {
        throw new IOException("no unix socket can be made");
      }
      try {
        sent =
            (long)
                calls
                    .sendto()
                    .invokeExact(
                        socket, message, (long) text.length, MSG_NOSIGNAL, to, (int) to.byteSize());
      } finally {
        int closed = (int) calls.close().invokeExact(socket);
        assert closed == 0 : "close of a socket that is ours";
      }
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("the service manager cannot be told", e);
    }
    if (sent != text.length) {
      throw new IOException("the service manager does not listen");
    }
  }

  /** socket(2), sendto(2), close(2). */
  private record Calls(MethodHandle socket, MethodHandle sendto, MethodHandle close) {
    @SuppressWarnings("restricted")
    static Calls find() {
      Linker linker = Linker.nativeLinker();
      var names = linker.defaultLookup();
      var number = ValueLayout.JAVA_INT;
      return new Calls(
          linker.downcallHandle(
              names.findOrThrow("socket"), FunctionDescriptor.of(number, number, number, number)),
          linker.downcallHandle(
              names.findOrThrow("sendto"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_LONG,
                  number,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_LONG,
                  number,
                  ValueLayout.ADDRESS,
                  number)),
          linker.downcallHandle(names.findOrThrow("close"), FunctionDescriptor.of(number, number)));
    }
  }
}
