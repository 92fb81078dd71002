package cn.yijianban.kiosk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import cn.yijianban.kiosk.crypto.Sm3;
import cn.yijianban.kiosk.crypto.StationKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final Sm2KeyPair TERMINAL = Sm2KeyPair.make(Bench.SECURE);
  private static final StationKeys KEYS =
      StationKeys.of(TERMINAL, Bench.PLATFORM.publicKey(), Bench.SECURE);
  private static final SealHeader HEADER =
      new SealHeader(
          "360730-T01-20261121-0001-A",
          "00ff",
          "S01",
          "360730",
          "T-000001",
          Instant.parse("2026-11-20T19:12:00Z"));
  private static final byte[] SEALED = sealed();

  private static byte[] sealed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SealWriter writer =
        new SealWriter(HEADER, Bench.application("v"), KEYS, OutboxParts.Limits.PART);
    try {
      writer.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(writer.size()).isEqualTo(out.size());
    assertThat(writer.digest()).isEqualTo(Sm3.hex(out.toByteArray()));
    return out.toByteArray();
  }

  @Test
  void whatWasHandedInComesOutAtThePlatform() {
    Seal.Opened opened = Seal.open(SEALED, TERMINAL.publicKey(), Bench.PLATFORM).orElseThrow();
    assertThat(opened.header()).isEqualTo(HEADER);
    Manifest manifest = opened.manifest();
    assertThat(manifest.number()).isEqualTo(HEADER.number());
    assertThat(manifest.parties()).isEqualTo(Bench.application("v").parties());
    assertThat(manifest.cases()).isEqualTo(Bench.application("v").form().cases());
    assertThat(manifest.answers()).containsEntry("married", "yes");
    assertThat(manifest.consents()).hasSize(1);
    assertThat(manifest.journal()).hasSize(1);
    assertThat(manifest.materials().getFirst().pieces()).hasSize(3);
    Manifest.Piece page = manifest.materials().getFirst().pieces().getFirst();
    assertThat(Sm3.hex(opened.parts().get(page.name()).toArray())).isEqualTo(page.sm3());
    assertThat(opened.parts().get("signature.png").size()).isEqualTo(3);
    assertThat(opened.parts()).hasSize(5);
  }

  @Test
  void manifestOfTheSameApplicationIsTheSameBytesWithItsNamesInOrder() {
    Map<String, Bytes> parts = new LinkedHashMap<>();
    Application a = Bench.application("v");
    Map<String, String> shuffled = new LinkedHashMap<>();
    Map<String, String> other = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      shuffled.put("q" + i, "a" + i);
      other.put("q" + (39 - i), "a" + (39 - i));
    }
    assertThat(Manifest.of(HEADER, answered(a, shuffled), parts).json())
        .isEqualTo(Manifest.of(HEADER, answered(a, other), parts).json());
    String json =
        new String(Manifest.of(HEADER, a, parts).json().toArray(), StandardCharsets.UTF_8);
    assertThat(json.indexOf("\"S01-1\":{")).isLessThan(json.indexOf("\"S01-2\":{"));
    assertThat(json.indexOf("house.address")).isLessThan(json.lastIndexOf("seller.name"));
  }

  private static Application answered(Application a, Map<String, String> answers) {
    return new Application(
        a.visit(),
        a.service(),
        a.handedIn(),
        a.parties(),
        answers,
        a.form(),
        a.materials(),
        a.signature(),
        a.consents(),
        a.journal(),
        a.corrects());
  }

  @Test
  void aSoundPackageTellsTheDigestOfTheWholeFile() {
    assertThat(Seal.verify(SEALED, TERMINAL.publicKey()))
        .isEqualTo(new Seal.Check.Sound(HEADER, SEALED.length, Sm3.hex(SEALED)));
  }

  @Test
  void nothingPersonalStandsOutsideTheCiphertext() {
    String text = new String(SEALED, StandardCharsets.UTF_8);
    assertThat(text).contains(HEADER.number()).doesNotContain(Bench.MARKER, Bench.MARKER_NUMBER);
  }

  @Test
  void anotherKeyIsNoticedAndAnotherPlatformReadsNothing() {
    Sm2KeyPair other = Sm2KeyPair.make(Bench.SECURE);
    assertThat(Seal.verify(SEALED, other.publicKey())).isInstanceOf(Seal.Check.Foreign.class);
    assertThat(Seal.open(SEALED, other.publicKey(), Bench.PLATFORM)).isEmpty();
    assertThat(Seal.open(SEALED, TERMINAL.publicKey(), other)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyChangedByteIsNoticed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      byte[] bad = SEALED.clone();
      // Half of the changes hit the first kilobyte, where the lengths stand.
      int at = random.nextInt(i % 2 == 0 ? 1024 : bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(Seal.verify(bad, TERMINAL.publicKey()))
          .as("seed %s, byte %s", seed, at)
          .isNotInstanceOf(Seal.Check.Sound.class);
    }
  }

  @Test
  void aPackageThatIsCutShortOrDrawnOutIsNone() {
    for (int length :
        new int[] {
          0, 7, 8, 13, 14, 100, SEALED.length - 97, SEALED.length - 1, SEALED.length + 1
        }) {
      assertThat(Seal.verify(Arrays.copyOf(SEALED, length), TERMINAL.publicKey()))
          .as("length %s", length)
          .isInstanceOf(Seal.Check.Broken.class);
    }
  }
}
