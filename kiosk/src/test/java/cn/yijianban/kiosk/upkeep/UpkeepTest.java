package cn.yijianban.kiosk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogues;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Keeper;
import cn.yijianban.kiosk.edition.News;
import cn.yijianban.kiosk.edition.Shelf;
import cn.yijianban.kiosk.journal.Event;
import cn.yijianban.kiosk.journal.Journal;
import cn.yijianban.kiosk.platform.PlatformClient;
import cn.yijianban.kiosk.platform.PlatformConfig;
import cn.yijianban.kiosk.platform.StationDesk;
import cn.yijianban.kiosk.submission.Backoff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal and its keeper over a real connection, on a clock that stands. */
class UpkeepTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Duration BEAT = Duration.ofSeconds(60);

  @TempDir Path folder;

  private Instant now = Instant.parse("2026-11-20T19:12:00Z");
  private final List<News> news = new ArrayList<>();
  private final BenchPlatform bench = BenchPlatform.start(0, PLATFORM, () -> now, Optional.empty());
  private final PlatformClient client =
      new PlatformClient(
          PlatformConfig.of(bench.base(), "app", "T-1"),
          StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
          () -> now);
  private Journal journal;
  private Keeper keeper;
  private Upkeep upkeep;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), () -> now);
    Inspection inspection = new Inspection("360732", List.of(PLATFORM.publicKey()));
    Shelf shelf = Shelf.open(folder, inspection, () -> DAY);
    keeper =
        Keeper.open(shelf, () -> DAY, () -> Catalogues.shipped("360730"), Uses.NONE, news::add);
    upkeep = upkeep(shelf, inspection, 0);
  }

  private Upkeep upkeep(Shelf shelf, Inspection inspection, long keepFree) {
    return new Upkeep(
        new Upkeep.Parts(
            client.station(),
            new CatalogueFetch(client.editions(), shelf, inspection, keeper::edition, keepFree),
            journal,
            folder,
            new StationDesk.SignIn("1.0.0", "360732", true, now),
            UpkeepTest::health,
            new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5)),
            () -> now,
            new Random(11)));
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    bench.close();
    journal.close();
  }

  private static StationDesk.Health health(StationDesk.JournalEnd end) {
    return new StationDesk.Health(
        "1.0.0",
        "",
        41,
        StationDesk.Paper.ENOUGH,
        StationDesk.Paper.UNKNOWN,
        Map.of(),
        new StationDesk.Queue(0, 0),
        List.of(),
        Optional.empty(),
        1L << 30,
        end);
  }

  private List<String> words() throws IOException {
    return Files.readAllLines(folder.resolve("journal.jsonl")).stream()
        .map(line -> line.replaceAll(".*\"event\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private byte[] catalogue(String version, String name, Sm2KeyPair by) throws Exception {
    Path source = Files.createDirectories(folder.resolve("source/360732"));
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "%s", "window": "综合窗口",
         "source": "test", "bundles": ["elder-allowance.json"]}
        """
            .formatted(version));
    Files.writeString(source.resolve("elder-allowance.json"), "{\"name\": \"%s\"}".formatted(name));
    return EditionFile.sign(Catalogues.pack(source), DAY, DAY.plusDays(30), by, RANDOM);
  }

  /** The keeper takes a file that rests. */
  private void lookIntoTheInbox() {
    keeper.poll();
    keeper.poll();
  }

  private String shown() {
    return keeper.catalogue().bundles().stream()
        .filter(bundle -> bundle.code().equals("360732-elder-allowance"))
        .findFirst()
        .map(Bundle::name)
        .orElse("-");
  }

  @Test
  void signsInThenBeatsAtThePaceItIsToldWithJitterAndHandsUpItsJournal() throws IOException {
    assertThat(upkeep.turn()).isZero();
    assertThat(upkeep.turn())
        .isBetween(BEAT.multipliedBy(8).dividedBy(10), BEAT.multipliedBy(12).dividedBy(10));
    assertThat(upkeep.turn()).isNotEqualTo(upkeep.turn());
    assertThat(bench.station().signIns()).hasSize(1);
    assertThat(bench.station().beats()).hasSize(3);
    assertThat(words()).containsExactly("platform-reached");
    assertThat(bench.station().journal("T-1"))
        .isEqualTo(Files.readAllLines(folder.resolve("journal.jsonl")));
  }

  @Test
  void anOutageIsTwoLinesOfTheJournalAndIsTriedWithGrowingJitteredWaits() throws IOException {
    upkeep.turn();
    bench.down();
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      waits.add(upkeep.turn());
    }
    assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofMinutes(5)) <= 0);
    assertThat(waits.stream().distinct().count()).isGreaterThan(9);
    assertThat(waits.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    bench.up();
    upkeep.turn();
    assertThat(words()).containsExactly("platform-reached", "platform-lost", "platform-reached");
    bench.station().forget();
    assertThat(upkeep.turn()).isLessThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(upkeep.turn()).isZero();
    assertThat(bench.station().signIns()).hasSize(2);
  }

  @Test
  void aPlatformThatIsNotThereAtTheStartIsToldOnce() throws IOException {
    bench.down();
    upkeep.turn();
    upkeep.turn();
    assertThat(words()).containsExactly("platform-lost");
  }

  @Test
  void aPlatformThatNeverAnswersIsNotWaitedForLongerThanTheDeadline() {
    PlatformConfig quick =
        new PlatformConfig(
            bench.base(), "app", "T-1", Duration.ofMillis(300), Duration.ofMillis(300));
    try (PlatformClient impatient =
        new PlatformClient(
            quick,
            StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
            () -> now)) {
      bench.faults().next(Call.SIGN_IN, Fault.SILENCE, 1);
      long begun = System.nanoTime();
      var _ = impatient.station().signIn(new StationDesk.SignIn("1", "360732", true, now));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aNewerConfigurationIsLaidDownOnceAsItsBytes() throws IOException {
    bench.station().configure("T-1", 41, new byte[] {1});
    upkeep.turn();
    assertThat(folder.resolve("configuration")).doesNotExist();
    bench.station().configure("T-1", 42, new byte[] {4, 2});
    bench.faults().next(Call.CONFIGURATION, Fault.HALF_ANSWER, 1);
    upkeep.turn();
    assertThat(folder.resolve("configuration")).doesNotExist();
    upkeep.turn();
    upkeep.turn();
    assertThat(folder.resolve("configuration/0000000042.yjk")).hasBinaryContent(new byte[] {4, 2});
    assertThat(words()).containsExactly("platform-reached", "configuration-fetched");
  }

  @Test
  void aCatalogueIsFetchedWhereItWasCutOffAndUsedFromTheNextVisitOn() throws Exception {
    byte[] file = catalogue("2", "高龄津贴", PLATFORM);
    bench.editions().offer(file);
    bench.faults().next(Call.EDITION, Fault.LOST_ANSWER, 1);
    upkeep.turn();
    upkeep.turn();
    assertThat(words()).containsExactly("platform-reached");
    now = now.plus(Duration.ofMinutes(3));
    upkeep.turn();
    assertThat(words()).containsExactly("platform-reached", "catalogue-fetched");
    lookIntoTheInbox();
    assertThat(shown()).as("the visit that is under way keeps its own").isEqualTo("-");
    keeper.catalogue().turn();
    assertThat(shown()).isEqualTo("高龄津贴");
    long sent = bench.editions().sent();
    now = now.plus(Duration.ofHours(2));
    upkeep.turn();
    assertThat(bench.editions().sent()).as("nothing newer, nothing fetched").isEqualTo(sent);
  }

  @Test
  void aCatalogueThatIsWantedIsLookedForAtOnceButNotTwiceInTenSeconds() throws Exception {
    upkeep.turn();
    upkeep.turn();
    bench.editions().offer(catalogue("2", "高龄津贴", PLATFORM));
    now = now.plus(Duration.ofSeconds(9));
    upkeep.hurry();
    assertThat(upkeep.turn()).as("no whole beat").isEqualTo(Duration.ofSeconds(10));
    assertThat(words()).as("looked for just now").containsExactly("platform-reached");
    now = now.plus(Duration.ofSeconds(2));
    upkeep.turn();
    assertThat(words()).containsExactly("platform-reached", "catalogue-fetched");
  }

  @Test
  void whatWasHalfThereAndIsNotOfThisFileIsThrownAwayAndFetchedAnew() throws Exception {
    byte[] file = catalogue("2", "高龄津贴", PLATFORM);
    String name = bench.editions().offer(file);
    Path inbox = folder.resolve("catalogue/inbox");
    Files.write(inbox.resolve("360732-1.yjc.0000000000000000.part"), new byte[10]);
    Path part = inbox.resolve(name + "." + Sm3.hex(file).substring(0, 16) + ".part");
    Files.write(part, new byte[file.length - 1]);
    upkeep.turn();
    assertThat(inbox).as("nothing is left of either").isEmptyDirectory();
    assertThat(bench.editions().sent()).isEqualTo(1);
    now = now.plus(Duration.ofHours(2));
    upkeep.turn();
    assertThat(inbox.resolve(name)).hasBinaryContent(file);
  }

  @Test
  void aPackageOfAStrangerIsFetchedOnceAndNeverUsed() throws Exception {
    bench.editions().offer(catalogue("2", "假目录", Sm2KeyPair.make(RANDOM)));
    upkeep.turn();
    lookIntoTheInbox();
    keeper.catalogue().turn();
    assertThat(shown()).isEqualTo("-");
    assertThat(news).singleElement().isInstanceOf(News.Refused.class);
    long sent = bench.editions().sent();
    now = now.plus(Duration.ofHours(2));
    upkeep.turn();
    assertThat(bench.editions().sent()).isEqualTo(sent);
  }

  @Test
  void theClockSetBackADayDoesNotHoldUpCatalogues() throws Exception {
    upkeep.turn();
    now = now.minus(Duration.ofDays(1));
    bench.editions().offer(catalogue("2", "高龄津贴", PLATFORM));
    upkeep.turn();
    assertThat(words()).contains("catalogue-fetched");
  }

  @Test
  void aFullDiskIsLeftToApplications() throws Exception {
    bench.editions().offer(catalogue("2", "高龄津贴", PLATFORM));
    Inspection inspection = new Inspection("360732", List.of(PLATFORM.publicKey()));
    CatalogueFetch careful =
        new CatalogueFetch(
            client.editions(),
            Shelf.open(folder, inspection, () -> DAY),
            inspection,
            keeper::edition,
            Long.MAX_VALUE);
    assertThat(careful.run()).isEqualTo(new CatalogueFetch.Outcome.Wrong("DISK_FULL"));
    assertThat(bench.editions().sent()).isZero();
  }

  @Test
  void aJournalBegunAnewIsHandedUpFromItsBeginningAndThePlatformHearsThatItWas() throws Exception {
    upkeep.turn();
    journal.close();
    Files.delete(folder.resolve("journal.jsonl"));
    journal = Journal.open(folder.resolve("journal.jsonl"), () -> now);
    journal.append(new Event.Started(true));
    open();
    upkeep.turn();
    assertThat(bench.station().replacedJournals()).isEqualTo(1);
    assertThat(bench.station().journal("T-1")).isEqualTo(lines());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("journal.jsonl"));
  }

  @Test
  void aLongJournalGoesUpInPartsOverSeveralBeats() throws IOException {
    for (int i = 0; i < 2100; i++) {
      journal.append(new Event.Stopped());
    }
    upkeep.turn();
    assertThat(bench.station().journal("T-1")).hasSize(2000);
    upkeep.turn();
    assertThat(bench.station().journal("T-1")).isEqualTo(lines());
  }
}
