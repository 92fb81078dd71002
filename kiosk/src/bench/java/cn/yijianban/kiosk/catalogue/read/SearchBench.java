package cn.yijianban.kiosk.catalogue.read;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import java.util.List;
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

/** One search, as it runs on every key. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SearchBench {
  @Param({"100", "1000", "8000"})
  private int guides;

  /** One key, initials, pinyin, characters, a department, and two that only guesses answer. */
  @Param({"k", "cdcl", "chenglaofangkaiban", "茶楼", "市场监管局", "zenglao", "青唐茶缕"})
  private String query = "k";

  private Catalogue catalogue = Catalogues.read(Guides.of(0));

  @Setup
  public void load() {
    catalogue = Catalogues.read(Guides.of(guides));
    System.out.println("finds " + catalogue.find(query).stream().limit(3).map(Bundle::name).toList());
  }

  /** The whole answer, best first. */
  @Benchmark
  public List<Bundle> find() {
    return catalogue.find(query);
  }

  @TearDown
  public void cpu() {
    CpuTime.tell(guides + " guides, " + query, 5000, () -> catalogue.find(query).size());
  }
}
