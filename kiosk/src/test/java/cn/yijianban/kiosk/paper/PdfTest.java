package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.PageImage;
import cn.yijianban.devices.frame.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:12:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Test
  void the_form_shows_every_value_items_signature_date_and_page_numbers() throws IOException {
    Bytes pdf = new ApplicationForm(SamplePaper.FONTS).draw(form(1));
    SamplePaper.keep("form.pdf", pdf);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("不动产登记申请表", "一、卖方信息", "张三", "13800003210", "房屋坐落")
          .contains("不动产登记", "宁都县不动产登记中心", "2026年11月21日", "第 1 页", "共 1 页", "F-REG");
      assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
    }
  }

  @Test
  void a_long_form_goes_on_over_pages_that_are_all_numbered() throws IOException {
    Bytes pdf = new ApplicationForm(SamplePaper.FONTS).draw(form(12));
    SamplePaper.keep("form-long.pdf", pdf);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      int count = document.getNumberOfPages();
      assertThat(count).isGreaterThan(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains("第 1 页　共 " + count + " 页", "第 " + count + " 页　共 " + count + " 页");
    }
  }

  @Test
  void only_a_part_of_our_own_font_is_in_the_file() throws IOException {
    Bytes pdf = new ApplicationForm(SamplePaper.FONTS).draw(form(1));

    assertThat(pdf.size()).isLessThan(400_000);
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      var resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
      }
    }
  }

  @Test
  void the_same_form_gives_the_same_bytes() {
    ApplicationForm drawn = new ApplicationForm(SamplePaper.FONTS);

    assertThat(drawn.draw(form(2))).isEqualTo(drawn.draw(form(2)));
  }

  @Test
  void a_character_the_font_lacks_leaves_its_number_instead_of_a_hole() throws IOException {
    FormContent.Entry rare = new FormContent.Entry("姓名", "张\u4DBF");
    FormContent content = form(List.of(new FormContent.Section("卖方信息", List.of(rare))));
    Bytes pdf = new ApplicationForm(SamplePaper.FONTS).draw(content);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      assertThat(new PDFTextStripper().getText(document)).contains("张〓(U+4DBF)");
    }
  }

  @Test
  void a_form_tells_nothing_of_a_person_as_text() {
    assertThat(form(1).toString()).doesNotContain("张三", "13800003210");
    assertThat(form(1).sections().getFirst().toString()).doesNotContain("张三", "13800003210");
  }

  @Test
  void the_notice_tells_items_materials_conditions_limit_fee_and_window() throws IOException {
    Bytes pdf =
        new OneTimeNotice(SamplePaper.FONTS, SamplePaper.simulated(), ZONE)
            .draw(SamplePlan.plan(), NOW);
    SamplePaper.keep("notice.pdf", pdf);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("一次性告知书", "二手房水电气过户一件事", "宁都县自然资源局", "完税证明")
          .contains("买卖双方需要同时到场", "存量房买卖合同", "可容缺", "80.00 元", "不动产通用受理窗口")
          .contains("2026年11月24日前办结", "0797-6832345", "告知日期：2026年11月21日", "模拟");
    }
  }

  @Test
  void scanned_pages_become_one_document_with_their_jpegs_untouched() throws IOException {
    var pages = List.of(SamplePaper.page(false), SamplePaper.page(true));
    Bytes pdf = PageDocument.of("合同 & 附件", pages, NOW);
    SamplePaper.keep("pages.pdf", pdf);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      for (int i = 0; i < 2; i++) {
        var resources = document.getPage(i).getResources();
        var image =
            (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
        assertThat(
                Bytes.of(image.getStream().createInputStream(List.of("DCTDecode")).readAllBytes()))
            .isEqualTo(pages.get(i).jpeg());
      }
    }
  }

  @Test
  void a_wide_page_lies_across_and_a_large_one_is_made_to_fit() throws IOException {
    PageImage upright = SamplePaper.page(false);
    PageImage wide = new PageImage(877, 620, 40, false, upright.jpeg());
    Bytes pdf = PageDocument.of("图", List.of(wide), NOW);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      var box = document.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isGreaterThan(box.getHeight());
      var text =
          new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.US_ASCII);
      double scale = Double.parseDouble(text.replaceAll("(?s).*?([0-9.]+) 0 0 .*", "$1"));
      assertThat(scale).isLessThanOrEqualTo(box.getWidth() + 0.1);
    }
  }

  @Test
  void documents_to_keep_name_themselves_pdf_a_2b_with_colours_and_the_same_title_twice()
      throws IOException {
    Bytes pdf = PageDocument.of("合同 & 附件", List.of(SamplePaper.page(false)), NOW);

    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      var catalog = document.getDocumentCatalog();
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp).contains("<pdfaid:part>2", "<pdfaid:conformance>B", "合同 &amp; 附件");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("合同 & 附件");
      assertThat(catalog.getOutputIntents()).hasSize(1);
    }
  }

  private static FormContent form(int times) {
    return form(
        IntStream.range(0, times)
            .mapToObj(
                _ ->
                    new FormContent.Section(
                        "卖方信息",
                        List.of(
                            new FormContent.Entry("姓名", "张三"),
                            new FormContent.Entry("联系电话", "13800003210"),
                            new FormContent.Entry("证件号码", "110101199001010010"),
                            new FormContent.Entry("共有方式", ""),
                            new FormContent.Entry(
                                "房屋坐落", "江西省赣州市宁都县梅江镇样例大道168号样例小区3栋2单元1801室（含地下车位B-127）"))))
            .toList());
  }

  private static FormContent form(List<FormContent.Section> sections) {
    return new FormContent(
        SamplePaper.HEAD,
        "不动产登记申请表",
        "二手房水电气过户一件事",
        "F-REG",
        sections,
        List.of(
            new FormContent.ItemRow("不动产登记", "宁都县不动产登记中心"),
            new FormContent.ItemRow("水过户", "宁都县供水公司")),
        SamplePaper.signature(),
        LocalDate.of(2026, 11, 21),
        NOW);
  }
}
