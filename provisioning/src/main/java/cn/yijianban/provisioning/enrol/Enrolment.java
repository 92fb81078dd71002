package cn.yijianban.provisioning.enrol;

import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.enrolment.EnrolRequest;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the platform for a pass. The technician has authorised the key before, by its QR code.
 *
 * @param platform its address
 * @param terminal number on the placard
 * @param region of the site
 * @param keys of the terminal, and the platform's public one
 */
public record Enrolment(
    URI platform, String terminal, String region, StationKeys keys, InstantSource time) {
  private static final Duration WAIT = Duration.ofSeconds(15);
  private static final int NONCE_BYTES = 16;
  private static final String PATH = "v1/enrolments";

  /** What asking came to. */
  public sealed interface Outcome {
    /** A pass, checked: by the platform, for this terminal, this site and this key. */
    record Issued(Pass pass, Signed signed) implements Outcome {}

    /**
     * Not given.
     *
     * @param code of the platform, such as {@code NOT_AUTHORISED}
     */
    record Refused(String code) implements Outcome {}

    /** The platform cannot be reached, or somebody else answered. */
    record Unheard() implements Outcome {}
  }

  /** What the technician shows to the platform, as text of a QR code. */
  public String introduction() {
    return "YJB-ENROL 1 " + terminal + " " + region + " " + keys.terminal().publicKey().hex();
  }

  /** Asks once. */
  public Outcome ask() {
    byte[] nonce = new byte[NONCE_BYTES];
    keys.random().nextBytes(nonce);
    EnrolRequest request =
        new EnrolRequest(
            terminal,
            region,
            keys.terminal().publicKey().hex(),
            HexFormat.of().formatHex(nonce),
            time.instant());
    return send(Signed.by(keys.terminal(), request.text(), keys.random()));
  }

  /** Sends a request that was made before. */
  Outcome send(Signed request) {
    String base = platform.toString();
    URI to = URI.create(base.endsWith("/") ? base + PATH : base + "/" + PATH);
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(WAIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(to)
                  .timeout(WAIT)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(request.json()))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return judge(answer.body());
    } catch (IOException e) {
      return new Outcome.Unheard();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unheard();
    }
  }

  private Outcome judge(String body) {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return new Outcome.Unheard();
    }
    String code = root.path("code").asString("");
    if (code.isEmpty()) {
      return new Outcome.Unheard();
    }
    if (!code.equals("OK")) {
      return new Outcome.Refused(code);
    }
    Optional<Signed> signed = Signed.parse(root.path("data").toString());
    return signed
        .flatMap(this::good)
        .<Outcome>map(pass -> new Outcome.Issued(pass, signed.get()))
        .orElse(new Outcome.Unheard());
  }

  /** The pass in it, when it is ours and the platform's. */
  Optional<Pass> good(Signed signed) {
    return Optional.of(signed)
        .filter(s -> s.isBy(keys.platform().hex()))
        .flatMap(s -> Pass.parse(s.text()))
        .filter(
            pass ->
                pass.terminal().equals(terminal)
                    && pass.region().equals(region)
                    && pass.publicKey().equals(keys.terminal().publicKey().hex()));
  }
}
