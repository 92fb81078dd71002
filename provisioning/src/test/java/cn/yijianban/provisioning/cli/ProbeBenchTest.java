package cn.yijianban.provisioning.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped command against the far end of each kind of device, over real byte pipes. */
class ProbeBenchTest {
  @TempDir private Path folder;

  private static Typed probe(Object uri, String kind, String... more) {
    String[] line = {"devices", "probe", uri.toString(), "--kind", kind, "--timeout", "5s"};
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return Typed.line(all);
  }

  private static void well(Typed typed) {
    assertThat(typed.code()).as(typed.out() + typed.err()).isZero();
  }

  @Test
  void a_card_on_the_reader_is_read_and_masked() {
    try (BenchIdReader reader = new BenchIdReader()) {
      reader.place(BenchCards.seller());
      Typed typed = probe(reader.uri(), "id-reader");
      well(typed);
      assertThat(typed.out()).contains("样*甲").doesNotContain("样例甲", "36073019800101");
    }
  }

  @Test
  void a_page_in_the_feeder_comes_out_as_a_file() throws Exception {
    try (BenchSaneScanner scanner = new BenchSaneScanner()) {
      scanner.feed(new BenchPages.Sheet("原购房发票"));
      Path page = folder.resolve("page.jpg");
      well(probe(scanner.uri(), "scanner", "--out", page.toString()));
      assertThat(Files.size(page)).isGreaterThan(10_000);
    }
  }

  @Test
  void both_printers_tell_their_state_and_an_empty_one_is_not_well() {
    try (BenchIppPrinter pages = new BenchIppPrinter();
        BenchReceiptPrinter receipts = new BenchReceiptPrinter()) {
      well(probe(pages.uri(), "page-printer"));
      well(probe(receipts.uri() + "?profile=full", "receipt-printer"));
      receipts.paper(false);
      Typed empty = probe(receipts.uri() + "?profile=full", "receipt-printer", "--json");
      assertThat(empty.code()).isEqualTo(1);
      assertThat(empty.json().get("code").asString()).startsWith("DEV-");
    }
  }

  @Test
  void a_key_of_the_evaluator_is_heard() {
    try (BenchEvaluator evaluator = new BenchEvaluator(EvaluatorProfile.named("jt905"))) {
      Thread finger =
          Thread.ofVirtual()
              .start(
                  () -> {
                    org.awaitility.Awaitility.await().until(evaluator::inviting);
                    evaluator.press(5);
                  });
      Typed typed = probe(evaluator.uri() + "?profile=jt905", "evaluator");
      well(typed);
      assertThat(finger.isAlive()).isFalse();
    }
  }
}
