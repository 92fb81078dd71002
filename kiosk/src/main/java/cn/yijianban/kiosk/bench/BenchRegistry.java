package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.enrolment.EnrolRequest;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A SIMULATED register of terminals: gives passes to those whose key a technician has authorised.
 * {@code POST /v1/enrolments} with a {@link Signed} {@link EnrolRequest}.
 */
public final class BenchRegistry implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchRegistry.class);
  private static final String PATH = "/v1/enrolments";

  /** Requests dated further off are refused, and nonces are remembered at least that long. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** A request on a stick is carried about for days. */
  private static final Duration CARRIED = Duration.ofDays(30);

  private static final int OK = 200;
  private static final int REFUSED = 403;

  private final Sm2KeyPair keys;
  private final InstantSource time;
  private final Duration life;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Terminal> terminals = new HashMap<>();
  private final Set<String> nonces = new HashSet<>();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private long serial;

  private record Terminal(String region, String publicKey, boolean revoked) {}

  private BenchRegistry(Sm2KeyPair keys, InstantSource time, Duration life) {
    this.keys = keys;
    this.time = time;
    this.life = life;
  }

  /**
   * Starts on a free port.
   *
   * @param keys of the platform, which sign passes
   * @param life how long a pass is good
   */
  public static BenchRegistry start(Sm2KeyPair keys, InstantSource time, Duration life) {
    BenchRegistry registry = new BenchRegistry(keys, time, life);
    registry.connector.setHost("127.0.0.1");
    registry.server.addConnector(registry.connector);
    registry.server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            return registry.handle(request, response, callback);
          }
        });
    try {
      registry.server.start();
    } catch (Exception e) {
      throw new IllegalStateException("bench registry does not start", e);
    }
    LOG.warn("SIMULATED registry at {}", registry.base());
    return registry;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** What a technician does who has read the QR code of a terminal; the key before it is void. */
  public synchronized void authorise(String terminal, String region, String publicKey) {
    terminals.put(terminal, new Terminal(region, publicKey, false));
  }

  /** From now on it gets no pass. */
  public synchronized void revoke(String terminal) {
    terminals.computeIfPresent(terminal, (_, t) -> new Terminal(t.region(), t.publicKey(), true));
  }

  private boolean handle(Request request, Response response, Callback callback)
      throws java.io.IOException {
    String body;
    try (var in = Content.Source.asInputStream(request)) {
      body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    boolean known =
        PATH.equals(request.getHttpURI().getPath()) && "POST".equals(request.getMethod());
    Optional<String> refusal = known ? refuses(body, SKEW) : Optional.of("NO_SUCH_CALL");
    String data = refusal.isPresent() ? "null" : issue(body).json();
    response.setStatus(refusal.isPresent() ? REFUSED : OK);
    response.getHeaders().put("X-Simulated", "true");
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    String answer =
        "{\"code\":\""
            + refusal.orElse("OK")
            + "\",\"message\":\"simulated\",\"data\":"
            + data
            + "}";
    response.write(true, ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)), callback);
    return true;
  }

  private synchronized Optional<String> refuses(String body, Duration most) {
    Optional<Signed> signed = Signed.parse(body);
    Optional<EnrolRequest> request = signed.flatMap(s -> EnrolRequest.parse(s.text()));
    if (request.isEmpty()) {
      return Optional.of("BAD_REQUEST");
    }
    EnrolRequest asked = request.get();
    if (!signed.get().isBy(asked.publicKey())) {
      return Optional.of("BAD_SIGNATURE");
    }
    Instant now = time.instant();
    if (Duration.between(asked.at(), now).abs().compareTo(most) > 0) {
      return Optional.of("CLOCK");
    }
    if (!nonces.add(asked.nonce())) {
      return Optional.of("REPLAY");
    }
    Terminal terminal = terminals.get(asked.terminal());
    if (terminal == null || !terminal.publicKey().equals(asked.publicKey())) {
      return Optional.of("NOT_AUTHORISED");
    }
    if (!terminal.region().equals(asked.region())) {
      return Optional.of("WRONG_SITE");
    }
    return terminal.revoked() ? Optional.of("REVOKED") : Optional.empty();
  }

  /**
   * Answers a request that was carried here on a stick.
   *
   * @return the file to carry back
   * @throws IllegalArgumentException with the code of the refusal
   */
  public String carried(String request) {
    Optional<String> refusal = refuses(request, CARRIED);
    if (refusal.isPresent()) {
      throw new IllegalArgumentException(refusal.get());
    }
    return issue(request).json();
  }

  private synchronized Signed issue(String body) {
    EnrolRequest asked = EnrolRequest.parse(Signed.parse(body).orElseThrow().text()).orElseThrow();
    Instant now = time.instant();
    serial++;
    Pass pass =
        new Pass(asked.terminal(), asked.region(), asked.publicKey(), serial, now, now.plus(life));
    return Signed.by(keys, pass.text(), random);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("bench registry does not stop", e);
    }
  }
}
