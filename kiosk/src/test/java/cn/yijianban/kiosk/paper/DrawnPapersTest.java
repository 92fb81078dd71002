package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.applicant.Person;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.PublicNotice;
import cn.yijianban.kiosk.form.FormValue;
import cn.yijianban.kiosk.material.Met;
import cn.yijianban.kiosk.plan.Handled;
import cn.yijianban.kiosk.plan.Plan;
import cn.yijianban.kiosk.submission.Counter;
import cn.yijianban.kiosk.visit.Draft;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DrawnPapersTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:12:00Z");

  private final DrawnPapers papers =
      new DrawnPapers(
          SamplePaper.FONTS,
          SamplePaper.HEAD,
          ZoneId.of("Asia/Shanghai"),
          InstantSource.fixed(NOW));

  @Test
  void the_receipt_masks_people_and_waits_for_case_numbers_until_the_platform_has_it() {
    ReceiptContent content =
        papers.content(draft(new Counter.Progress.Waiting(2)), SamplePlan.plan());

    assertThat(content.applicants())
        .containsExactly(new ReceiptContent.Applicant("卖方", "张*", "001X"));
    assertThat(content.at()).isEqualTo(SamplePaper.AT);
    assertThat(content.reached()).isFalse();
    assertThat(content.items()).allSatisfy(item -> assertThat(item.caseNumber()).isEmpty());
    assertThat(content.materials().getFirst().met()).isEqualTo(new Met.ByCard());
  }

  @Test
  void the_receipt_shows_the_case_numbers_the_platform_gave() {
    Counter.Progress received =
        new Counter.Progress.Received(List.of(new Counter.ChildCase("S01-2", "B-77", "")));
    ReceiptContent content = papers.content(draft(received), SamplePlan.plan());

    assertThat(content.reached()).isTrue();
    assertThat(content.items().get(1).caseNumber()).contains("B-77");
    assertThat(content.items().get(0).caseNumber()).isEmpty();
  }

  @Test
  void there_is_no_receipt_before_the_durable_point() {
    assertThatThrownBy(() -> papers.receipt(Draft.blank("v"), SamplePlan.plan(), 576))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_form_is_named_after_its_material_and_marks_what_is_disputed() throws IOException {
    assertThat(
            text(papers.form("F-REG", draft(new Counter.Progress.Waiting(0)), SamplePlan.plan())))
        .contains("不动产登记申请表", "张三", "样例路1号（申请人提出异议）", "360730-S01 F-REG");
  }

  @Test
  void papers_of_what_is_decided_elsewhere_name_both_places() throws IOException {
    Plan plan = SamplePlan.plan(Optional.of(new Handled("320106", "江苏省南京市鼓楼区")));
    Draft draft = draft(new Counter.Progress.Waiting(0));

    assertThat(papers.content(draft, plan).handled()).contains("江苏省南京市鼓楼区");
    assertThat(papers.content(draft, SamplePlan.plan()).handled()).isEmpty();
    assertThat(text(papers.notice(plan)))
        .contains("受理地", SamplePaper.HEAD.site(), "办理地", "江苏省南京市鼓楼区");
    assertThat(text(papers.form("F-REG", draft, plan))).contains("办理地：江苏省南京市鼓楼区");
  }

  @Test
  void a_public_notice_is_drawn_with_its_department_and_day() throws IOException {
    PublicNotice notice =
        new PublicNotice(
            "P-1",
            PublicNotice.Kind.NEWS,
            LocalDate.of(2026, 11, 20),
            Optional.empty(),
            "样例公告",
            "县样例局",
            List.of("第一段。", "第二段。"),
            List.of(),
            true);
    assertThat(text(papers.publicNotice(notice)))
        .contains("样例公告", "县样例局", "2026年11月20日", "第二段。", "内容不是真的");
  }

  private static String text(Bytes pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Draft draft(Counter.Progress progress) {
    return new Draft(
        "v-1",
        Optional.empty(),
        Map.of(),
        Set.of(),
        Draft.People.of(
            Map.of(
                "seller",
                new Person(
                    "seller",
                    "张三",
                    "111",
                    "11010119900101001X",
                    1,
                    "01",
                    LocalDate.of(1990, 1, 1),
                    "样例路1号",
                    Optional.empty()))),
        Map.of(
            "seller.name",
            FormValue.typed("张三"),
            "house.address",
            new FormValue("样例路1号", Field.Source.SHARED, true)),
        Map.of("M-ID", new Met.ByCard()),
        Optional.of(SamplePaper.signature()),
        Optional.of(
            new Draft.Receipt(
                SamplePaper.NUMBER, "00FF", NOW, progress, Draft.Paper.PRINTING, false)));
  }
}
