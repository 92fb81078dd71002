package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Catalogue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and checking a package of so many guides, from its unpacked texts to a catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class LoadBench {
  @Param({"100", "1000", "8000"})
  private int guides;

  private CatalogueFiles files = Guides.of(0);
  private Catalogue kept = Catalogues.read(files);

  @Setup
  public void write() {
    files = Guides.of(guides);
  }

  /** The whole way, checks included. */
  @Benchmark
  public Catalogue load() {
    kept = Catalogues.read(files);
    return kept;
  }

  /** What one more catalogue leaves on the heap, after the garbage is gone. */
  @TearDown
  public void weigh() {
    kept = Catalogues.read(Guides.of(0));
    long without = used();
    kept = Catalogues.read(files);
    System.out.printf("%n%d guides on the heap: %.1f MB%n", kept.bundles().size(), (used() - without) / 1e6);
  }

  @TearDown
  public void cpu() {
    CpuTime.tell(guides + " guides", 9, () -> Catalogues.read(files).bundles().size());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
