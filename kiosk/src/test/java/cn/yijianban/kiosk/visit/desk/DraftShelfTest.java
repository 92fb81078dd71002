package cn.yijianban.kiosk.visit.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Across;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.store.DiskFiles;
import cn.yijianban.kiosk.submission.Application;
import cn.yijianban.kiosk.submission.DraftVault;
import cn.yijianban.kiosk.visit.Draft;
import cn.yijianban.kiosk.visit.Inquiries;
import cn.yijianban.kiosk.visit.chart.SampleVisit;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftShelfTest {
  private static final String NUMBER = "360730198001010003";
  private static final PageImage PAGE =
      new PageImage(2480, 3508, 300, false, Bytes.of(new byte[] {1, -1, 0, 7}));
  private static final Draft BEGUN =
      new Draft(
          "visit-1",
          Optional.of(SampleVisit.BUNDLE),
          Map.of("married", "yes"),
          Set.of("A-2"),
          new Draft.People(
              Map.of(
                  "seller",
                  new Person(
                      "seller",
                      "样例卖方",
                      "111",
                      NUMBER,
                      1,
                      "汉",
                      LocalDate.of(1980, 1, 1),
                      "样例路1号",
                      Optional.empty())),
              List.of(new Application.Consent("用证", SampleVisit.NOW)),
              Inquiries.NONE),
          Map.of(
              "seller.name", new FormValue("样例卖方", Field.Source.CARD, false),
              "seller.phone", FormValue.typed("13800000000"),
              "title.number", new FormValue("T-1", Field.Source.LICENCE, true)),
          Map.of(
              "M-ID", new Met.ByCard(),
              "M-TITLE", new Met.ByLicence("L", "A"),
              "M-CONTRACT", new Met.ByScan(List.of(PAGE, PAGE)),
              "M-DEED", new Met.Later(LocalDate.of(2026, 12, 4))),
          Optional.of(Bytes.of(1)),
          Optional.empty());

  private final Set<String> handedIn = new HashSet<>();
  @TempDir Path data;

  private DraftShelf shelf() throws IOException {
    return new DraftShelf(
        DraftVault.open(
            data, new SecureRandom(), new DiskFiles(), () -> SampleVisit.NOW, Duration.ofHours(2)),
        SampleVisit.CATALOGUE,
        handedIn::contains);
  }

  @Test
  void whatTheCitizenDidComesBackAndWhatTheyAllowedIsAskedAnew() throws IOException {
    assertThat(shelf().keep(NUMBER, BEGUN)).isTrue();
    Draft again = shelf().find(NUMBER).orElseThrow();
    assertThat(again.id()).isEqualTo("visit-1");
    assertThat(again.bundle()).contains(SampleVisit.BUNDLE);
    assertThat(again.answers()).isEqualTo(BEGUN.answers());
    assertThat(again.dropped()).containsExactly("A-2");
    assertThat(again.values())
        .containsOnlyKeys("seller.phone", "title.number")
        .containsEntry("seller.phone", FormValue.typed("13800000000"));
    assertThat(again.values().get("title.number")).extracting(FormValue::disputed).isEqualTo(true);
    assertThat(again.materials())
        .containsOnly(
            Map.entry("M-CONTRACT", new Met.ByScan(List.of(PAGE, PAGE))),
            Map.entry("M-DEED", new Met.Later(LocalDate.of(2026, 12, 4))));
    assertThat(again.persons()).isEmpty();
    assertThat(again.consents()).isEmpty();
    assertThat(again.signature()).isEmpty();
  }

  @Test
  void nothingIsKeptOfAVisitThatHasNotChosenAndNoneOfOneThatIsDone() throws IOException {
    DraftShelf shelf = shelf();
    assertThat(shelf.keep(NUMBER, Draft.blank("visit-2"))).isFalse();
    shelf.keep(NUMBER, BEGUN);
    handedIn.add("visit-1");
    assertThat(shelf.find(NUMBER)).as("it was handed in after all").isEmpty();
    handedIn.clear();
    assertThat(shelf.find(NUMBER)).as("and is wiped").isEmpty();
    shelf.keep(NUMBER, BEGUN);
    shelf.wipe(NUMBER);
    assertThat(shelf.find(NUMBER)).isEmpty();
  }

  @Test
  void aDraftOfAnotherPlaceSaysWhere() {
    Draft there = BEGUN.answers(Map.of(Across.ANSWER, "320106 江苏省南京市鼓楼区"));
    assertThat(DraftText.read(DraftText.write(there)).orElseThrow().answers())
        .isEqualTo(there.answers());
  }
}
