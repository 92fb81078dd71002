package cn.yijianban.provisioning.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.bench.BenchRegistry;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.enrolment.EnrolRequest;
import cn.yijianban.kiosk.enrolment.Pass;
import cn.yijianban.kiosk.enrolment.Signed;
import cn.yijianban.provisioning.enrol.Enrolment.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
  @TempDir private Path data;

  private Instant now = Instant.parse("2026-11-20T19:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final Sm2KeyPair platform = Sm2KeyPair.make(random);
  private final BenchPlatform office =
      BenchPlatform.start(0, platform, () -> now, Optional.empty());
  private final BenchRegistry registry = office.registry();

  @AfterEach
  void close() {
    office.close();
  }

  private Enrolment at(Path folder, String region) {
    StationKeys keys = StationKeys.open(folder, platform.publicKey(), random);
    return new Enrolment(office.base(), "NDX-0012", region, keys, () -> now);
  }

  private Enrolment enrolment() {
    return at(data, "360730");
  }

  /** As a technician does with the QR code. */
  private void authorise(Enrolment enrolment) {
    String[] shown = enrolment.introduction().split(" ");
    assertThat(shown[0]).isEqualTo("YJB-ENROL");
    registry.authorise(shown[2], shown[3], shown[4]);
  }

  private static String code(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Issued _ -> "OK";
      case Outcome.Refused(var code) -> code;
      case Outcome.Unheard _ -> "UNHEARD";
    };
  }

  @Test
  void a_terminal_that_was_authorised_gets_a_pass_and_keeps_it() throws Exception {
    Enrolment terminal = enrolment();
    assertThat(code(terminal.ask())).isEqualTo("NOT_AUTHORISED");
    authorise(terminal);
    Outcome.Issued issued = (Outcome.Issued) terminal.ask();
    assertThat(issued.pass().until()).isEqualTo(now.plus(BenchRegistry.LIFE));
    PassFile file = new PassFile(data);
    file.write(issued.signed());
    assertThat(file.pass(platform.publicKey().hex())).contains(issued.pass());
    assertThat(file.pass(Sm2KeyPair.make(random).publicKey().hex())).isEmpty();
  }

  @Test
  void a_pass_is_renewed_before_it_ends() {
    Enrolment terminal = enrolment();
    authorise(terminal);
    Pass first = ((Outcome.Issued) terminal.ask()).pass();
    assertThat(first.due(now.plus(Duration.ofDays(59)))).isFalse();
    now = now.plus(Duration.ofDays(61));
    assertThat(first.due(now)).isTrue();
    Pass second = ((Outcome.Issued) terminal.ask()).pass();
    assertThat(second.serial()).isGreaterThan(first.serial());
    assertThat(second.until()).isAfter(first.until());
  }

  @Test
  void a_request_that_is_sent_twice_is_refused() {
    Enrolment terminal = enrolment();
    authorise(terminal);
    EnrolRequest request =
        new EnrolRequest(
            "NDX-0012",
            "360730",
            terminal.keys().terminal().publicKey().hex(),
            "ab".repeat(16),
            now);
    Signed signed = Signed.by(terminal.keys().terminal(), request.text(), random);
    assertThat(code(terminal.send(signed))).isEqualTo("OK");
    assertThat(code(terminal.send(signed))).isEqualTo("REPLAY");
    now = now.plus(Duration.ofHours(1));
    assertThat(code(terminal.send(signed))).isEqualTo("CLOCK");
    Signed forged = new Signed(request.text().replace("360730", "360702"), signed.signature());
    assertThat(code(terminal.send(forged))).isEqualTo("BAD_SIGNATURE");
  }

  @Test
  void a_terminal_at_the_wrong_site_and_a_revoked_one_get_none() {
    Enrolment terminal = enrolment();
    authorise(terminal);
    assertThat(code(at(data, "360702").ask())).isEqualTo("WRONG_SITE");
    registry.revoke("NDX-0012");
    assertThat(code(terminal.ask())).isEqualTo("REVOKED");
  }

  @Test
  void a_new_box_takes_over_the_number_and_the_key_before_is_void() {
    Enrolment old = enrolment();
    authorise(old);
    assertThat(code(old.ask())).isEqualTo("OK");
    Enrolment fresh = at(data.resolve("fresh"), "360730");
    assertThat(code(fresh.ask())).isEqualTo("NOT_AUTHORISED");
    authorise(fresh);
    assertThat(code(fresh.ask())).isEqualTo("OK");
    assertThat(code(old.ask())).isEqualTo("NOT_AUTHORISED");
  }

  @Test
  void who_is_not_the_platform_cannot_give_a_pass() {
    Enrolment terminal = enrolment();
    authorise(terminal);
    StationKeys other =
        StationKeys.of(terminal.keys().terminal(), Sm2KeyPair.make(random).publicKey(), random);
    assertThat(code(new Enrolment(office.base(), "NDX-0012", "360730", other, () -> now).ask()))
        .isEqualTo("UNHEARD");
    URI nobody = URI.create("http://127.0.0.1:1");
    assertThat(code(new Enrolment(nobody, "NDX-0012", "360730", terminal.keys(), () -> now).ask()))
        .isEqualTo("UNHEARD");
  }
}
