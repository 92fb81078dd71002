package cn.yijianban.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchAuthorisations.Given;
import cn.yijianban.kiosk.bench.BenchAuthorisations.State;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.Licences.Authorisation;
import cn.yijianban.kiosk.platform.Licences.Fetch;
import cn.yijianban.kiosk.platform.Licences.Leave;
import cn.yijianban.kiosk.platform.Licences.Use;
import cn.yijianban.kiosk.platform.Licences.Wish;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Leave to use a licence, and the licence, against the one document. */
class LicencesContractTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  private static final Use USE = new Use("二手房水电气过户", "S01", "T-1");
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String SELLER = "360730198001010003";

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final List<Asked> heard = new CopyOnWriteArrayList<>();
  private final BenchPlatform bench =
      BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  private final StationKeys keys =
      StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM);
  private final PlatformClient client = client("T-1");
  private final Licences licences = client.licences();

  private PlatformClient client(String terminal) {
    return new PlatformClient(
        PlatformConfig.of(bench.base(), "app", terminal), keys, InstantSource.system());
  }

  LicencesContractTest() throws Exception {
    OpenApi document = OpenApi.load();
    bench.onExchange(
        (asked, reply) -> {
          heard.add(asked);
          faults.addAll(document.faults(asked, reply));
        });
  }

  @AfterEach
  void close() {
    client.close();
    bench.close();
    assertThat(faults).isEmpty();
  }

  /** Each operation once. */
  static void speak(PlatformClient client) {
    Licences licences = client.licences();
    licences.authorise(wish("营业执照", SELLER), USE, WAIT);
    Authorisation given = given(licences.authorise(wish("结婚证", SELLER), USE, WAIT));
    licences.fetch(given, USE, WAIT);
    licences.fetch(given, USE, WAIT);
    licences.giveBack(given.code());
    licences.giveBack("unknown");
  }

  private static Wish wish(String type, String number) {
    return new Wish(
        type,
        "样例",
        "111",
        number,
        List.of("S01-1", "S01-3"),
        Instant.parse("2026-11-20T19:12:00Z"));
  }

  private static Authorisation given(Leave leave) {
    return ((Leave.Given) leave).authorisation();
  }

  private Authorisation leave(String type, String number) {
    return given(licences.authorise(wish(type, number), USE, WAIT));
  }

  @Test
  void licenceIsFetchedWithTheLeaveAndWithoutTheNumberOfItsHolder() {
    Authorisation given = leave("不动产权证书", SELLER);
    assertThat(given.until()).isAfter(Instant.now());
    assertThat(licences.fetch(given, USE, WAIT))
        .isInstanceOfSatisfying(
            Fetch.Found.class,
            f ->
                assertThat(f.data())
                    .containsKeys("title.number", "house.address", "house.unit", "house.area"));
    assertThat(
            new String(heard.getLast().body().toArray(), java.nio.charset.StandardCharsets.UTF_8))
        .contains(given.code())
        .doesNotContain(SELLER, "样例");
    Given told = bench.authorisations().ledger().getFirst();
    assertThat(told.use()).containsExactly("二手房水电气过户", "S01", "T-1");
    assertThat(told.items()).containsExactly("S01-1", "S01-3");
    assertThat(told.state()).isEqualTo(State.USED);
    assertThat(given.toString()).doesNotContain(given.code());
  }

  @Test
  void samplePeopleHoldWhatTheyHold() {
    assertThat(licences.authorise(wish("不动产权证书", "360730197507070009"), USE, WAIT))
        .isInstanceOf(Leave.Given.class);
    assertThat(licences.authorise(wish("不动产权证书", "11010519491231002X"), USE, WAIT))
        .isEqualTo(new Leave.NotHeld());
    bench.authorisations().bar("结婚证");
    assertThat(licences.authorise(wish("结婚证", SELLER), USE, WAIT))
        .isEqualTo(new Leave.Refused("USE_NOT_ALLOWED"));
    assertThat(licences.authorise(wish("居民户口簿", SELLER), new Use(" ", "S01", "T-1"), WAIT))
        .isEqualTo(new Leave.Refused("USE_NOT_STATED"));
  }

  @Test
  void leaveCountsOnceForThatUseAtThatTerminalAndNotForLong() {
    Authorisation once = leave("结婚证", SELLER);
    assertThat(licences.fetch(once, new Use("别的事", "S01", "T-1"), WAIT)).isEqualTo(no("OTHER_USE"));
    assertThat(licences.fetch(once, new Use(USE.purpose(), "S02", "T-1"), WAIT))
        .isEqualTo(no("OTHER_USE"));
    assertThat(licences.fetch(once, new Use(USE.purpose(), "S01", "T-2"), WAIT))
        .isEqualTo(no("OTHER_TERMINAL"));
    assertThat(licences.fetch(once, USE, WAIT)).isInstanceOf(Fetch.Found.class);
    assertThat(licences.fetch(once, USE, WAIT)).isEqualTo(no("USED"));
    Authorisation back = leave("结婚证", SELLER);
    licences.giveBack(back.code());
    licences.giveBack(back.code());
    assertThat(licences.fetch(back, USE, WAIT)).isEqualTo(no("GIVEN_BACK"));
    bench.authorisations().lapseAfter(Duration.ZERO);
    assertThat(licences.fetch(leave("结婚证", SELLER), USE, WAIT)).isEqualTo(no("LAPSED"));
    assertThat(bench.authorisations().ledger())
        .extracting(Given::state)
        .containsExactly(State.USED, State.GIVEN_BACK, State.GIVEN);
  }

  private static Fetch no(String why) {
    return new Fetch.Refused("AUTHORISATION_" + why);
  }

  @Test
  void licenceOfSomebodyElseIsNone() {
    Authorisation sellers = leave("结婚证", SELLER);
    Authorisation mixedUp =
        new Authorisation(
            sellers.code(), sellers.until(), leave("结婚证", "360730198505050009").holder());
    assertThat(licences.fetch(mixedUp, USE, WAIT)).isEqualTo(new Fetch.Unavailable());
  }

  @Test
  void serviceThatDoesNotAnswerIsSaidInTimeAndLeaveThatCannotBeGivenBackLapses() {
    Authorisation given = leave("结婚证", SELLER);
    for (Fault fault : List.of(Fault.ERROR, Fault.LOST_ANSWER, Fault.HALF_ANSWER)) {
      bench.faults().next(Call.AUTHORISE, fault, 1);
      assertThat(licences.authorise(wish("结婚证", SELLER), USE, WAIT))
          .isEqualTo(new Leave.Unavailable());
    }
    bench.faults().next(Call.AUTHORISE, Fault.SILENCE, 1);
    bench.faults().next(Call.LICENCE, Fault.SILENCE, 1);
    assertThat(licences.authorise(wish("结婚证", SELLER), USE, Duration.ofMillis(200)))
        .isEqualTo(new Leave.Unavailable());
    assertThat(licences.fetch(given, USE, Duration.ofMillis(200)))
        .isEqualTo(new Fetch.Unavailable());
    bench.faults().next(Call.GIVE_BACK, Fault.ERROR, 1);
    licences.giveBack(given.code());
    bench.down();
    licences.giveBack(given.code());
    assertThat(licences.authorise(wish("结婚证", SELLER), USE, WAIT))
        .isEqualTo(new Leave.Unavailable());
    assertThat(bench.authorisations().ledger().getFirst().until())
        .isBefore(Instant.now().plusSeconds(700));
  }
}
