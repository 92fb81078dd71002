package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import cn.yijianban.kiosk.platform.Cases;
import cn.yijianban.kiosk.platform.Notices;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ErrandSlipsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T19:12:00Z");

  @Test
  void a_notice_is_printed_in_the_words_of_its_department_with_its_number_and_day()
      throws IOException {
    Bytes pdf =
        slips()
            .notice(
                dossier(),
                new Notices.Notice(
                    Notices.Kind.CORRECTION,
                    "宁不动产补字〔2026〕17号",
                    "S01-2",
                    "360730202611210000381",
                    "宁都县不动产登记中心",
                    NOW,
                    List.of("原购房发票：这一份看不清楚。", "产权人签名页：没有收到。"),
                    Optional.of(LocalDate.of(2026, 12, 6))));
    SamplePaper.keep("department-notice.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("补正一次性告知书", "宁不动产补字〔2026〕17号", "宁都县不动产登记中心")
          .contains("原购房发票：这一份看不清楚。", "产权人签名页：没有收到。")
          .contains("2026年11月21日", "2026年12月6日", "360730202611210000381", "N-1");
    }
  }

  private static ErrandSlips slips() {
    return new ErrandSlips(
        SamplePaper.FONTS,
        SamplePaper.simulated(),
        Catalogues.shipped("360730"),
        ZoneId.of("Asia/Shanghai"),
        () -> NOW);
  }

  private static Cases.Dossier dossier() {
    return new Cases.Dossier(
        "N-1",
        "360730-S01",
        "二手房水电气过户",
        NOW,
        true,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
