package cn.yijianban.devices.idcard;

import cn.yijianban.devices.IdReader.CardRead;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.devices.link.Link;
import cn.yijianban.devices.link.Links;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a card that lies on the reader to its record: find, select, read, decode. {@code read} is
 * held against {@code wire}, the same bytes on the same line without anything behind them; the
 * limit is wire and 20 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class IdReaderBench {
  /** Bits on the line for one byte, 8N1. */
  private static final int BITS = 10;

  /** Requests of 10 bytes each, and the replies to find, select and read. */
  private static final int WIRE_BYTES = 3 * 10 + 15 + 19 + 1306;

  @Param({"115200", "0"})
  public int baud;

  private final BenchIdReader bench = new BenchIdReader();
  private SamIdReader reader = new SamIdReader(() -> new Paced(Links.open(bench.uri()), 0), true);

  @Setup
  public void connect() {
    reader = new SamIdReader(() -> new Paced(Links.open(bench.uri()), baud), true);
  }

  @Setup(Level.Invocation)
  public void place() {
    bench.lift();
    bench.place(BenchCards.seller());
  }

  @Benchmark
  public CardRead read() {
    CardRead read = reader.read(Duration.ofSeconds(5));
    if (!(read instanceof CardRead.Read)) {
      throw new IllegalStateException("no card was read");
    }
    return read;
  }

  @Benchmark
  public void wire() {
    long end = System.nanoTime() + Paced.nanos(WIRE_BYTES, baud);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @TearDown
  public void stop() {
    System.out.printf(
        "wire time of %d bytes: %.1f ms; limit of a read: %.1f ms%n",
        WIRE_BYTES,
        Paced.nanos(WIRE_BYTES, baud) / 1e6,
        Paced.nanos(WIRE_BYTES, baud) / 1e6 + 20);
    reader.close();
    bench.close();
  }

  /** A pipe as slow as a serial line; 0 for as fast as it goes. */
  private record Paced(Link link, int baud) implements Link {
    static long nanos(int bytes, int baud) {
      return baud == 0 ? 0 : bytes * BITS * 1_000_000_000L / baud;
    }

    private static void busy(long nanos) {
      long end = System.nanoTime() + nanos;
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    }

    @Override
    public void write(Bytes bytes) {
      busy(nanos(bytes.size(), baud));
      link.write(bytes);
    }

    @Override
    public Bytes read(int max, Duration wait) {
      Bytes bytes = link.read(max, wait);
      busy(nanos(bytes.size(), baud));
      return bytes;
    }

    @Override
    public void close() {
      link.close();
    }
  }
}
