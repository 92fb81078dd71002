package cn.yijianban.kiosk.plan;

import cn.yijianban.kiosk.catalogue.read.WorkingDaysReader;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.catalogue.Question;
import cn.yijianban.kiosk.catalogue.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One plan of the largest shipped bundle, with all questions answered, and its explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PlanBench {
  private final Planner planner = new Planner(WorkingDaysReader.shipped());
  private PlanRequest largest = PlanRequest.of(bundles().getFirst());
  private PlanRequest sample = largest;

  private static List<Bundle> bundles() {
    return Catalogues.shipped("360730").bundles();
  }

  /** The bundle with the most items, fields and materials. */
  @Setup
  public void choose() {
    largest =
        answered(
            bundles().stream()
                .max(
                    Comparator.comparingInt(
                        b -> b.items().size() + b.fields().size() + b.materials().size()))
                .orElseThrow());
    sample =
        answered(
            bundles().stream().filter(b -> b.code().equals("360730-S01")).findFirst().orElseThrow());
    System.out.println("largest bundle: " + largest.bundle().code());
  }

  private static PlanRequest answered(Bundle bundle) {
    Map<String, String> answers = new HashMap<>();
    for (Question question : bundle.questions()) {
      answers.put(question.id(), question.choices().getFirst().value());
    }
    return new PlanRequest(
        bundle, answers, Set.of(), Map.of(), Optional.of(LocalDate.of(2026, 11, 21)));
  }

  /** The plan of the largest bundle. */
  @Benchmark
  public Plan planOfTheLargestBundle() {
    return planner.plan(largest);
  }

  /** The plan of the county's sample. */
  @Benchmark
  public Plan planOfTheSample() {
    return planner.plan(sample);
  }

  /** Why each part of the largest bundle is in or out. */
  @Benchmark
  public List<Decision> explanationOfTheLargestBundle() {
    return planner.explain(largest);
  }
}
