package cn.yijianban.devices.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A SIMULATED evaluator tablet: it dials its server again and again, logs in, gives signs of life,
 * and opens every page it is told to. A press counts only on a page that has grades.
 */
public final class BenchTablet implements AutoCloseable {
  /** What can go wrong when it is told to open a page. */
  public enum Fault {
    /** The page is not opened. */
    NO_ANSWER,
    /** It says something that is no message first. */
    NOT_JSON,
    /** It says something with an unknown code first. */
    UNKNOWN_CODE,
    /** The next press sends a grade that does not exist. */
    WRONG_GRADE,
    /** The connection breaks; it dials again. */
    CUT
  }

  private static final Logger LOG = LoggerFactory.getLogger(BenchTablet.class);
  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final Duration ALIVE = Duration.ofSeconds(60);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final JsonMapper JSON = new JsonMapper();

  private final FaultPlan<Fault> faults = new FaultPlan<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService hands =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("bench-tablet").factory());
  private final URI server;
  private String key = "bench";
  private Optional<WebSocket> line = Optional.empty();
  private Optional<String> page = Optional.empty();
  private boolean wrongGrade;
  private long heardAt;

  /**
   * @param port on the loopback interface where its server will be; 0 for any free one
   */
  public BenchTablet(int port) {
    this.server = URI.create("tablet://127.0.0.1:" + (port == 0 ? FreePort.any() : port));
    LOG.info("SIMULATED tablet dials {}", server);
    var _ = hands.scheduleWithFixedDelay(this::dial, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    var _ =
        hands.scheduleWithFixedDelay(
            this::alive, ALIVE.toMillis(), ALIVE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Where the driver has to listen. */
  public URI uri() {
    return URI.create(server + "?work_no=10086");
  }

  public FaultPlan<Fault> faults() {
    return faults;
  }

  /** Logs in with this key from now on. */
  public synchronized void key(String other) {
    key = other;
    hangUp();
  }

  /** Whether a page with grades is open. */
  public synchronized boolean inviting() {
    return page.isPresent();
  }

  /** Presses a grade, 5 to 1, on the open page; does nothing when there is none. */
  public void press(int grade) {
    Optional<String> open;
    boolean wrong;
    synchronized (this) {
      open = page;
      page = Optional.empty();
      wrong = wrongGrade;
      wrongGrade = false;
    }
    open.ifPresent(
        url -> {
          HttpRequest.Builder post =
              HttpRequest.newBuilder(URI.create(url + "/" + (wrong ? 9 : grade)))
                  .POST(HttpRequest.BodyPublishers.noBody());
          var _ = fetch(post);
        });
  }

  /** Never while the lock is held: what is heard first may need it before the call is through. */
  private void dial() {
    if (!answered()) {
      URI at = URI.create("ws://127.0.0.1:" + server.getPort() + "/ws");
      try {
        var _ = http.newWebSocketBuilder().buildAsync(at, new Ears()).get(2, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        LOG.trace("nobody is there to log in at", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether there is a line that still answers: a server that went away need not have said so. */
  private synchronized boolean answered() {
    if (System.nanoTime() - heardAt > 2 * ANSWER.toNanos()) {
      hangUp();
    }
    line.ifPresent(socket -> socket.sendPing(ByteBuffer.allocate(0)).exceptionally(_ -> socket));
    return line.isPresent();
  }

  private synchronized void connected(WebSocket socket) {
    line = Optional.of(socket);
    heardAt = System.nanoTime();
  }

  private synchronized void heardFrom(WebSocket socket) {
    if (line.filter(socket::equals).isPresent()) {
      heardAt = System.nanoTime();
    }
  }

  /** Only the line in use: what an older one says while it ends counts for nothing. */
  private synchronized void lost(WebSocket socket) {
    if (line.filter(socket::equals).isPresent()) {
      line = Optional.empty();
      page = Optional.empty();
    }
  }

  private synchronized void hangUp() {
    line.ifPresent(
        socket -> {
          socket.abort();
          lost(socket);
        });
  }

  private synchronized void alive() {
    say("{\"code\":40000,\"data\":" + System.currentTimeMillis() + "}");
  }

  private synchronized void say(String text) {
    line.ifPresent(open -> open.sendText(text, true).exceptionally(_ -> open));
  }

  private void heard(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JacksonException e) {
      LOG.warn("a simulated tablet was told no message", e);
      return;
    }
    switch (message.path("code").asInt(0)) {
      case 40_001 -> {
        if (message.path("state").asInt(1) == 0 && message.path("msg").asString().contains("工号")) {
          say("{\"code\":40001,\"data\":{\"work_no\":\"10086\",\"key\":\"" + key() + "\"}}");
        }
      }
      case 50_100 -> hands.execute(() -> told(message.path("data").asString()));
      default -> LOG.debug("told {}", message.path("code"));
    }
  }

  private synchronized String key() {
    return key;
  }

  /** Only a page with grades can go wrong: the waiting page is opened whatever is planned. */
  private void told(String url) {
    Optional<Fault> fault = url.contains("/rate/") ? faults.take() : Optional.empty();
    if (fault.isEmpty()) {
      open(url);
      return;
    }
    switch (fault.get()) {
      case NO_ANSWER -> {}
      case NOT_JSON -> {
        say("你好");
        open(url);
      }
      case UNKNOWN_CODE -> {
        say("{\"code\":1}");
        open(url);
      }
      case WRONG_GRADE -> {
        synchronized (this) {
          wrongGrade = true;
        }
        open(url);
      }
      case CUT -> hangUp();
    }
  }

  private void open(String url) {
    Optional<String> html = fetch(HttpRequest.newBuilder(URI.create(url)));
    synchronized (this) {
      page = html.filter(text -> text.contains("formaction")).map(_ -> url);
    }
  }

  /** The deadline holds for the whole page: the client's own ends with the head of the answer. */
  private Optional<String> fetch(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<String>> asked =
        http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    try {
      HttpResponse<String> answer = asked.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.of(answer.body()).filter(_ -> answer.statusCode() == 200);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("a page did not open", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      asked.cancel(true);
    }
    return Optional.empty();
  }

  /** What comes over the WebSocket. */
  private final class Ears implements WebSocket.Listener {
    private final StringBuilder begun = new StringBuilder();

    @Override
    public void onOpen(WebSocket socket) {
      connected(socket);
      socket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
      heardFrom(socket);
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      begun.append(data);
      if (last) {
        heard(begun.toString());
        begun.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      lost(socket);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      lost(socket);
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
    http.shutdownNow();
  }
}
