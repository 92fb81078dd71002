package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.kiosk.bench.BenchPlatform;
import cn.yijianban.kiosk.crypto.KeyFile;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory that version 1 wrote, with sample people in it, must be of use for ever. */
class GoldenTest {
  private static final String NUMBER = "360730-T01-20261121-0002-1";
  private static final String SEALED = "spool/" + NUMBER + ".sealed";
  private static final Sm2KeyPair PLATFORM =
      Sm2KeyPair.parse("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
  @TempDir Path data;

  @BeforeEach
  void unpack() throws IOException {
    for (String name : List.of("outbox.mv.db", "sequence.txt", "keys/terminal.sm2", SEALED)) {
      Path file = data.resolve(name);
      Files.createDirectories(data.resolve(file).resolve("..").normalize());
      try (InputStream in = GoldenTest.class.getResourceAsStream("v1/" + name)) {
        Files.copy(java.util.Objects.requireNonNull(in), file);
      }
    }
  }

  @Test
  void packageOfVersion1IsReadToTheLastPart() throws IOException {
    Sm2KeyPair terminal = KeyFile.openOrMake(data.resolve("keys/terminal.sm2"), Bench.SECURE);
    Path file = data.resolve(SEALED);
    assertThat(Seal.verify(file, terminal.publicKey())).isInstanceOf(Seal.Check.Sound.class);
    Seal.Opened opened =
        Seal.open(Files.readAllBytes(file), terminal.publicKey(), PLATFORM).orElseThrow();
    assertThat(opened.manifest().version()).isEqualTo(1);
    assertThat(opened.manifest().number()).isEqualTo(NUMBER);
    assertThat(opened.parts()).hasSize(5);
  }

  @Test
  void databaseOfVersion1IsBroughtUpToDateAndItsSubmissionSent() {
    assertThat(OutboxView.read(data))
        .extracting(OutboxView.Line::state)
        .containsExactly("ACCEPTED", "PENDING");
    try (BenchPlatform platform =
            BenchPlatform.start(0, PLATFORM, InstantSource.system(), Optional.empty());
        Bench bench = Bench.open(data, platform.base(), PLATFORM)) {
      OutboxTest.awaitReceived(bench, NUMBER);
      org.awaitility.Awaitility.await().until(() -> platform.ratings() == 1);
      assertThat(ReceiptNumber.sequenceOf(bench.handIn("next").number())).isPositive();
    }
  }
}
