package cn.yijianban.devices.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.DeviceFault;
import cn.yijianban.devices.DeviceStatus;
import cn.yijianban.devices.Evaluator;
import cn.yijianban.devices.Evaluator.Answer;
import cn.yijianban.devices.FarEnd;
import cn.yijianban.devices.bench.BenchTablet;
import cn.yijianban.devices.evaluator.TabletTalk.Said;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract, and what is published of this tablet: device vectors 2. */
@FarEnd("the twin of a tablet that dials in, over WebSocket and HTTP")
class TabletEvaluatorTest extends EvaluatorContract {
  private final BenchTablet bench = new BenchTablet(0);
  private final TabletEvaluator evaluator = new TabletEvaluator(bench.uri(), true);

  @AfterEach
  void close() {
    evaluator.close();
    bench.close();
  }

  @Override
  protected Evaluator device() {
    return evaluator;
  }

  @Override
  Set<Integer> grades() {
    return Set.of(5, 4, 3, 2, 1);
  }

  @Override
  void press(int grade) {
    bench.press(grade);
  }

  @Override
  boolean inviting() {
    return bench.inviting();
  }

  /** A hand-made tablet that remembers what it was told. */
  private WebSocket tablet(BlockingQueue<String> told) {
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .buildAsync(
            URI.create("ws://127.0.0.1:" + bench.uri().getPort() + "/ws"),
            new WebSocket.Listener() {
              @Override
              public CompletableFuture<Void> onText(WebSocket s, CharSequence data, boolean last) {
                told.add(data.toString());
                s.request(1);
                return CompletableFuture.completedFuture(null);
              }
            })
        .join();
  }

  private static String next(BlockingQueue<String> told) throws InterruptedException {
    String text = told.poll(5, TimeUnit.SECONDS);
    return text == null ? "nothing" : text;
  }

  @Test
  void the_talk_is_the_published_one_word_for_word() throws Exception {
    bench.close();
    assertThat(evaluator.probe(Duration.ofMillis(50))).isNotInstanceOf(DeviceStatus.Fault.class);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    WebSocket tablet = tablet(told);
    assertThat(next(told)).isEqualTo("{\"code\":40001,\"state\":0,\"msg\":\"请发送工号\"}");
    tablet.sendText("{\"code\":40000,\"data\":1603780630492}", true).join();
    assertThat(next(told)).as("not logged in yet").contains("40001", "请发送工号");
    tablet
        .sendText("{\"code\":40001,\"data\":{\"work_no\":\"10086\",\"key\":\"123456\"}}", true)
        .join();
    assertThat(next(told)).isEqualTo("{\"code\":40001,\"state\":1,\"msg\":\"登录成功\"}");
    assertThat(next(told))
        .matches("\\{\"code\":50100,\"state\":1,.*\"data\":\"http://127.0.0.1.*/\"}");
    tablet.sendText("{\"code\":40000,\"data\":1603780630492}", true).join();
    assertThat(next(told))
        .matches("\\{\"code\":40000,\"state\":1,\"msg\":\"收到\",\"data\":\\d{13}}");
    tablet.sendText("{\"code\":", false).join();
    tablet.sendText("no", true).join();
    assertThat(next(told)).isEqualTo("{\"code\":40002,\"state\":0,\"msg\":\"数据包格式错误\"}");
    tablet.sendText("{\"code\":7}", true).join();
    assertThat(next(told)).isEqualTo("{\"code\":50000,\"state\":0,\"msg\":\"未知指令\"}");
    assertThat(evaluator.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    tablet.abort();
  }

  @Test
  void a_second_grade_a_wrong_one_and_a_guessed_address_are_refused() throws Exception {
    bench.close();
    assertThat(evaluator.probe(Duration.ofMillis(50))).isNotInstanceOf(DeviceStatus.Fault.class);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    WebSocket tablet = tablet(told);
    tablet.sendText("{\"code\":40001,\"data\":{\"work_no\":\"10086\",\"key\":\"\"}}", true).join();
    var answer = waiting(() -> evaluator.ask(WAIT));
    String shown = "";
    while (!shown.contains("/rate/")) {
      shown = next(told);
    }
    String page = shown.replaceAll(".*(http://[^\"]*).*", "$1");
    assertThat(post(page.replaceAll("rate/.*", "rate/0000/5"))).isEqualTo(410);
    assertThat(post(page + "/9")).isEqualTo(404);
    assertThat(post(page + "/2")).isEqualTo(200);
    assertThat(post(page + "/5")).isEqualTo(410);
    assertThat(answer.join()).isEqualTo(new Answer.Rated(2));
    assertThat(post(page + "/5")).isEqualTo(410);
    tablet.abort();
  }

  private static int post(String url) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(url))
                  .POST(HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void a_wrong_key_is_told_and_a_right_one_lets_it_in(@TempDir Path dir) throws Exception {
    Path key = Files.writeString(dir.resolve("key"), "right\n");
    evaluator.close();
    try (TabletEvaluator guarded =
        new TabletEvaluator(URI.create(bench.uri() + "&keyfile=" + key), true)) {
      Awaitility.await()
          .until(
              () -> guarded.probe(Duration.ofMillis(300)),
              new DeviceStatus.Fault(DeviceFault.EVALUATOR_REFUSED)::equals);
      bench.key("right");
      assertThat(guarded.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    }
  }

  @Test
  void a_tablet_that_went_away_is_told_soon_and_asked_again_when_it_is_back() {
    assertThat(evaluator.probe(WAIT)).isEqualTo(new DeviceStatus.Ready());
    bench.faults().failNext(BenchTablet.Fault.CUT);
    var answer = waiting(() -> evaluator.ask(WAIT));
    Awaitility.await().until(bench::inviting);
    bench.press(3);
    assertThat(answer.join()).isEqualTo(new Answer.Rated(3));
    bench.close();
    Awaitility.await()
        .until(() -> evaluator.probe(Duration.ZERO), new DeviceStatus.Disconnected()::equals);
    assertThat(evaluator.ask(Duration.ofSeconds(30)))
        .isEqualTo(new Answer.Failed(DeviceFault.DISCONNECTED));
  }

  @ParameterizedTest
  @CsvSource({
    "tablet://127.0.0.1:8140, work_no",
    "tablet://127.0.0.1?work_no=1, tablet://host:port",
    "tablet://192.0.2.1:8140?work_no=1, needs a keyfile"
  })
  void a_wrong_address_is_explained_in_one_sentence(String uri, String why) {
    assertThatThrownBy(() -> new TabletEvaluator(URI.create(uri), false)).hasMessageContaining(why);
  }

  @Test
  void a_login_is_not_printed_with_its_key() {
    assertThat(
            TabletTalk.said("{\"code\":40001,\"data\":{\"work_no\":\"1\",\"key\":\"secret\"}}")
                .toString())
        .doesNotContain("secret");
    assertThat(TabletTalk.said("[]")).isEqualTo(new Said.Broken());
    assertThat(TabletTalk.said("{\"code\":40001,\"data\":5}")).isEqualTo(new Said.Broken());
  }
}
