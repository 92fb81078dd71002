package cn.yijianban.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.FormSchemas;
import cn.yijianban.kiosk.platform.FormSchemas.Blank;
import cn.yijianban.kiosk.platform.FormSchemas.Schema;
import cn.yijianban.kiosk.platform.Identity;
import cn.yijianban.kiosk.platform.Identity.Verdict;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.Precheck;
import cn.yijianban.kiosk.platform.Precheck.Advice;
import cn.yijianban.kiosk.platform.Unfinished;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the platform says about persons and applications, against the one document. */
class AdviceContractTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  private static final Licences.Use USE = new Licences.Use("二手房水电气过户", "S01", "T-1");
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String SELLER = "360730198001010003";
  private static final String BUYER = "360730198505050009";
  private static final String IN_ARREARS = "11010519491231002X";

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private final BenchPlatform bench =
      BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  private final PlatformClient client =
      new PlatformClient(
          PlatformConfig.of(bench.base(), "app", "T-1"),
          StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
          InstantSource.system());

  @BeforeEach
  void holdAgainstTheDocument() throws Exception {
    OpenApi document = OpenApi.load();
    bench.onExchange(
        (asked, reply) -> {
          faults.addAll(document.faults(asked, reply));
          addresses.add(asked.path() + "?" + asked.query());
        });
  }

  @AfterEach
  void close() {
    client.close();
    bench.close();
    assertThat(faults).isEmpty();
    assertThat(addresses).noneMatch(a -> a.contains(SELLER) || a.contains(IN_ARREARS));
  }

  /** Each operation once. */
  static void speak(PlatformClient client) {
    client.identity().verify(claim("样例卖方"), USE);
    client.precheck().ask(sketch(SELLER), WAIT);
    client.forms().of("360730-S01", "360730", "2026.11", WAIT);
    Identity.Claim owner = new Identity.Claim("样例卖方", "111", SELLER, Optional.empty());
    client.unfinished().find(owner, USE);
    client.unfinished().leave("d-1", owner, BEGUN);
    client.unfinished().find(owner, USE);
  }

  private static Identity.Claim claim(String name) {
    return new Identity.Claim(name, "111", SELLER, Optional.of(LocalDate.of(2036, 1, 1)));
  }

  private static final Unfinished.Begun BEGUN =
      new Unfinished.Begun("S01", Map.of("married", "no"), Map.of("seller.phone", "1"));

  @Test
  void whatWasBegunElsewhereIsFoundByItsOwnerOnlyAndTheAddressTellsNothing() {
    Unfinished unfinished = client.unfinished();
    Identity.Claim owner = new Identity.Claim("样例卖方", "111", SELLER, Optional.empty());
    Identity.Claim other = new Identity.Claim("样例买方", "111", BUYER, Optional.empty());
    assertThat(unfinished.find(owner, USE)).isEqualTo(new Answer.Yes<>(Optional.empty()));
    Answer<Unfinished.Place> left = unfinished.leave("d-1", owner, BEGUN);
    assertThat(unfinished.leave("d-1", owner, BEGUN)).isEqualTo(left);
    String address = ((Answer.Yes<Unfinished.Place>) left).value().address().toString();
    assertThat(address).startsWith("https://").doesNotContain(SELLER, "样例");
    assertThat(bench.telephones().open(address, SELLER)).contains(BEGUN);
    assertThat(bench.telephones().open(address, BUYER)).isEmpty();
    assertThat(unfinished.find(owner, USE)).isEqualTo(new Answer.Yes<>(Optional.of(BEGUN)));
    assertThat(unfinished.find(other, USE)).isEqualTo(new Answer.Yes<>(Optional.empty()));
  }

  @Test
  void nameAndNumberBelongTogetherOrDoNotAndALostCardDoesNotCount() {
    Identity identity = client.identity();
    assertThat(identity.verify(claim("样例卖方"), USE)).isInstanceOf(Verdict.Confirmed.class);
    assertThat(identity.verify(claim("样例买方"), USE)).isEqualTo(new Verdict.Differs());
    bench.counsel().loseCard(SELLER, "CARD_LOST");
    assertThat(identity.verify(claim("样例卖方"), USE)).isEqualTo(new Verdict.CardVoid("CARD_LOST"));
    bench.faults().next(Call.VERIFY, Fault.HALF_ANSWER, 1);
    assertThat(identity.verify(claim("样例卖方"), USE)).isEqualTo(new Verdict.Unavailable());
    assertThat(identity.verify(claim("样例卖方"), new Licences.Use(" ", "S01", "T-1")))
        .isEqualTo(new Verdict.Unavailable());
    assertThat(claim("样例卖方").toString()).doesNotContain("样例").doesNotContain(SELLER);
  }

  private static Precheck.Sketch sketch(String owner) {
    return new Precheck.Sketch(
        "360730-S01",
        "360730",
        "2026.11",
        Map.of(
            "S01-4", Map.of("water.account", "W-1", "seller.number", owner),
            "S01-5", Map.of("seller.number", owner)),
        Map.of("M-CONTRACT", "scan"));
  }

  @Test
  void whatADepartmentWouldSayIsToldItemByItem() {
    Precheck precheck = client.precheck();
    assertThat(precheck.ask(sketch(SELLER), WAIT)).isEqualTo(new Advice.Given(List.of()));
    assertThat(precheck.ask(sketch(IN_ARREARS), WAIT))
        .isEqualTo(
            new Advice.Given(
                List.of(
                    new Precheck.Remark(
                        "S01-4", Precheck.Weight.CORRECTION, "ARREARS", "欠费 86.40 元"))));
    bench.counsel().remark("S01-5", "HINT", "PHOTO_OLD", "照片较旧");
    assertThat(precheck.ask(sketch(SELLER), WAIT))
        .isInstanceOfSatisfying(
            Advice.Given.class, given -> assertThat(given.remarks()).hasSize(1));
    assertThat(sketch(SELLER).toString()).doesNotContain(SELLER);
  }

  @Test
  void formsAreToldAsTheyAreNowAndNothingPersonalIsAsked() {
    FormSchemas forms = client.forms();
    assertThat(forms.of("360730-S01", "360730", "2026.11", WAIT))
        .isEqualTo(new Answer.Refused<>(404, "FORM_UNKNOWN"));
    Schema schema = new Schema("7", List.of(new Blank("seller.name", "text", true)));
    bench.forms().put("360730-S01", schema);
    assertThat(forms.of("360730-S01", "360730", "2026.11", WAIT))
        .isEqualTo(new Answer.Yes<>(schema));
    bench.faults().next(Call.FORM, Fault.HALF_ANSWER, 1);
    assertThat(forms.of("360730-S01", "360730", "2026.11", WAIT))
        .isInstanceOf(Answer.Unheard.class);
    bench.faults().next(Call.FORM, Fault.SILENCE, 1);
    assertThat(forms.of("360730-S01", "360730", "2026.11", Duration.ofMillis(200)))
        .isEqualTo(new Answer.Unheard<>("TIMEOUT"));
    assertThat(bench.forms().asked()).containsOnly("360730-S01 2026.11").hasSize(3);
  }

  @Test
  void noAnswerIsNoAdviceAndComesInTime() {
    for (Fault fault : List.of(Fault.ERROR, Fault.LOST_ANSWER, Fault.HALF_ANSWER, Fault.REFUSAL)) {
      bench.faults().next(Call.PRECHECK, fault, 1);
      assertThat(client.precheck().ask(sketch(SELLER), WAIT)).isEqualTo(new Advice.Unavailable());
    }
    bench.faults().next(Call.PRECHECK, Fault.SILENCE, 1);
    long begun = System.nanoTime();
    assertThat(client.precheck().ask(sketch(SELLER), Duration.ofMillis(200)))
        .isEqualTo(new Advice.Unavailable());
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    bench.down();
    assertThat(client.precheck().ask(sketch(SELLER), WAIT)).isEqualTo(new Advice.Unavailable());
  }
}
