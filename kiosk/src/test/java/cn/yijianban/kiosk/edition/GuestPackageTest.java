package cn.yijianban.kiosk.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Guest;
import cn.yijianban.kiosk.catalogue.LiveCatalogue;
import cn.yijianban.kiosk.catalogue.Uses;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.crypto.Sm2KeyPair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A department is a guest of the terminal with its own items, and with nothing else. */
class GuestPackageTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Sm2KeyPair TAX = Sm2KeyPair.make(RANDOM);
  private static final Sm2KeyPair PUBLISHER = Sm2KeyPair.make(RANDOM);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final Inspection HERE =
      new Inspection("360730", List.of(TAX.publicKey()), Optional.of(new GuestRule("tax", "县税务局")));

  @TempDir Path folder;
  private final List<News> news = new ArrayList<>();

  private byte[] signed(Sm2KeyPair by, String code, String lead, String item) throws Exception {
    Path source = Files.createDirectories(folder.resolve("source/360730"));
    Files.writeString(
        source.resolve("region.json"),
        """
        {"region": "360730", "name": "县税务局", "version": "1", "window": "办税窗口",
         "source": "样例", "bundles": ["invoice.json"]}
        """);
    Files.writeString(
        source.resolve("invoice.json"),
        """
        {"code": "%s", "name": "申领发票", "region": "360730", "version": "1",
         "category": "税务", "theme": "other", "target": "person",
         "leadDepartment": "%s",
         "items": [
           {"code": "tax-invoice-1", "name": "发票领用", "workingDays": 1, "group": "a", "must": true, "reason": "样例",
            "department": "%s"}],
         "parties": [{"id": "applicant", "label": "申请人"}],
         "source": "样例", "sample": true}
        """
            .formatted(code, lead, item));
    return EditionFile.sign(Catalogues.pack(source), DAY, DAY.plusDays(9), by, RANDOM);
  }

  private String refused(byte[] file) {
    EditionException e =
        catchThrowableOfType(EditionException.class, () -> HERE.judge(file, DAY, Optional.empty()));
    return e.fault() + " " + e.sentence();
  }

  @Test
  void itsOwnItemsAreTakenAndNobodyElsesWithFileAndLine() throws Exception {
    assertThat(HERE.judge(signed(TAX, "tax-invoice", "县税务局", "县税务局"), DAY, Optional.empty()))
        .extracting(taken -> taken.catalogue().bundles().size())
        .isEqualTo(1);
    assertThat(refused(signed(TAX, "tax-invoice", "县税务局", "县公安局")))
        .isEqualTo(
            "FOREIGN 360730/invoice.json line 6: '县公安局' in the bundle tax-invoice is not 县税务局");
    assertThat(refused(signed(TAX, "tax-invoice", "县公安局", "县税务局"))).contains("line 3: '县公安局'");
    assertThat(refused(signed(TAX, "360730-S01", "县税务局", "县税务局")))
        .isEqualTo(
            "FOREIGN 360730/invoice.json line 1: the code '360730-S01' does not begin with tax");
    assertThat(refused(signed(PUBLISHER, "tax-invoice", "县税务局", "县税务局"))).startsWith("UNKNOWN_KEY");
  }

  @Test
  void theKeyOfADepartmentOpensNothingOfTheRegion() throws Exception {
    byte[] file = signed(TAX, "tax-invoice", "县税务局", "县税务局");
    assertThat(
            catchThrowableOfType(
                    EditionException.class,
                    () ->
                        new Inspection("360730", List.of(PUBLISHER.publicKey()))
                            .judge(file, DAY, Optional.empty()))
                .fault())
        .isEqualTo(EditionFault.UNKNOWN_KEY);
  }

  @Test
  void aGuestComesAndGoesBetweenTwoVisitsAndCannotTakeAnybodysPlace() throws Exception {
    Shelf shelf = Shelf.ofGuest(folder.resolve("data"), HERE, () -> DAY);
    LiveCatalogue own = new LiveCatalogue(Catalogues.shipped("360730"), Uses.NONE, () -> DAY);
    Keeper keeper =
        Keeper.open(shelf, () -> DAY, () -> Catalogues.empty("360730"), Uses.NONE, news::add);
    own.host(List.of(new Guest("tax", "县税务局", keeper.catalogue())));
    assertThat(own.guests()).as("nothing was brought yet").isEmpty();
    Files.write(shelf.inbox().resolve("a.yjc"), signed(TAX, "tax-invoice", "县税务局", "县税务局"));
    keeper.poll();
    keeper.poll();
    assertThat(own.bundle("tax-invoice")).as("a visit is under way").isEmpty();
    assertThat(own.turn()).isTrue();
    assertThat(own.bundle("tax-invoice")).map(Bundle::name).contains("申领发票");
    assertThat(own.guest("tax-invoice")).map(Guest::code).contains("tax");
    assertThat(own.guest("360730-S01")).isEmpty();
    assertThat(own.bundles()).noneMatch(b -> b.code().startsWith("tax"));
    assertThat(own.find("申领发票")).noneMatch(b -> b.code().startsWith("tax"));
    assertThat(own.bundle("360730-S01")).map(Bundle::leadDepartment).contains("县自然资源局");
    own.host(List.of());
    assertThat(own.bundle("tax-invoice")).isEmpty();
  }

  @Test
  void aBrokenPackageIsMovedAsideAndTheOneBeforeStays() throws Exception {
    Shelf shelf = Shelf.ofGuest(folder.resolve("data"), HERE, () -> DAY);
    byte[] file = signed(TAX, "tax-invoice", "县税务局", "县税务局");
    file[file.length / 2] ^= 1;
    Files.write(shelf.inbox().resolve("a.yjc"), file);
    Keeper keeper =
        Keeper.open(shelf, () -> DAY, () -> Catalogues.empty("360730"), Uses.NONE, news::add);
    keeper.poll();
    keeper.poll();
    assertThat(news).singleElement().isInstanceOf(News.Refused.class);
    assertThat(keeper.catalogue().bundles()).isEmpty();
  }
}
