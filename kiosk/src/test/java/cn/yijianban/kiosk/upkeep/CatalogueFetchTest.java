package cn.yijianban.kiosk.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchFaults.Call;
import cn.yijianban.kiosk.bench.BenchFaults.Fault;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.edition.Inspection;
import cn.yijianban.kiosk.edition.News;
import cn.yijianban.kiosk.edition.Shelf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a newer catalogue comes to a terminal. */
class CatalogueFetchTest extends TendedTerminal {

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
}
