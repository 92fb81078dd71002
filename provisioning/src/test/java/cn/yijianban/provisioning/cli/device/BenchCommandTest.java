package cn.yijianban.provisioning.cli.device;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.DeviceKind;
import cn.yijianban.devices.bench.BenchAdmin;
import cn.yijianban.devices.bench.BenchTwins;
import cn.yijianban.devices.bench.Twin;
import cn.yijianban.provisioning.cli.TerminalCtl;
import cn.yijianban.provisioning.cli.Typed;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static JsonNode ask(String method, String address, int code) throws Exception {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(code);
    return new JsonMapper().readTree(answer.body());
  }

  private Typed probe(String uri, String kind, String... more) {
    List<String> line =
        List.of("devices", "probe", uri, "--kind", kind, "--json", "--timeout", "3s");
    return Typed.line(Typed.words(line, more));
  }

  @Test
  void a_device_runs_alone_as_a_process_and_is_probed_and_handled_from_outside() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                TerminalCtl.class.getName(),
                "bench",
                "id-reader",
                "--json")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      StringBuilder text = new StringBuilder();
      do {
        text.append(said.readLine()).append('\n');
      } while (text.indexOf("}") < 0);
      JsonNode ready = new JsonMapper().readTree(text.toString());
      String uri = ready.get("uri").asString();
      String admin = ready.get("admin").asString();

      assertThat(ask("GET", admin, 200).get("state").get("cards").asString()).contains("样例甲");
      String label = ask("GET", admin, 200).get("state").get("cards").asString().split(", ", -1)[0];
      String card = java.net.URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
      ask("POST", admin + "actions/place?value=" + card, 200);
      assertThat(probe(uri, "id-reader").json().get("name").asString()).isEqualTo("样*甲");

      ask("POST", admin + "faults/SELF_CHECK_FAILED?always=true", 200);
      assertThat(probe(uri, "id-reader").json().get("code").asString()).isEqualTo("DEV-IDR-012");
      ask("DELETE", admin + "faults", 200);
      assertThat(probe(uri, "id-reader").json().get("code")).isNull();

      ask("POST", admin + "faults/NONE", 404);
      ask("POST", admin + "actions/place?value=nobody", 400);
    } finally {
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "id-reader, ''",
    "scanner, sane",
    "scanner, escl",
    "scanner, camera",
    "page-printer, ''",
    "receipt-printer, ''",
    "evaluator, pinpad",
    "code-reader, ssi",
    "social-card, ''",
    "io-board, ''"
  })
  void each_kind_runs_alone_and_refuses_what_it_does_not_know(String word, String profile)
      throws Exception {
    DeviceKind kind = new KindText().convert(word);
    Optional<String> model = Optional.of(profile).filter(p -> !p.isEmpty());
    try (Twin twin = BenchTwins.start(kind, 0, model);
        BenchAdmin admin = new BenchAdmin(twin, 0)) {
      JsonNode state = ask("GET", admin.uri().toString(), 200);
      assertThat(state.get("uri").asString()).isEqualTo(twin.uri().toString());
      assertThat(state.get("faults").size()).isPositive();
      ask(
          "POST",
          admin.uri() + "faults/" + state.get("faults").get(0).asString() + "?times=2",
          200);
      ask(
          "POST",
          admin.uri() + "faults/" + state.get("faults").get(0).asString() + "?times=x",
          400);
      ask("DELETE", admin.uri() + "faults", 200);
      ask("POST", admin.uri() + "actions/none", 404);
      ask("PUT", admin.uri() + "faults", 404);
    }
  }

  @Test
  void a_page_of_a_browser_is_refused() throws Exception {
    try (Twin twin = BenchTwins.start(DeviceKind.IO_BOARD, 0, Optional.empty());
        BenchAdmin admin = new BenchAdmin(twin, 0)) {
      var answer =
          HTTP.send(
              HttpRequest.newBuilder(admin.uri()).header("Origin", "http://evil.example").build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void wrong_models_and_taken_ports_are_told_in_one_sentence() {
    Typed wrong = Typed.line("bench", "scanner", "--profile", "x");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("sane, escl or camera");
    try (Twin twin = BenchTwins.start(DeviceKind.IO_BOARD, 0, Optional.empty())) {
      Typed taken =
          Typed.line("bench", "io-board", "--port", Integer.toString(twin.uri().getPort()));
      assertThat(taken.code()).isEqualTo(3);
      assertThat(taken.err()).contains("is not free");
    }
  }

  @Test
  void what_is_plugged_in_is_listed() {
    assertThat(Typed.line("devices", "list", "--json").code()).isZero();
    assertThat(Typed.line("devices", "list").code()).isZero();
    assertThat(Typed.line("devices", "watch", "--for", "1s").code()).isZero();
  }
}
