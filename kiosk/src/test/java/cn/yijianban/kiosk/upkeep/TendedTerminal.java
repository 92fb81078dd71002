package cn.yijianban.kiosk.upkeep;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.StationKeys;
import cn.yijianban.kiosk.edition.EditionFile;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.Keeper;
import cn.yijianban.kiosk.edition.News;
import cn.yijianban.kiosk.edition.Shelf;
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
import org.junit.jupiter.api.io.TempDir;

/** A terminal and its keeper over a real connection, on a clock that stands. */
abstract class TendedTerminal {
  static final SecureRandom RANDOM = new SecureRandom();
  static final Sm2KeyPair PLATFORM = Sm2KeyPair.make(RANDOM);
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  static final Duration BEAT = Duration.ofSeconds(60);

  @TempDir Path folder;

  Instant now = Instant.parse("2026-11-20T19:12:00Z");
  final List<News> news = new ArrayList<>();
  final BenchPlatform bench = BenchPlatform.start(0, PLATFORM, () -> now, Optional.empty());
  final PlatformClient client =
      new PlatformClient(
          PlatformConfig.of(bench.base(), "app", "T-1"),
          StationKeys.of(Sm2KeyPair.make(RANDOM), PLATFORM.publicKey(), RANDOM),
          () -> now);
  Journal journal;
  Keeper keeper;
  Upkeep upkeep;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal.jsonl"), () -> now);
    Inspection inspection = new Inspection("360732", List.of(PLATFORM.publicKey()));
    Shelf shelf = Shelf.open(folder, inspection, () -> DAY);
    keeper =
        Keeper.open(shelf, () -> DAY, () -> Catalogues.shipped("360730"), Uses.NONE, news::add);
    upkeep = upkeep(shelf, inspection, 0);
  }

  Upkeep upkeep(Shelf shelf, Inspection inspection, long keepFree) {
    return new Upkeep(
        new Upkeep.Parts(
            client.station(),
            new CatalogueFetch(client.editions(), shelf, inspection, keeper::edition, keepFree),
            journal,
            folder,
            new StationDesk.SignIn("1.0.0", "360732", true, now),
            TendedTerminal::health,
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

  static StationDesk.Health health(StationDesk.JournalEnd end) {
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

  List<String> words() throws IOException {
    return Files.readAllLines(folder.resolve("journal.jsonl")).stream()
        .map(line -> line.replaceAll(".*\"event\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  byte[] catalogue(String version, String name, Sm2KeyPair by) throws Exception {
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
  void lookIntoTheInbox() {
    keeper.poll();
    keeper.poll();
  }

  String shown() {
    return keeper.catalogue().bundles().stream()
        .filter(bundle -> bundle.code().equals("360732-elder-allowance"))
        .findFirst()
        .map(Bundle::name)
        .orElse("-");
  }

  List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("journal.jsonl"));
  }
}
