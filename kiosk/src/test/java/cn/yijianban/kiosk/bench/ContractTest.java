package cn.yijianban.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Appointments;
import cn.yijianban.kiosk.platform.Assistance;
import cn.yijianban.kiosk.platform.CaseFile;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Desk;
import cn.yijianban.kiosk.platform.HelpDesk;
import cn.yijianban.kiosk.platform.Licences;
import cn.yijianban.kiosk.platform.OwnSigner;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.Ratings;
import cn.yijianban.kiosk.platform.Ratings.Rating;
import cn.yijianban.kiosk.platform.SharedData;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The client and the bench platform, both held against the one document. */
class ContractTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  private static final Licences.Use USE = new Licences.Use("二手房水电气过户", "S01", "T-1");
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final String SELLER = "360730198001010003";

  private final BenchPlatform bench =
      BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  private final StationKeys keys =
      StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM);
  private final PlatformClient client = client(InstantSource.system(), keys);
  private final Bytes content = Bytes.of(noise());
  private final Desk.Announcement announcement =
      new Desk.Announcement(
          "360730-T01-20261121-0001-A",
          "key-1",
          content.size(),
          Sm3.hex(content.toArray()),
          "S01",
          "360730",
          "360730",
          "T-1",
          Instant.parse("2026-11-20T19:12:00Z"));

  private final List<Desk.Part> parts = List.of(part(1, 0, 600), part(2, 600, 1000));

  private static byte[] noise() {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private Desk.Part part(int number, int from, int to) {
    return new Desk.Part(number, to - from, Sm3.hex(content.slice(from, to).toArray()));
  }

  private PlatformClient client(InstantSource time, StationKeys with) {
    return new PlatformClient(PlatformConfig.of(bench.base(), "app", "T-1"), with, time);
  }

  private Desk.Chunk chunk(int from, int to) {
    return Desk.Chunk.of(content.slice(from, to));
  }

  @AfterEach
  void close() {
    client.close();
    bench.close();
  }

  @Test
  void everyOperationOfTheDocumentIsSpokenAsItIsWritten() throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    Set<String> seen = new TreeSet<>();
    OpenApi document = OpenApi.load();
    bench.onExchange(
        (asked, reply) -> {
          synchronized (seen) {
            seen.add(document.operation(asked).orElse("unknown " + asked.path()));
          }
          faults.addAll(document.faults(asked, reply));
        });
    assertThat(yes(client.announce(announcement, parts)).wanted()).containsExactly(1, 2);
    String upload = yes(client.createUpload(announcement, parts.get(0)));
    assertThat(client.offset(upload)).isEqualTo(new Answer.Yes<>(0L));
    assertThat(client.append(upload, 0, chunk(0, 500))).isEqualTo(new Answer.Yes<>(500L));
    assertThat(client.append(upload, 0, chunk(0, 600)))
        .isEqualTo(new Answer.Refused<>(409, "OFFSET_WRONG"));
    assertThat(client.append(upload, 500, chunk(500, 600))).isEqualTo(new Answer.Yes<>(600L));
    assertThat(yes(client.announce(announcement, parts)).wanted()).containsExactly(2);
    String second = yes(client.createUpload(announcement, parts.get(1)));
    assertThat(client.append(second, 0, chunk(0, 400)))
        .as("other bytes than were announced")
        .isEqualTo(new Answer.Refused<>(460, "DIGEST_MISMATCH"));
    assertThat(client.offset(second)).isEqualTo(new Answer.Refused<>(404, "UPLOAD_UNKNOWN"));
    assertThat(yes(client.complete(announcement, parts)).wanted()).containsExactly(2);
    client.append(yes(client.createUpload(announcement, parts.get(1))), 0, chunk(600, 1000));
    assertThat(client.complete(announcement, parts))
        .isEqualTo(new Answer.Refused<>(422, "SEAL_NOT_OPENED"));
    client.status(announcement.number());
    Desk.Announcement never =
        new Desk.Announcement(
            "360730-T01-20261121-0002-9",
            "key-9",
            10,
            announcement.sm3(),
            "S01",
            "360730",
            "360730",
            "T-1",
            announcement.created());
    assertThat(yes(client.withdraw(never)).state())
        .as("also what was never announced is not taken any more")
        .isEqualTo(CaseFile.State.WITHDRAWN);
    assertThat(yes(client.announce(never, parts)).state()).isEqualTo(CaseFile.State.WITHDRAWN);
    assertThat(client.complete(never, parts)).isEqualTo(new Answer.Refused<>(422, "WITHDRAWN"));
    assertThat(client.status("360730-NOBODY"))
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    assertThat(client.offset("/v1/uploads/99"))
        .isEqualTo(new Answer.Refused<>(404, "UPLOAD_UNKNOWN"));
    LicencesContractTest.speak(client);
    Ratings.Service service =
        new Ratings.Service(
            "FW1", announcement.number(), "申报", "S01", "360730", announcement.created());
    client.record("key-5", service);
    assertThat(client.record("key-6", service))
        .isEqualTo(new Answer.Refused<>(422, "SERVICE_KNOWN"));
    Rating rating = new Rating(announcement.number(), "申报", 4, List.of("412"), Instant.EPOCH);
    assertThat(client.rate("key-2", rating, Optional.of("FW2")))
        .isEqualTo(new Answer.Refused<>(422, "SERVICE_UNKNOWN"));
    client.rate("key-2", rating, Optional.of("FW1"));
    client.deliver("key-4", announcement.number());
    client.query("water-account", SELLER, USE);
    client.query("nowhere", SELLER, USE);
    Cases.Holder holder = new Cases.Holder("样例卖方", SELLER, Instant.now());
    client.assistance().ticket("key-3", holder, "综合窗口");
    client.assistance().of(holder);
    client.assistance().giveBack("key-7", holder, "A001");
    StationContractTest.speak(client);
    AdviceContractTest.speak(client);
    Errands.speak(bench, client);
    assertThat(faults).isEmpty();
    assertThat(seen).isEqualTo(new TreeSet<>(document.operations()));
  }

  @Test
  void sharedDataIsAskedForByUseAndMayBeMissing() {
    assertThat(client.query("water-account", "11010519491231002X", USE))
        .isInstanceOfSatisfying(
            SharedData.Shared.Known.class,
            known -> assertThat(known.fields()).containsEntry("transferable", "no"));
    assertThat(client.query("household", "11010519491231002X", USE))
        .isEqualTo(new SharedData.Shared.Nothing());
    assertThat(client.query("nowhere", SELLER, USE)).isEqualTo(new SharedData.Shared.Unavailable());
    bench.faults().next(Call.SHARE, Fault.HALF_ANSWER, 1);
    assertThat(client.query("household", SELLER, USE))
        .isEqualTo(new SharedData.Shared.Unavailable());
  }

  @Test
  void ticketsAndHelpersComeOnceHoweverOftenTheyAreAskedFor() {
    Cases.Holder holder = new Cases.Holder("样例卖方", SELLER, Instant.now());
    Assistance queue = client.assistance();
    bench.faults().next(Call.TICKET, Fault.LOST_ANSWER, 1);
    assertThat(queue.ticket("t-1", holder, "综合窗口")).isInstanceOf(Answer.Unheard.class);
    assertThat(queue.ticket("t-1", holder, "综合窗口"))
        .isEqualTo(new Answer.Yes<>(new Assistance.Ticket("A001", 0)));
    assertThat(queue.ticket("t-2", holder, "综合窗口"))
        .isEqualTo(new Answer.Yes<>(new Assistance.Ticket("A002", 1)));
    HelpDesk help = client.helpDesk();
    Answer<HelpDesk.Coming> coming = help.call("h-1", HelpDesk.Way.PHONE, "capture T-202");
    assertThat(help.call("h-1", HelpDesk.Way.PHONE, "capture T-202")).isEqualTo(coming);
    assertThat(help.call("h-1", HelpDesk.Way.DESK, "home"))
        .isEqualTo(new Answer.Refused<>(422, "KEY_REUSED"));
    assertThat(bench.notes())
        .extracting(BenchPlatform.Note::text)
        .containsExactly("PHONE capture T-202");
  }

  @Test
  void numberInAQueueIsGivenBackByTheCardOfItsHolderOnceAndNotAfterItWasCalled() {
    Cases.Holder holder = new Cases.Holder("样例卖方", SELLER, Instant.now());
    Cases.Holder other = new Cases.Holder("样例买方", "360730198505050009", Instant.now());
    Assistance queue = client.assistance();
    for (int i = 1; i <= 3; i++) {
      queue.ticket("t-" + i, holder, "不动产通用受理窗口");
    }
    assertThat(yes(queue.of(holder)))
        .extracting(d -> d.ticket().number() + " " + d.ticket().ahead() + " " + d.place())
        .containsExactly(
            "A001 0 县政务服务大厅一楼 B 区 3 号", "A002 1 县政务服务大厅一楼 B 区 3 号", "A003 2 县政务服务大厅一楼 B 区 3 号");
    assertThat(yes(queue.of(other))).isEmpty();
    assertThat(queue.giveBack("g-1", other, "A001"))
        .isEqualTo(new Answer.Refused<>(404, "NUMBER_UNKNOWN"));
    Cases.Holder old = new Cases.Holder("样例卖方", SELLER, Instant.now().minusSeconds(700));
    assertThat(queue.giveBack("g-2", old, "A001"))
        .isEqualTo(new Answer.Refused<>(403, "CARD_NOT_FRESH"));
    bench.faults().next(Call.TICKET_BACK, Fault.LOST_ANSWER, 1);
    assertThat(queue.giveBack("g-3", holder, "A001")).isInstanceOf(Answer.Unheard.class);
    assertThat(yes(queue.giveBack("g-3", holder, "A001")))
        .as("the first answer again")
        .isEqualTo(new Appointments.Cancelled.Done());
    bench.queue().call("A002");
    assertThat(yes(queue.giveBack("g-4", holder, "A002")))
        .isEqualTo(new Appointments.Cancelled.TooLate());
    assertThat(yes(queue.of(holder)))
        .containsExactly(
            new Assistance.Drawn(
                new Assistance.Ticket("A003", 0), "不动产通用受理窗口", "县政务服务大厅一楼 B 区 3 号"));
    assertThat(bench.queue().ledger())
        .extracting(BenchQueue.Drawn::state)
        .containsExactly(
            BenchQueue.State.GIVEN_BACK, BenchQueue.State.CALLED, BenchQueue.State.WAITING);
  }

  @Test
  void keyThatWasUsedForSomethingElseIsRefused() {
    client.announce(announcement, parts);
    Desk.Announcement other =
        new Desk.Announcement(
            announcement.number(),
            "key-9",
            1,
            "00",
            "S01",
            "360730",
            "360730",
            "T-1",
            Instant.EPOCH);
    assertThat(client.announce(other, parts)).isEqualTo(new Answer.Refused<>(409, "NUMBER_TAKEN"));
    Desk.Announcement changed =
        new Desk.Announcement(
            announcement.number(),
            "key-1",
            1,
            "00",
            "S01",
            "360730",
            "360730",
            "T-1",
            Instant.EPOCH);
    assertThat(client.announce(changed, parts)).isEqualTo(new Answer.Refused<>(422, "KEY_REUSED"));
    assertThat(yes(client.announce(announcement, List.of(part(1, 0, 1000)))).wanted())
        .as("other parts are the same package")
        .containsExactly(1);
  }

  @Test
  void clockThatIsWrongIsToldAndTriedAgainAndAStrangeKeyIsRefused() {
    client.announce(announcement, parts);
    InstantSource late = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(6));
    try (PlatformClient wrong = client(late, keys)) {
      assertThat(wrong.announce(announcement, parts))
          .isEqualTo(new Answer.Unheard<>("CLOCK_OUT_OF_WINDOW"));
    }
    StationKeys strange = StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM);
    try (PlatformClient stranger = client(InstantSource.system(), strange)) {
      assertThat(stranger.announce(announcement, parts))
          .isEqualTo(new Answer.Refused<>(401, "SIGNATURE_WRONG"));
    }
  }

  @Test
  void terminalThatSharesASecretSignsByHmacAndAnotherSecretIsRefused() {
    byte[] secret =
        "thirty-two bytes of a sample key".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    bench.share("T-1", Bytes.of(secret));
    try (PlatformClient hmac = hmac(secret);
        PlatformClient wrong = hmac(new byte[32])) {
      assertThat(hmac.announce(announcement, parts)).isInstanceOf(Answer.Yes.class);
      assertThat(wrong.announce(announcement, parts))
          .isEqualTo(new Answer.Refused<>(401, "SIGNATURE_WRONG"));
    }
  }

  private PlatformClient hmac(byte[] secret) {
    return new PlatformClient(
        PlatformConfig.of(bench.base(), "app", "T-1"),
        OwnSigner.hmac("app", "T-1", secret),
        RANDOM,
        InstantSource.system());
  }

  @Test
  void unsignedAndRepeatedRequestsAreNotLetInAndAnswersSayTheyAreSimulated() throws Exception {
    try (HttpClient plain = HttpClient.newHttpClient()) {
      URI uri = URI.create(bench.base() + "/v1/submissions/1");
      HttpResponse<String> unsigned =
          plain.send(
              HttpRequest.newBuilder(uri).timeout(WAIT).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(unsigned.statusCode()).isEqualTo(401);
      assertThat(unsigned.body()).contains("HEADER_MISSING");
      assertThat(unsigned.headers().firstValue("X-Simulated")).contains("true");
      List<Asked> heard = new CopyOnWriteArrayList<>();
      bench.onExchange((asked, _) -> heard.add(asked));
      client.status("1");
      HttpRequest.Builder again = HttpRequest.newBuilder(uri).timeout(WAIT);
      for (String name :
          List.of("X-App-Id", "X-Terminal-Id", "X-Timestamp", "X-Nonce", "X-Sign-Type", "X-Sign")) {
        again.header(name, heard.getFirst().header(name));
      }
      assertThat(plain.send(again.build(), HttpResponse.BodyHandlers.ofString()).body())
          .contains("NONCE_USED");
    }
  }

  private static <T> T yes(Answer<T> answer) {
    return ((Answer.Yes<T>) answer).value();
  }
}
