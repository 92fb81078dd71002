package cn.yijianban.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yijianban.devices.frame.Bytes;
import cn.yijianban.kiosk.catalogue.Bundle;
import cn.yijianban.kiosk.catalogue.Field;
import cn.yijianban.kiosk.catalogue.condition.Condition;
import cn.yijianban.kiosk.catalogue.read.Catalogues;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator reads before a bundle goes to citizens. */
class DryRunTest {
  private static final List<Bundle> BUNDLES =
      Catalogues.shipped("360730").bundles().stream().filter(Bundle::applicable).toList();

  static Stream<Bundle> bundles() {
    return BUNDLES.stream();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyQuestionFieldMaterialAndNoticeStandsInTheDryRun(Bundle bundle) {
    String page = new DryRun().html(bundle);
    assertThat(page).startsWith("<!doctype html>").endsWith("</html>\n");
    bundle
        .questions()
        .forEach(
            q -> {
              has(page, q.text(), q.when());
              q.choices().stream().map(Field.Choice::label).forEach(label -> has(page, label));
            });
    bundle.items().forEach(item -> has(page, item.name(), item.when()));
    bundle.items().stream()
        .flatMap(item -> item.promise().stream())
        .forEach(promise -> has(page, promise.text(), Optional.of(promise.when())));
    bundle.fields().forEach(field -> has(page, field.label(), field.when()));
    for (var material : bundle.materials()) {
      has(page, material.name(), material.when());
      has(page, material.basis());
      material.handing().reviewPoints().forEach(point -> has(page, point));
    }
    bundle.notices().forEach(notice -> has(page, notice.text(), notice.when()));
    bundle.guide().faqs().forEach(faq -> has(page, faq.answer()));
    bundle.guide().eligibility().forEach(rule -> has(page, rule.text(), rule.holds()));
    has(page, bundle.source());
  }

  private static void has(String page, String text) {
    assertThat(page).contains(text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static void has(String page, String text, Optional<Condition> when) {
    has(page, text);
    when.ifPresent(condition -> has(page, condition.text()));
  }

  @Test
  void theSameIsOnPaperPageByPage() throws IOException {
    Bundle bundle =
        BUNDLES.stream()
            .filter(b -> b.code().equals("360730-restaurant"))
            .findFirst()
            .orElseThrow();
    Bytes pdf = new DryRun().pdf(bundle, SamplePaper.FONTS, Instant.parse("2026-11-20T19:12:00Z"));
    SamplePaper.keep("dry-run.pdf", pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toArray())) {
      int count = document.getNumberOfPages();
      assertThat(count).isGreaterThan(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("开办餐饮店", "一件事核对稿", "360730-restaurant", "告知承诺")
          .contains("第 " + count + " 页　共 " + count + " 页");
    }
  }
}
