package cn.yijianban.kiosk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.journal.JournalRange;
import cn.yijianban.kiosk.platform.Answer;
import cn.yijianban.kiosk.platform.Editions;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.platform.StationDesk.JournalEnd;
import cn.yijianban.kiosk.platform.StationDesk.JournalPart;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal asks for itself: client and bench platform against the one document. */
class StationContractTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  private static final StationDesk.SignIn HELLO =
      new StationDesk.SignIn("1.0.0", "360730", true, Instant.parse("2026-11-20T19:12:00Z"));

  @TempDir Path folder;

  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final BenchPlatform bench =
      BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
  private final PlatformClient client =
      new PlatformClient(
          PlatformConfig.of(bench.base(), "app", "T-1"),
          StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
          InstantSource.system());
  private final StationDesk desk = client.station();

  @BeforeEach
  void holdAgainstTheDocument() throws Exception {
    OpenApi document = OpenApi.load();
    bench.onExchange((asked, reply) -> faults.addAll(document.faults(asked, reply)));
  }

  @AfterEach
  void close() {
    client.close();
    bench.close();
    assertThat(faults).isEmpty();
  }

  /** Each operation once. */
  static void speak(PlatformClient client) {
    client.station().signIn(HELLO);
    client.station().heartbeat(health(JournalEnd.NONE));
    client.station().config(7);
    client.station().journal(new JournalPart(1, JournalEnd.NONE.hash(), List.of()));
    client.editions().editions("360730");
    client
        .editions()
        .piece(
            new Editions.Offered(
                "360730-1.yjc", "360730", "1", LocalDate.of(2026, 12, 31), 9, "0".repeat(64)),
            0,
            9);
  }

  private static StationDesk.Health health(JournalEnd end) {
    return new StationDesk.Health(
        "1.0.0",
        "360730 2026.11",
        0,
        StationDesk.Paper.LOW,
        StationDesk.Paper.UNKNOWN,
        Map.of("receipt-printer", new StationDesk.Device("warning", "DEV-RCP-011")),
        new StationDesk.Queue(3, 1),
        List.of("360730-S01"),
        Optional.of("DISK_FULL"),
        1L << 30,
        end);
  }

  @Test
  void aTerminalSignsInAndSaysHowItIsAndIsToldWhatIsWanted() {
    assertThat(desk.heartbeat(health(JournalEnd.NONE)))
        .isEqualTo(new Answer.Refused<>(409, StationDesk.NOT_SIGNED_IN));
    bench.station().beatEvery(30);
    bench.station().configure("T-1", 42, new byte[] {1, 2, 3});
    StationDesk.Orders orders = new StationDesk.Orders(Duration.ofSeconds(30), 42, JournalEnd.NONE);
    assertThat(desk.signIn(HELLO)).isEqualTo(new Answer.Yes<>(orders));
    assertThat(desk.heartbeat(health(JournalEnd.NONE))).isEqualTo(new Answer.Yes<>(orders));
    assertThat(bench.station().beats())
        .singleElement()
        .satisfies(
            beat ->
                assertThat(beat.text())
                    .contains("\"receiptPaper\":\"LOW\"", "DEV-RCP-011", "\"waiting\":3"));
    bench.station().forget();
    assertThat(desk.heartbeat(health(JournalEnd.NONE)))
        .isEqualTo(new Answer.Refused<>(409, StationDesk.NOT_SIGNED_IN));
  }

  @Test
  void aPaceThatWouldFloodOrLoseATerminalIsNotKept() {
    assertThat(new StationDesk.Orders(Duration.ZERO, 0, JournalEnd.NONE).beat())
        .isEqualTo(Duration.ofSeconds(5));
    assertThat(new StationDesk.Orders(Duration.ofDays(9), 0, JournalEnd.NONE).beat())
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aConfigurationComesAsItsBytesAndOnlyToTheTerminalItIsFor() {
    bench.station().configure("T-1", 42, new byte[] {1, 2, 3});
    bench.station().configure("T-2", 43, new byte[] {4});
    assertThat(desk.config(42)).isEqualTo(new Answer.Yes<>(Bytes.of(1, 2, 3)));
    assertThat(desk.config(43)).isEqualTo(new Answer.Refused<>(404, "CONFIG_UNKNOWN"));
    bench.faults().next(Call.CONFIGURATION, Fault.HALF_ANSWER, 1);
    assertThat(desk.config(42)).isInstanceOf(Answer.Unheard.class);
  }

  private static JournalPart part(JournalRange range) {
    return new JournalPart(range.from(), range.before(), range.lines());
  }

  @Test
  void theJournalIsHandedUpPartByPartAndNobodyCanChangeIt() throws Exception {
    try (Journal journal = Journal.open(folder.resolve("journal.jsonl"), InstantSource.system())) {
      for (int i = 0; i < 5; i++) {
        journal.append(new Event.Started(true));
      }
      JournalRange first = journal.range(1, 3).orElseThrow();
      JournalRange second = journal.range(4, 100).orElseThrow();
      JournalEnd end = new JournalEnd(5, journal.last());
      assertThat(desk.journal(part(second)))
          .isEqualTo(new Answer.Refused<>(409, StationDesk.LOG_GAP));
      bench.faults().next(Call.JOURNAL, Fault.LOST_ANSWER, 1);
      assertThat(desk.journal(part(first))).isInstanceOf(Answer.Unheard.class);
      assertThat(desk.journal(part(first))).isInstanceOf(Answer.Yes.class);
      assertThat(desk.journal(part(second))).isEqualTo(new Answer.Yes<>(end));
      assertThat(bench.station().journal("T-1")).hasSize(5);

      List<String> changed = new ArrayList<>(first.lines());
      changed.set(1, changed.get(1).replace("true", "false"));
      assertThat(desk.journal(new JournalPart(1, first.before(), changed)))
          .isEqualTo(new Answer.Refused<>(422, "LOG_BROKEN"));
      assertThat(journal.range(6, 1)).isEmpty();
    }
    try (Journal anew = Journal.open(folder.resolve("other.jsonl"), InstantSource.system())) {
      anew.append(new Event.Stopped());
      desk.journal(part(anew.range(1, 9).orElseThrow()));
    }
    assertThat(bench.station().replacedJournals()).isEqualTo(1);
  }

  @Test
  void aCatalogueComesInPiecesThatBelongTogether() throws Exception {
    byte[] file = edition("2026.11.3");
    String name = bench.editions().offer(file);
    Editions editions = client.editions();
    assertThat(editions.editions("411523")).isEqualTo(new Answer.Yes<>(List.of()));
    Editions.Offered offered =
        editions.editions("360730100") instanceof Answer.Yes<List<Editions.Offered>>(var all)
            ? all.getFirst()
            : null;
    assertThat(offered).isNotNull();
    assertThat(offered.file()).isEqualTo(name);
    assertThat(editions.piece(offered, 0, 100))
        .isEqualTo(new Answer.Yes<>(Bytes.of(file).slice(0, 100)));
    assertThat(editions.piece(offered, 100, 1 << 20))
        .isEqualTo(new Answer.Yes<>(Bytes.of(file).slice(100, file.length)));
    assertThat(editions.piece(offered, file.length, 1))
        .isEqualTo(new Answer.Refused<>(416, "RANGE_WRONG"));
    bench.editions().swap(name, edition("2026.11.4"));
    assertThat(editions.piece(offered, 100, 10))
        .isEqualTo(new Answer.Refused<>(412, "EDITION_CHANGED"));
    bench.faults().next(Call.EDITIONS, Fault.ERROR, 1);
    assertThat(editions.editions("360730")).isEqualTo(new Answer.Unheard<>("HTTP_500"));
  }

  private static byte[] edition(String version) throws Exception {
    return EditionFile.sign(
        new CatalogueFiles("360730", version, new TreeMap<>(Map.of("a", "b"))),
        LocalDate.of(2026, 11, 21),
        LocalDate.of(2026, 12, 31),
        PLATFORM,
        RANDOM);
  }
}
