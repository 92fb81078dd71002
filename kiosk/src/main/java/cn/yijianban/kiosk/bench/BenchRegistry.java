package cn.yijianban.kiosk.bench;

import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.enrolment.EnrolRequest;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
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
import java.util.function.BiConsumer;

/**
 * The SIMULATED register of terminals of a platform: gives passes to those whose key a technician
 * has authorised. {@code POST /v1/enrolments} with a {@link Signed} {@link EnrolRequest}.
 */
public final class BenchRegistry {
  static final String PATH = "/v1/enrolments";

  /** How long a pass is good. */
  public static final Duration LIFE = Duration.ofDays(90);

  /** Requests dated further off are refused, and nonces are remembered at least that long. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  /** A request on a stick is carried about for days. */
  private static final Duration CARRIED = Duration.ofDays(30);

  private final Sm2KeyPair keys;
  private final InstantSource time;
  private final BiConsumer<String, Sm2PublicKey> enrolled;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Terminal> terminals = new HashMap<>();
  private final Set<String> nonces = new HashSet<>();
  private long serial;

  private record Terminal(String region, String publicKey, boolean revoked) {}

  /**
   * @param keys of the platform, which sign passes
   * @param enrolled hears of the key of each terminal that gets a pass
   */
  BenchRegistry(Sm2KeyPair keys, InstantSource time, BiConsumer<String, Sm2PublicKey> enrolled) {
    this.keys = keys;
    this.time = time;
    this.enrolled = enrolled;
  }

  /** What a technician does who has read the QR code of a terminal; the key before it is void. */
  public synchronized void authorise(String terminal, String region, String publicKey) {
    terminals.put(terminal, new Terminal(region, publicKey, false));
  }

  /** From now on it gets no pass. */
  public synchronized void revoke(String terminal) {
    terminals.computeIfPresent(terminal, (_, t) -> new Terminal(t.region(), t.publicKey(), true));
  }

  /** It carries the signature of the terminal inside and needs none around it. */
  static boolean asks(Asked asked) {
    return asked.method().equals("POST") && asked.path().equals(PATH);
  }

  Reply answer(Asked asked) {
    String body = new String(asked.body().toArray(), StandardCharsets.UTF_8);
    return refuses(body, SKEW)
        .map(code -> Reply.refused(Reply.FORBIDDEN, code))
        .orElseGet(
            () -> {
              Signed pass = issue(body);
              return Reply.ok(Map.of("text", pass.text(), "signature", pass.signature()));
            });
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
        new Pass(asked.terminal(), asked.region(), asked.publicKey(), serial, now, now.plus(LIFE));
    enrolled.accept(asked.terminal(), Sm2PublicKey.parse(asked.publicKey()));
    return Signed.by(keys, pass.text(), random);
  }
}
