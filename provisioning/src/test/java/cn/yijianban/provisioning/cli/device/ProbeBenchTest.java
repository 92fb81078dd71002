package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.IoBoard.Input;
import cn.yijianban.devices.bench.BenchCards;
import cn.yijianban.devices.bench.BenchCodeReader;
import cn.yijianban.devices.bench.BenchEvaluator;
import cn.yijianban.devices.bench.BenchIdReader;
import cn.yijianban.devices.bench.BenchIoBoard;
import cn.yijianban.devices.bench.BenchIppPrinter;
import cn.yijianban.devices.bench.BenchPages.Sheet;
import cn.yijianban.devices.bench.BenchReceiptPrinter;
import cn.yijianban.devices.bench.BenchSaneScanner;
import cn.yijianban.devices.bench.BenchSocialCard;
import cn.yijianban.devices.code.CodeProfile;
import cn.yijianban.devices.evaluator.EvaluatorProfile;
import cn.yijianban.provisioning.cli.Typed;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code devices probe} against the far end of every kind, over the real drivers and links. */
class ProbeBenchTest {
  private Typed probe(URI uri, String kind, String... more) {
    List<String> line = List.of("devices", "probe", uri.toString(), "--kind", kind, "--json");
    return Typed.line(Typed.words(line, more));
  }

  @Test
  void an_id_reader_gives_its_card_masked_and_its_module_number() {
    try (BenchIdReader bench = new BenchIdReader()) {
      bench.place(BenchCards.foreigner2023());
      Typed typed = probe(bench.uri(), "id-reader");
      assertThat(typed.code()).as(typed.err()).isZero();
      assertThat(typed.json().get("cardKind").asString()).isEqualTo("foreigner-2023");
      assertThat(typed.json().get("moduleId").asString()).startsWith("05.01-20200101-");
      assertThat(typed.out()).doesNotContain("936000199001010003", "SAMPLE");
      assertThat(probe(bench.uri(), "id-reader", "--timeout", "1s").code()).isEqualTo(1);
    }
  }

  @Test
  void a_card_is_masked_for_people_too() {
    try (BenchIdReader bench = new BenchIdReader()) {
      bench.place(BenchCards.seller());
      Typed typed = Typed.line("devices", "probe", bench.uri().toString(), "--kind", "id-reader");
      assertThat(typed.out()).contains("样*甲").doesNotContain("样例甲", "36073019800101");
    }
  }

  @Test
  void a_scanner_gives_a_page(@TempDir Path folder) {
    try (BenchSaneScanner bench = new BenchSaneScanner()) {
      bench.feed(new Sheet("样例"));
      Path page = folder.resolve("page.jpg");
      Typed typed = probe(bench.uri(), "scanner", "--out", page.toString());
      assertThat(typed.code()).as(typed.err()).isZero();
      assertThat(typed.json().get("dpi").asInt()).isEqualTo(300);
      assertThat(Files.exists(page)).isTrue();
    }
  }

  @Test
  void printers_give_their_state() {
    try (BenchReceiptPrinter roll = new BenchReceiptPrinter();
        BenchIppPrinter laser = new BenchIppPrinter()) {
      roll.paperLow(true);
      Typed typed = probe(URI.create(roll.uri() + "?profile=full"), "receipt-printer");
      assertThat(typed.code()).as(typed.err()).isZero();
      assertThat(typed.json().get("warning").asString()).isEqualTo("DEV-RCP-011");
      assertThat(probe(laser.uri(), "page-printer").code()).isZero();
      laser.paper(0);
      assertThat(probe(laser.uri(), "page-printer").json().get("code").asString())
          .isEqualTo("DEV-PRN-010");
    }
  }

  @Test
  void an_evaluator_gives_the_key_that_was_pressed() {
    try (BenchEvaluator bench = new BenchEvaluator(EvaluatorProfile.named("window-4key"))) {
      var typed =
          CompletableFuture.supplyAsync(
              () -> probe(bench.uri(), "evaluator", "--profile", "window-4key"));
      Awaitility.await().until(bench::inviting);
      bench.press(4);
      assertThat(typed.join().json().get("grade").asInt()).isEqualTo(4);
    }
  }

  @Test
  void a_code_reader_gives_a_code_and_keeps_it_to_itself() {
    for (CodeProfile profile : List.of(CodeProfile.NEWLAND, CodeProfile.SSI)) {
      try (BenchCodeReader bench = new BenchCodeReader(profile)) {
        bench.show("marker-of-a-citizen");
        Typed typed = probe(bench.uri(), "code-reader", "--profile", profile.word());
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.json().get("characters").asInt()).isEqualTo(19);
        assertThat(typed.out()).doesNotContain("marker");
        bench.show("told");
        assertThat(
                probe(bench.uri(), "code-reader", "--profile", profile.word(), "--show-personal")
                    .json()
                    .get("text")
                    .asString())
            .isEqualTo("told");
      }
    }
  }

  @Test
  void a_social_card_gives_its_area_and_an_empty_slot_is_told() {
    try (BenchSocialCard bench = new BenchSocialCard()) {
      assertThat(probe(bench.uri(), "social-card", "--timeout", "1s").code()).isEqualTo(1);
      bench.insert();
      Typed typed = probe(bench.uri(), "social-card");
      assertThat(typed.json().get("area").asString()).isEqualTo("360730");
      assertThat(typed.out()).doesNotContain("测试甲", "360100199001010007");
    }
  }

  @Test
  void a_board_gives_its_contacts() {
    try (BenchIoBoard bench = new BenchIoBoard()) {
      bench.contact(Input.FRONT_DOOR, true);
      Typed typed = probe(bench.uri(), "io-board");
      assertThat(typed.code()).as(typed.err()).isZero();
      assertThat(typed.json().get("warning").asString()).isEqualTo("DEV-IOB-014");
      assertThat(typed.json().get("closedContacts").asString()).isEqualTo("[front-door]");
    }
  }
}
