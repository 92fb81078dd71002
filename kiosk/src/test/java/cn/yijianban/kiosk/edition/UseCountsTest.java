package cn.yijianban.kiosk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is begun often is found first, also tomorrow. */
class UseCountsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path data;

  @Test
  void whatIsBegunOftenComesFirstAfterOneLetterAndAfterARestart() {
    LiveCatalogue before =
        new LiveCatalogue(Catalogues.shipped("360730"), UseCounts.open(data), () -> DAY);
    assertThat(before.find("k").getFirst().code()).isNotEqualTo("360730-040");
    UseCounts uses = UseCounts.open(data);
    uses.began("360730-040");
    LiveCatalogue after =
        new LiveCatalogue(Catalogues.shipped("360730"), UseCounts.open(data), () -> DAY);
    assertThat(after.find("k").getFirst().code()).isEqualTo("360730-040");
    assertThat(after.find("开").getFirst().code()).isEqualTo("360730-040");
    assertThat(after.ranked().getFirst().code()).isEqualTo("360730-040");
    assertThat(after.ranked()).hasSameSizeAs(after.bundles());
    assertThat(after.find("诊所").getFirst().name()).isEqualTo("开办诊所");
  }

  @Test
  void theFileHoldsCodesAndCountsAndNothingElse() throws IOException {
    UseCounts uses = UseCounts.open(data);
    uses.began("360730-S01");
    uses.began("360730-S01");
    uses.began("开办 诊所\n1");
    assertThat(Files.readString(data.resolve("catalogue/uses.txt"))).isEqualTo("360730-S01 2\n");
  }

  @Test
  void largeCountsAreHalvedAndADamagedFileCostsNothing() throws IOException {
    Files.createDirectories(data.resolve("catalogue"));
    Files.writeString(data.resolve("catalogue/uses.txt"), "a 9999\nb 5000\n%%%\nc -1\n");
    UseCounts uses = UseCounts.open(data);
    uses.began("a");
    assertThat(uses.of("a")).isEqualTo(5000);
    assertThat(uses.of("b")).isEqualTo(2500);
    assertThat(uses.of("c")).isZero();
    Files.write(data.resolve("catalogue/uses.txt"), new byte[] {(byte) 0xFF, 0, 1});
    assertThat(UseCounts.open(data).of("a")).isZero();
  }
}
