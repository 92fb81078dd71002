package cn.yijianban.devices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.FaultCases.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault of every bench twin: what the driver says of it, and that the next exchange works
 * again. The page {@code docs/fault-matrix.md} is made from what was seen here.
 */
class FaultMatrixTest {
  private static final Path PAGE = Path.of("../docs/fault-matrix.md");
  private static final List<Case> CASES = FaultCases.all();
  private static List<Seen> seen = List.of();

  /**
   * @param first what came of the exchange with the fault
   * @param then what came of the one after it
   */
  private record Seen(Case one, String first, String then) {}

  static List<Case> cases() {
    return CASES;
  }

  /** Each case has a twin and a driver of its own, so they run at the same time. */
  @BeforeAll
  static void run() {
    try (ExecutorService all = Executors.newFixedThreadPool(12)) {
      List<CompletableFuture<Seen>> running =
          CASES.stream().map(one -> CompletableFuture.supplyAsync(() -> see(one), all)).toList();
      seen = running.stream().map(CompletableFuture::join).toList();
    }
  }

  private static Seen see(Case one) {
    try (FaultStages.Stage<?> stage = one.stage().get()) {
      stage.exchange();
      stage.fail(one.fault());
      String first = stage.exchange();
      stage.calm();
      return new Seen(one, first, stage.exchange());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_fault_has_its_name_and_the_next_exchange_works(Case one) {
    Seen what = seen.stream().filter(s -> s.one().equals(one)).findFirst().orElseThrow();
    assertThat(what.then()).as("after " + one + ": " + what.first()).isEqualTo("ok");
    if (FaultCases.HARMLESS.contains(one.toString())) {
      assertThat(what.first()).as(one.toString()).isEqualTo("ok");
    } else {
      assertThat(what.first()).as(one.toString()).isNotEqualTo("ok");
    }
  }

  @Test
  void the_page_says_what_was_seen() throws IOException {
    String page = render();
    if (Boolean.getBoolean("faults.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void there_are_at_least_sixty_and_each_code_seen_is_a_known_one() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(60);
  }

  private static String render() {
    return """
    # 故障矩阵

    本页由 `FaultMatrixTest` 按实际运行结果生成并核对：改了驱动或模拟设备后运行该测试并加 `-Dfaults.write=true`。
    每一行：模拟设备按计划出错一次，驱动给出什么结果；排除故障后的下一次操作必须成功。“ok”表示驱动自己化解了。
    代码的含义和处理办法见 [faults.md](faults.md)。

    | 设备 | 故障 | 驱动的结果 | 下一次 |
    |---|---|---|---|
    """
        + seen.stream()
            .map(
                s ->
                    "| %s | %s | %s | %s |"
                        .formatted(s.one().device(), s.one().fault(), s.first(), s.then()))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  @AfterAll
  static void forget() {
    seen = List.of();
  }
}
