package cn.yijianban.provisioning.doctor;

import cn.yijianban.kiosk.crypto.CryptoException;
import cn.yijianban.kiosk.crypto.Sm2PublicKey;
import cn.yijianban.kiosk.station.MachineConfig;
import cn.yijianban.kiosk.station.StationConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Whether the platform can be reached and is the platform. */
final class LinkLook {
  private static final Duration WAIT = Duration.ofSeconds(5);

  /** Requests that are dated further off are refused by the platform. */
  private static final Duration MOST_OFF = Duration.ofMinutes(1);

  private static final int HTTPS = 443;
  private static final String AREA = "links";

  private final Patient patient;

  LinkLook(Patient patient) {
    this.patient = patient;
  }

  List<Finding> look(StationConfig station, Optional<MachineConfig> machine) {
    List<Finding> found = new ArrayList<>();
    if (!isKey(station.platform().publicKey())) {
      found.add(Finding.ill("keys", Ailment.PLATFORM_KEY, ""));
    }
    URI url = station.platform().url();
    try {
      InetAddress[] addresses = InetAddress.getAllByName(url.getHost());
      if (machine.isPresent() && !listed(url, addresses, machine.get())) {
        found.add(Finding.ill(AREA, Ailment.EGRESS_MISSING, url.getHost()));
      } else {
        found.addAll(ask(url));
      }
    } catch (UnknownHostException e) {
      found.add(Finding.ill(AREA, Ailment.PLATFORM_NAME, url.getHost()));
    }
    return found;
  }

  static boolean isKey(String hex) {
    try {
      return !Sm2PublicKey.parse(hex).hex().isEmpty();
    } catch (CryptoException e) {
      return false;
    }
  }

  /** Nothing is asked for, so an envelope with a refusal is the right answer. */
  private List<Finding> ask(URI url) {
    try (HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(WAIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(url).timeout(WAIT).GET().build(),
              HttpResponse.BodyHandlers.ofString());
      if (!envelope(answer.body())) {
        return List.of(
            Finding.ill(AREA, Ailment.NOT_THE_PLATFORM, "status " + answer.statusCode()));
      }
      return List.of(
          Finding.well(AREA, "the platform answers at " + url),
          clock(answer.headers().firstValue("Date")));
    } catch (SSLException e) {
      return List.of(Finding.ill(AREA, Ailment.PLATFORM_CERTIFICATE, url.getHost()));
    } catch (IOException e) {
      return List.of(
          Finding.ill(
              AREA,
              Ailment.PLATFORM_UNREACHABLE,
              url.getHost() + ", " + e.getClass().getSimpleName()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private static boolean envelope(String body) {
    try {
      return JsonMapper.shared().readTree(body).path("code").isString();
    } catch (JacksonException e) {
      return false;
    }
  }

  private Finding clock(Optional<String> date) {
    try {
      Instant theirs =
          Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.orElse("none")));
      Duration off = Duration.between(theirs, patient.time().instant());
      String seen = String.format(Locale.ROOT, "%+d s against the platform", off.toSeconds());
      return off.abs().compareTo(MOST_OFF) > 0
          ? Finding.ill("clock", Ailment.CLOCK_OFF, seen)
          : Finding.well("clock", seen);
    } catch (DateTimeException e) {
      return Finding.well("clock", "the platform does not tell its time");
    }
  }

  /** Whether the firewall's list has the platform. */
  private static boolean listed(URI url, InetAddress[] addresses, MachineConfig machine) {
    int port = url.getPort() > 0 ? url.getPort() : HTTPS;
    return Stream.of(addresses)
        .anyMatch(
            address ->
                address.isLoopbackAddress()
                    || machine.egress().stream()
                        .anyMatch(
                            e ->
                                e.address().equals(address.getHostAddress())
                                    && e.port() == port
                                    && !e.udp()));
  }
}
