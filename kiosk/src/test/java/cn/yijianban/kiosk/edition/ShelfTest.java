package cn.yijianban.kiosk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Catalogue;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.read.CatalogueFiles;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal does with packages that are brought to it. */
class ShelfTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair PUBLISHER = Sm2KeyPair.make(RANDOM);
  private static final Sm2KeyPair STRANGER = Sm2KeyPair.make(RANDOM);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  @TempDir Path folder;

  private final List<News> news = new ArrayList<>();
  private LocalDate today = DAY;
  private Path data = Path.of("");
  private Path source = Path.of("");

  @BeforeEach
  void writeACatalogue() throws IOException {
    data = folder.resolve("data");
    source = Files.createDirectory(folder.resolve("360732"));
    write("1", "高龄补贴");
  }

  private void write(String version, String name) throws IOException {
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360732", "name": "兴国县", "version": "%s", "window": "综合窗口",
         "source": "test", "bundles": ["elder-allowance.json"]}
        """
            .formatted(version));
    Files.writeString(source.resolve("elder-allowance.json"), "{\"name\": \"%s\"}".formatted(name));
  }

  private byte[] signed(Sm2KeyPair by, LocalDate last) throws EditionException {
    return EditionFile.sign(Catalogues.pack(source), DAY, last, by, RANDOM);
  }

  private byte[] signed(String version, String name) throws IOException, EditionException {
    write(version, name);
    return signed(PUBLISHER, LAST);
  }

  private Keeper keeper(String region) throws IOException {
    Shelf shelf =
        Shelf.open(data, new Inspection(region, List.of(PUBLISHER.publicKey())), () -> today);
    return Keeper.open(
        shelf, () -> today, () -> Catalogues.shipped("360730"), Uses.NONE, news::add);
  }

  private void bring(String name, byte[] file) throws IOException {
    Files.write(Files.createDirectories(data.resolve("catalogue/inbox")).resolve(name), file);
  }

  /** Brings a file and lets the keeper find that it rests. */
  private void bring(Keeper keeper, byte[] file) throws IOException {
    bring("brought.yjc", file);
    keeper.poll();
    keeper.poll();
  }

  private static String name(Catalogue catalogue) {
    return catalogue.bundle("360732-elder-allowance").map(Bundle::name).orElse("-");
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aPackageHoldsEveryFileTheCatalogueIsMadeOfAndNothingElse()
      throws IOException, EditionException {
    Files.writeString(folder.resolve("notes.txt"), "no part of it");
    CatalogueFiles files = Catalogues.pack(source);
    assertThat(files.texts().keySet())
        .containsExactly(
            "000000/elder-allowance.json",
            "000000/form.json",
            "000000/items.json",
            "000000/materials.json",
            "000000/notices.json",
            "000000/region.json",
            "360732/elder-allowance.json",
            "360732/region.json");
    EditionFile.Opened opened =
        EditionFile.open(signed(PUBLISHER, LAST), List.of(PUBLISHER.publicKey()));
    assertThat(opened.files()).isEqualTo(files);
    assertThat(opened.edition().toString()).isEqualTo("360732 1 until 2026-12-31");
    assertThat(Catalogues.read(opened.files()).bundles())
        .isEqualTo(Catalogues.load(source).bundles());
  }

  @Test
  void whatWaitsIsUsedBetweenTwoVisitsAndTheRunningOneKeepsItsOwn()
      throws IOException, EditionException {
    Keeper keeper = keeper("360732");
    assertThat(keeper.catalogue().region()).isEqualTo("360730");
    bring(keeper, signed("1", "高龄补贴"));
    assertThat(news).hasSize(1).first().isInstanceOf(News.Taken.class);
    assertThat(keeper.catalogue().region()).isEqualTo("360730");
    keeper.catalogue().turn();
    assertThat(name(keeper.catalogue())).isEqualTo("高龄补贴");
    bring(keeper, signed("1.1", "高龄津贴"));
    Bundle begun = keeper.catalogue().bundle("360732-elder-allowance").orElseThrow();
    assertThat(begun.name()).isEqualTo("高龄补贴");
    keeper.catalogue().turn();
    assertThat(name(keeper.catalogue())).isEqualTo("高龄津贴");
    assertThat(keeper.catalogue().version()).isEqualTo("1.1");
  }

  @Test
  void afterARestartTheNewestGoodOneIsUsedAndADamagedOneIsMovedAside()
      throws IOException, EditionException {
    Keeper first = keeper("360732");
    for (String version : List.of("9", "10", "11")) {
      bring(first, signed(version, "第" + version));
    }
    assertThat(names(data.resolve("catalogue")))
        .containsExactly("360732-10-20261231.yjc", "360732-11-20261231.yjc");
    assertThat(name(keeper("360732").catalogue())).isEqualTo("第11");
    Path newest = data.resolve("catalogue/360732-11-20261231.yjc");
    byte[] damaged = Files.readAllBytes(newest);
    damaged[damaged.length / 2] ^= 1;
    Files.write(newest, damaged);
    news.clear();
    Keeper again = keeper("360732");
    assertThat(name(again.catalogue())).isEqualTo("第10");
    assertThat(news).hasSize(1).first().isInstanceOf(News.Refused.class);
    assertThat(names(data.resolve("catalogue/refused")))
        .containsExactly("360732-11-20261231.yjc", "360732-11-20261231.yjc.txt");
    bring(again, signed("11", "第11"));
    again.catalogue().turn();
    assertThat(name(again.catalogue())).isEqualTo("第11");
  }

  private void refused(Keeper keeper, byte[] file, EditionFault fault) throws IOException {
    news.clear();
    Optional<Edition> before = keeper.edition();
    bring(keeper, file);
    assertThat(news).hasSize(1);
    assertThat(news.getFirst())
        .isInstanceOfSatisfying(
            News.Refused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
    assertThat(keeper.edition()).isEqualTo(before);
    assertThat(data.resolve("catalogue/refused/brought.yjc")).hasBinaryContent(file);
    assertThat(data.resolve("catalogue/refused/brought.yjc.txt"))
        .content()
        .startsWith(fault.code() + " ")
        .endsWith(fault.remedy());
    assertThat(names(data.resolve("catalogue/inbox"))).isEmpty();
  }

  @Test
  void whatMustNotBeUsedIsMovedAsideWithItsReason() throws IOException, EditionException {
    Keeper keeper = keeper("360732");
    bring(keeper, signed("2", "高龄补贴"));
    byte[] good = signed("3", "高龄津贴");
    byte[] unsigned = Arrays.copyOf(good, good.length - 64);
    byte[] newer = good.clone();
    newer[9] = 2;
    refused(keeper, new byte[0], EditionFault.NOT_A_PACKAGE);
    refused(keeper, "PK".repeat(100).getBytes(StandardCharsets.UTF_8), EditionFault.NOT_A_PACKAGE);
    refused(keeper, Arrays.copyOf(good, good.length - 70), EditionFault.NOT_A_PACKAGE);
    refused(keeper, unsigned, EditionFault.UNSIGNED);
    refused(keeper, Arrays.copyOf(good, good.length - 1), EditionFault.ALTERED);
    refused(keeper, Arrays.copyOf(good, good.length + 1), EditionFault.ALTERED);
    refused(keeper, newer, EditionFault.NEWER_FORMAT);
    refused(keeper, signed(STRANGER, LAST), EditionFault.UNKNOWN_KEY);
    refused(keeper, signed(PUBLISHER, DAY.minusDays(1)), EditionFault.EXPIRED);
    refused(keeper, signed("1.9.9", "旧"), EditionFault.OLDER);
    refused(keeper, signed("2", "同版本不同内容"), EditionFault.SAME_VERSION);
    refused(keeper("360730"), good, EditionFault.OTHER_REGION);
    refused(keeper, broken("3"), EditionFault.BROKEN);
    bring(keeper, good);
    keeper.catalogue().turn();
    assertThat(name(keeper.catalogue())).isEqualTo("高龄津贴");
  }

  /** Signed by the right key, made by a program that knows more properties. */
  private byte[] broken(String version) throws IOException, EditionException {
    write(version, "高龄补贴");
    CatalogueFiles sound = Catalogues.pack(source);
    TreeMap<String, String> texts = new TreeMap<>(sound.texts());
    texts.put("360732/elder-allowance.json", "{\"colour\": \"red\"}");
    CatalogueFiles files = new CatalogueFiles("360732", version, texts);
    return EditionFile.sign(files, DAY, LAST, PUBLISHER, RANDOM);
  }

  @Test
  void everyByteOfAPackageIsBoundByItsSignature() throws EditionException {
    byte[] good = signed(PUBLISHER, LAST);
    int step = Math.max(1, good.length / 97);
    for (int at = 0; at < good.length; at += step) {
      byte[] changed = good.clone();
      changed[at] ^= 0x20;
      assertThatThrownBy(() -> EditionFile.open(changed, List.of(PUBLISHER.publicKey())))
          .as("byte %d", at)
          .isInstanceOf(EditionException.class);
    }
    for (int length = 0; length < good.length; length += step) {
      byte[] cut = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> EditionFile.open(cut, List.of(PUBLISHER.publicKey())))
          .as("cut at %d", length)
          .isInstanceOf(EditionException.class);
    }
  }

  @Test
  void theSameContentCanBeSignedAgainForLonger() throws IOException, EditionException {
    Keeper keeper = keeper("360732");
    bring(keeper, signed(PUBLISHER, LAST));
    bring(keeper, signed(PUBLISHER, LAST.plusYears(1)));
    assertThat(keeper.edition().orElseThrow().lastDay()).isEqualTo(LAST.plusYears(1));
    refused(keeper, signed(PUBLISHER, LAST), EditionFault.OLDER);
  }

  @Test
  void anExpiredPackageStaysInUseAndIsToldEveryDay() throws IOException, EditionException {
    Keeper keeper = keeper("360732");
    bring(keeper, signed(PUBLISHER, LAST));
    keeper.catalogue().turn();
    news.clear();
    for (int days = 0; days <= 2; days++) {
      today = LAST.plusDays(days);
      keeper.poll();
      keeper.poll();
    }
    assertThat(news).hasSize(2).allMatch(News.Expired.class::isInstance);
    assertThat(name(keeper.catalogue())).isEqualTo("高龄补贴");
    assertThat(name(keeper("360732").catalogue())).isEqualTo("高龄补贴");
  }

  @Test
  void aFileThatIsStillBeingCopiedIsLeftAlone() throws IOException, EditionException {
    Keeper keeper = keeper("360732");
    byte[] whole = signed(PUBLISHER, LAST);
    for (int parts = 1; parts <= 4; parts++) {
      bring("slow.yjc", Arrays.copyOf(whole, whole.length * parts / 4));
      keeper.poll();
      assertThat(news).isEmpty();
    }
    bring("other.yjc.part", whole);
    keeper.poll();
    assertThat(news).hasSize(1).first().isInstanceOf(News.Taken.class);
    assertThat(names(data.resolve("catalogue/inbox"))).containsExactly("other.yjc.part");
  }

  @Test
  void aVillageTakesThePackageOfItsCountyUntilANearerOneComes()
      throws IOException, EditionException {
    byte[] county = signed("5", "县");
    Keeper keeper = keeper("360732100201");
    bring(keeper, county);
    keeper.catalogue().turn();
    assertThat(name(keeper.catalogue())).isEqualTo("县");
    Path township = Files.createDirectory(folder.resolve("360732100"));
    Files.writeString(
        township.resolve("region.json"),
        Files.readString(source.resolve("region.json"))
            .replace("360732", "360732100")
            .replace("\"5\"", "\"1\""));
    byte[] nearer = EditionFile.sign(Catalogues.pack(township), DAY, LAST, PUBLISHER, RANDOM);
    bring(keeper, nearer);
    keeper.catalogue().turn();
    assertThat(keeper.catalogue().region()).isEqualTo("360732100");
    assertThat(keeper.catalogue().bundle("360732100-elder-allowance").orElseThrow().name())
        .isEqualTo("县");
    refused(keeper, signed("6", "县"), EditionFault.OTHER_REGION);
    assertThat(keeper("360732100201").catalogue().region()).isEqualTo("360732100");
  }

  @Test
  void versionsAreComparedNumberByNumber() {
    assertThat(Version.parse("2026.11.10").orElseThrow())
        .isGreaterThan(Version.parse("2026.11.9").orElseThrow())
        .isGreaterThan(Version.parse("2026.11").orElseThrow())
        .isLessThan(Version.parse("2026.12").orElseThrow());
    assertThat(Version.parse("1.0").orElseThrow())
        .isEqualByComparingTo(Version.parse("1").orElseThrow());
    assertThat(Stream.of("", "1.", "a", "1.2.3.4.5", "-1", "1 ", "999999999").map(Version::parse))
        .allMatch(Optional::isEmpty);
  }

  @Test
  void aCatalogueWithoutAComparableVersionIsNotSigned() throws IOException {
    write("spring edition", "高龄补贴");
    assertThatThrownBy(() -> signed(PUBLISHER, LAST))
        .isInstanceOfSatisfying(
            EditionException.class, e -> assertThat(e.fault()).isEqualTo(EditionFault.BAD_VERSION));
  }
}
