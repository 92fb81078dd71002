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

  /** How {@link #introduction} begins. */
  public static final String INTRODUCTION = "YJB-ENROL 1 ";

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
    return INTRODUCTION + terminal + " " + region + " " + keys.terminal().publicKey().hex();
  }

  /** Asks once. */
  public Outcome ask() {
    return send(request());
  }

  /** What is asked with: to be sent, or to be carried to the platform on a stick. */
  public Signed request() {
    byte[] nonce = new byte[NONCE_BYTES];
    keys.random().nextBytes(nonce);
    EnrolRequest request =
        new EnrolRequest(
            terminal,
            region,
            keys.terminal().publicKey().hex(),
            HexFormat.of().formatHex(nonce),
            time.instant());
    return Signed.by(keys.terminal(), request.text(), keys.random());
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
    return fault(signed).isEmpty() ? Pass.parse(signed.text()) : Optional.empty();
  }

  /** What keeps a pass from being ours; looked at for the network and for a stick alike. */
  private Optional<PassFault> fault(Signed signed) {
    if (!signed.isBy(keys.platform().hex())) {
      return Optional.of(PassFault.NOT_THE_PLATFORMS);
    }
    Optional<Pass> read = Pass.parse(signed.text());
    if (read.isEmpty()) {
      return Optional.of(PassFault.NOT_A_PASS);
    }
    Pass pass = read.get();
    if (!pass.terminal().equals(terminal)) {
      return Optional.of(PassFault.OTHER_TERMINAL);
    }
    if (!pass.region().equals(region)) {
      return Optional.of(PassFault.OTHER_SITE);
    }
    return pass.publicKey().equals(keys.terminal().publicKey().hex())
        ? Optional.empty()
        : Optional.of(PassFault.OTHER_KEY);
  }

  /**
   * Judges a pass that came on a stick: besides all that one from the network has to be, it must
   * not be over, and not older than the one that is here.
   *
   * @param text the file
   * @param here the pass of now
   */
  public Optional<PassFault> objection(String text, Optional<Pass> here) {
    Optional<Signed> signed = Signed.parse(text);
    if (signed.isEmpty()) {
      return Optional.of(PassFault.NOT_A_PASS);
    }
    return fault(signed.get())
        .or(
            () -> {
              Pass pass = Pass.parse(signed.get().text()).orElseThrow();
              if (here.filter(now -> now.serial() > pass.serial()).isPresent()) {
                return Optional.of(PassFault.OLD);
              }
              return pass.until().isBefore(time.instant())
                  ? Optional.of(PassFault.OVER)
                  : Optional.empty();
            });
  }
}
